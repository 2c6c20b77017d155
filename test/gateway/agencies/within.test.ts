import type { Ask } from '../../../gateway/agencies/Agency';
import { within } from '../../../gateway/agencies/within';
import { failed, query } from './heldAsk';

/** An agency that never answers: asking ends when the wait ends. */
const silent: Ask = (_, end) =>
  new Promise((resolve) => {
    if (end.aborted) resolve(failed('AGENCY_TIMEOUT'));
    end.addEventListener('abort', () => resolve(failed('AGENCY_TIMEOUT')));
  });

describe('patience', () => {
  it('ends a wait that has no other end', async () => {
    const deadline = new AbortController();
    expect(await within(20)(silent)(query, deadline.signal)).toEqual(failed('AGENCY_TIMEOUT'));
    expect(deadline.signal.aborted).toBe(false);
  });

  it('never extends the deadline of the request, and hands its reason on', async () => {
    const deadline = new AbortController();
    let reason: unknown;
    const ask: Ask = (request, end) => {
      end.addEventListener('abort', () => {
        reason = end.reason;
      });
      return silent(request, end);
    };
    const waiting = within(600_000)(ask)(query, deadline.signal);
    deadline.abort('client gone');
    expect(await waiting).toEqual(failed('AGENCY_TIMEOUT'));
    expect(reason).toBe('client gone');
  });

  it('is over at once when the deadline is', async () => {
    expect(await within(600_000)(silent)(query, AbortSignal.abort())).toEqual(failed('AGENCY_TIMEOUT'));
  });

  it('lets go of the deadline when the answer is there', async () => {
    let listeners = 0;
    const end = {
      aborted: false,
      addEventListener: () => void listeners++,
      removeEventListener: () => void listeners--,
    };
    await within(600_000)(async () => failed('AGENCY_UNAVAILABLE'))(query, end);
    expect(listeners).toBe(0);
  });
});
