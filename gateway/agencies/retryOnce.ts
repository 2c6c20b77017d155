import { signal } from '../signals';
import type { AgencyAnswer, AgencyRequest, End, Guard } from './Agency';
import { afterQuestion, afterRetry, budgetAtFirst } from './RetryBudget';

/** Shortest and longest wait before asking again, in milliseconds: long enough for a new connection, and not all at once. */
const shortest = 5;
const longest = 45;

/**
 * Asks a query once more when its connection failed before a byte of an answer came: usually a connection that the agency
 * closed at that very moment. A mutation may have had its effect and is never asked again, an agency that says it is
 * overloaded neither.
 * @param chance a number from 0 to 1
 */
export function retryOnce(agency: string, chance: () => number): Guard {
  let budget = budgetAtFirst;
  return (ask) => async (request, end) => {
    budget = afterQuestion(budget);
    const answer = await ask(request, end);
    if (!mayHelp(request, answer)) return answer;
    const left = afterRetry(budget);
    if (left === null) return answer;
    budget = left;
    if (!(await pause(shortest + chance() * (longest - shortest), end))) return answer;
    signal('questionRepeated', { agency });
    return ask(request, end);
  };
}

const mayHelp = (request: AgencyRequest, answer: AgencyAnswer): boolean =>
  request.kind === 'query' && answer.kind === 'failed' && answer.unheard === true;

/** Waits. False when the end came first. */
function pause(ms: number, end: End): Promise<boolean> {
  if (end.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const wake = () => finish(true);
    const leave = () => finish(false);
    const timer = setTimeout(wake, ms);
    end.addEventListener('abort', leave);
    const finish = (waited: boolean) => {
      clearTimeout(timer);
      end.removeEventListener('abort', leave);
      resolve(waited);
    };
  });
}
