import { type ASTNode, Kind } from 'graphql';
import type { Limit } from './Limit';
import { measure } from './measure';

/** Fragments that spread fragments, whether a field stands between or not; each costs a call within a call. */
export const fragmentDepth: Limit = {
  code: 'FRAGMENTS_TOO_DEEP',
  counts: 'fragments within each other',
  most: 100,
  count: (document) =>
    measure(document, {
      field: (_, inside) => inside,
      other: (node, inside) => inside + (isFragment(node) ? 1 : 0),
      combine: Math.max,
    }),
};

const isFragment = ({ kind }: ASTNode): boolean =>
  kind === Kind.INLINE_FRAGMENT || kind === Kind.FRAGMENT_SPREAD;
