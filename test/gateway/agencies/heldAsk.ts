import type { AgencyAnswer, AgencyRequest, Ask, End } from '../../../gateway/agencies/Agency';

export const query: AgencyRequest = { body: '{"query":"{ a }"}', kind: 'query' };
export const mutation: AgencyRequest = { ...query, kind: 'mutation' };

export const answered: AgencyAnswer = { kind: 'answered', data: {}, errors: [] };
export const failed = (code: Extract<AgencyAnswer, { kind: 'failed' }>['code']): AgencyAnswer => ({
  kind: 'failed',
  code,
});
/** The agency is at work, its answer to this question cannot be used. */
export const unfit: AgencyAnswer = { kind: 'failed', code: 'AGENCY_ANSWER_INVALID', alive: true };
export const unheard: AgencyAnswer = { kind: 'failed', code: 'AGENCY_UNAVAILABLE', unheard: true };

/** An end that never comes. */
export const never = (): AbortSignal => new AbortController().signal;

export interface Held {
  readonly request: AgencyRequest;
  readonly end: End;
  answer(answer: AgencyAnswer): void;
}

/** An agency that answers when the test says so. `asked` holds every question it got, in order. */
export function heldAsk(): { readonly ask: Ask; readonly asked: readonly Held[] } {
  const asked: Held[] = [];
  const ask: Ask = (request, end) =>
    new Promise((resolve) => {
      asked.push({ request, end, answer: resolve });
    });
  return { ask, asked };
}

/** An agency that gives these answers in order, the last one for ever. */
export function answersInOrder(...answers: readonly AgencyAnswer[]): { readonly ask: Ask; asked: number } {
  const agency = {
    asked: 0,
    ask: async (): Promise<AgencyAnswer> =>
      answers[Math.min(agency.asked++, answers.length - 1)] ?? failed('AGENCY_UNAVAILABLE'),
  };
  return agency;
}

/** Lets everything run that waits for nothing but its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
