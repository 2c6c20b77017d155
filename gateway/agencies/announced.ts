import { signal } from '../signals';
import type { Guard } from './Agency';

/** Publishes when a question to an agency begins and ends, for whoever listens; changes nothing. */
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
