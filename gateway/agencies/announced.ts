import { signal } from '../signals';
import type { Guard } from './Agency';

/**
 * Publishes when a question is sent to an agency and when it ended, for whoever listens; changes nothing. It stands inside
 * slots and breaker: what never left the hub is no question to the agency.
 */
export const announced =
  (agency: string): Guard =>
  (ask) =>
  async (request, end) => {
    signal('fetchStarted', { agency });
    const started = performance.now();
    const answer = await ask(request, end);
    const outcome = answer.kind === 'failed' ? answer.code : 'answered';
    signal('fetchEnded', { agency, outcome, ms: performance.now() - started });
    return answer;
  };
