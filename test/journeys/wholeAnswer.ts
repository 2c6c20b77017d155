import type { HubAnswer } from '../harness/startHub';

/**
 * What the hub answered, once it is certain that nothing is missing: no error, complete, and exactly these agencies asked,
 * all of which answered.
 * @param agencies names in alphabetical order
 */
export function wholeAnswer<Data>(answer: HubAnswer<Data>, agencies: readonly string[]): Data {
  expect(answer.errors).toBeUndefined();
  expect(answer.status).toBe(200);
  expect(answer.extensions.disclosure).toMatchObject({
    complete: true,
    agencies: agencies.map((name) => ({ name, status: 'OK' })),
    withheld: [],
  });
  expect(answer.extensions.disclosure.agencies).toHaveLength(agencies.length);
  return answer.data;
}

/** All six, in the order of the disclosure. */
export const allAgencies = ['casework', 'employment', 'health', 'immigration', 'schools', 'social'] as const;
