import { storyIds } from '../../city/stories/storyIds';
import type { Hub, HubAnswer } from '../harness/startHub';
import { allAgencies, wholeAnswer, withheldIn } from './wholeAnswer';

/** The question that agencies fail in, and what exactly a failure may cost. */
export interface Overview {
  readonly family: {
    readonly members: readonly { readonly person: Readonly<Record<string, unknown>> }[];
  } | null;
}
export type Answer = HubAnswer<Overview>;

export const ask = (hub: Hub): Promise<Answer> =>
  hub.operation<Overview>('FamilyOverview', { f: storyIds.rahimi.family });

/** The father's own no to what doctors know of him: his benefits office alone may tell of his health, and it does not keep these files. */
const refusals = ['family.members.0.person.health NO_CONSENT ASK_PERSON'];

/** The answer while all agencies are well. */
export const askWhole = async (hub: Hub): Promise<Overview> =>
  wholeAnswer(await ask(hub), allAgencies, refusals);

/** The whole answer with these fields of every person emptied. */
export const without = (whole: Overview, fields: readonly string[]): Overview => {
  if (whole.family === null) throw new Error('the whole answer holds the family');
  const emptied = Object.fromEntries(fields.map((field) => [field, null]));
  const members = whole.family.members.map((member) => ({
    ...member,
    person: { ...member.person, ...emptied },
  }));
  return { family: { ...whole.family, members } };
};

/** One error for each of these fields of every person. */
export const oneForEach = (fields: readonly string[], code: string, agency: string) =>
  [0, 1, 2, 3, 4, 5].flatMap((member) =>
    fields.map((field) => ({ path: ['family', 'members', member, 'person', field], code, agency })),
  );

export const told = ({ errors = [] }: Answer) =>
  errors
    .map(({ path, extensions }) => ({ path, code: extensions?.code, agency: extensions?.agency }))
    .sort((a, b) => (JSON.stringify(a.path) < JSON.stringify(b.path) ? -1 : 1));

export const sorted = <Error extends { readonly path: unknown }>(
  errors: readonly Error[],
): readonly Error[] => [...errors].sort((a, b) => (JSON.stringify(a.path) < JSON.stringify(b.path) ? -1 : 1));

/** Expects exactly what one failing agency may cost. */
export function expectLost(
  answer: Answer,
  whole: Overview,
  lost: {
    readonly agency: string;
    readonly fields: readonly string[];
    readonly code: string;
    readonly status: string;
  },
): void {
  const { agency, fields, code, status } = lost;
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual(without(whole, fields));
  expect(told(answer)).toEqual(sorted(oneForEach(fields, code, agency)));
  expect(answer.extensions.disclosure).toMatchObject({
    complete: false,
    agencies: allAgencies.map((name) => ({ name, status: name === agency ? status : 'OK' })),
  });
  // Where something failed that is told, and not what would have been kept back of it.
  expect(withheldIn(answer)).toEqual(fields.includes('health') ? [] : refusals);
}

/** What the schools subgraph brings to a person. */
export const schoolFields = ['education', 'childcare'];
