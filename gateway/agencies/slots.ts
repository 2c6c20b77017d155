import { signal } from '../signals';
import type { AgencyAnswer, End, Guard } from './Agency';

/** How many questions an agency gets at once, and how many may wait. */
export interface SlotLimits {
  readonly slots: number;
  readonly queue: number;
}

export interface Slots {
  readonly guard: Guard;
  readonly inFlight: () => number;
  readonly waiting: () => number;
}

const overloaded: AgencyAnswer = { kind: 'failed', code: 'AGENCY_OVERLOADED' };
const timedOut: AgencyAnswer = { kind: 'failed', code: 'AGENCY_TIMEOUT' };

/**
 * Lets so many questions through at once. Others wait their turn, in the order they came and within their own deadline;
 * beyond the queue they fail at once with AGENCY_OVERLOADED. So a stalled agency holds a bounded part of the hub.
 */
export function openSlots(agency: string, limits: SlotLimits): Slots {
  let inFlight = 0;
  // A Set keeps the order and lets go of any of its members at no cost.
  const waiting = new Set<() => void>();
  const turn = (end: End): Promise<boolean> =>
    new Promise((resolve) => {
      const leave = () => {
        waiting.delete(go);
        resolve(false);
      };
      const go = () => {
        end.removeEventListener('abort', leave);
        resolve(true);
      };
      waiting.add(go);
      end.addEventListener('abort', leave);
      signal('questionQueued', { agency });
    });
  const handOn = (): void => {
    const [next] = waiting;
    if (next === undefined) {
      inFlight--;
      return;
    }
    // The slot passes from hand to hand: nobody who comes meanwhile can take it.
    waiting.delete(next);
    next();
  };
  const guard: Guard = (ask) => async (request, end) => {
    if (end.aborted) return timedOut;
    if (inFlight < limits.slots) inFlight++;
    else if (waiting.size >= limits.queue) return refused(agency);
    else if (!(await turn(end))) return refused(agency);
    try {
      return await ask(request, end);
    } finally {
      handOn();
    }
  };
  return { guard, inFlight: () => inFlight, waiting: () => waiting.size };
}

function refused(agency: string): AgencyAnswer {
  signal('questionRefused', { agency });
  return overloaded;
}
