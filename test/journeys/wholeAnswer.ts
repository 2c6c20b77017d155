import type { HubAnswer } from '../harness/startHub';

/** What is kept back, as `path reason remedy`, with the type before the reason where the hub names one; in the order of the answer. */
export const withheldIn = ({ extensions }: HubAnswer<unknown>): readonly string[] =>
  extensions.disclosure.withheld.map(({ path, typeCondition, reason, remedy }) =>
    [path.join('.'), ...(typeCondition === null ? [] : [`on ${typeCondition}`]), reason, remedy].join(' '),
  );

/**
 * What the hub answered, once it is certain that nothing is missing but what it says: no error, complete, exactly these agencies asked,
 * all of which answered, and exactly this kept back.
 * @param agencies names in alphabetical order
 * @param withheld as `withheldIn` tells it
 */
export function wholeAnswer<Data>(
  answer: HubAnswer<Data>,
  agencies: readonly string[],
  withheld: readonly string[] = [],
): Data {
  expect(answer.errors).toBeUndefined();
  expect(answer.status).toBe(200);
  expect(answer.extensions.disclosure).toMatchObject({
    complete: true,
    agencies: agencies.map((name) => ({ name, status: 'OK' })),
  });
  expect(withheldIn(answer)).toEqual(withheld);
  expect(answer.extensions.disclosure.agencies).toHaveLength(agencies.length);
  return answer.data;
}

/** All six, in the order of the disclosure. */
export const allAgencies = ['casework', 'employment', 'health', 'immigration', 'schools', 'social'] as const;

/** The same where guidance is asked, too. What it asks back is a question of its own, with a disclosure of its own. */
export const askedWithGuidance = [...allAgencies, 'guidance'].sort();
