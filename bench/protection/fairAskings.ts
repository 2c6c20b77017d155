import { isDeepStrictEqual } from 'node:util';
import { askHub, type GraphQLAnswer } from '../../cli/askHub';
import type { Asking } from './Side';
import type { Side } from './startSide';

/** A question that both sides answer alike. */
export interface FairAskings {
  readonly askings: readonly Asking[];
  /** How many families were asked about to find them. */
  readonly tried: number;
}

/** Enough that no single family's shape decides. */
const wanted = 24;
const fewest = 3;

interface Family {
  readonly family: { readonly members: readonly object[] } | null;
}

/**
 * Families about whom both sides give the same answer, to the last value: nothing is kept back, so both do the same work.
 * @throws when there are hardly any
 */
export async function fairAskings(
  query: string,
  sides: { readonly [key in 'unprotected' | 'protected']: Side },
): Promise<FairAskings> {
  const askings: Asking[] = [];
  let tried = 0;
  for (const asking of sides.protected.askings) {
    if (askings.length === wanted) break;
    tried++;
    const [bare, guarded] = await Promise.all([
      ask(sides.unprotected, query, asking),
      ask(sides.protected, query, asking),
    ]);
    if (guarded.errors !== undefined)
      throw new Error(`The hub could not answer: ${guarded.errors[0]?.message}`);
    if ((guarded.data?.family?.members.length ?? 0) >= 4 && isDeepStrictEqual(bare.data, guarded.data))
      askings.push(asking);
  }
  if (askings.length >= fewest) return { askings, tried };
  throw new Error(
    `Of ${tried} families only ${askings.length} are answered alike with and without protection.`,
  );
}

const ask = ({ url }: Side, query: string, { family, headers }: Asking): Promise<GraphQLAnswer<Family>> =>
  askHub<Family>(url, query, { f: family }, headers);
