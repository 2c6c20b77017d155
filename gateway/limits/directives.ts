import type { ASTNode } from 'graphql';
import type { Limit } from './Limit';
import { measure, sum } from './measure';

const worn = (node: ASTNode): number => ('directives' in node ? (node.directives?.length ?? 0) : 0);

/** Directives cost validation time and a decision each. */
export const directives: Limit = {
  code: 'TOO_MANY_DIRECTIVES',
  counts: 'directives',
  most: 500,
  count: (document) =>
    measure(document, {
      field: (field, inside) => worn(field) + inside,
      other: (node, inside) => worn(node) + inside,
      combine: sum,
    }),
};
