import { GraphQLError } from 'graphql';

/** Rows of a list at most, whatever is asked. */
export const pageCap = 100;

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

/**
 * How many rows are wanted.
 * @throws BAD_USER_INPUT outside 1 to 100
 */
export function readFirst(first: number | null | undefined, byDefault: number): number {
  const wanted = first ?? byDefault;
  if (wanted < 1) return refuse('first must be at least 1.');
  if (wanted > pageCap) return refuse(`first may be at most ${pageCap}.`);
  return wanted;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => uuid.test(text);

/**
 * Several ids as a client gives them.
 * @throws BAD_USER_INPUT when they are more than 100, or one cannot be an id
 */
export function readIds(argument: string, ids: readonly string[]): readonly string[] {
  if (ids.length > pageCap) return refuse(`${argument} may name at most ${pageCap}.`);
  return ids.map((id) => readId(argument, id));
}

/**
 * An id as a client gives it, in lower case as the database has it. The text itself is not repeated in the error: people paste
 * names where ids belong.
 * @throws BAD_USER_INPUT when it cannot be an id
 */
export function readId(argument: string, id: string): string {
  return isUuid(id)
    ? id.toLowerCase()
    : refuse(`${argument} must be an id of this hub: a UUID, 8-4-4-4-12 hexadecimal digits.`);
}
