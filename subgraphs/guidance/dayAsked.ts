import { GraphQLError } from 'graphql';

/** How far from today a day may lie that is asked about: rules know the law of a few years, and no calendar goes on for ever. */
const years = 10;

/**
 * For which day something is asked.
 * @param today YYYY-MM-DD, which it is when nothing is said
 * @throws GraphQLError BAD_USER_INPUT
 */
export function dayAsked(asOf: string | null | undefined, today: string): string {
  if (asOf === null || asOf === undefined) return today;
  const year = Number(today.slice(0, 4));
  if (Math.abs(Number(asOf.slice(0, 4)) - year) <= years) return asOf;
  const message = `asOf must lie in the years ${year - years} to ${year + years}.`;
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
