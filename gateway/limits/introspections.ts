import type { DocumentNode, FieldNode } from 'graphql';
import { introspectionsOf, isIntrospection } from './introspectionsOf';
import type { Limit } from './Limit';
import { measure, sum } from './measure';

/**
 * Each one tells the schema again, on the hub's own time, and an alias inside one tells a part of it again for every type and
 * field it stands below. Tools send one or two, and no aliases in them.
 */
export const introspections: Limit = {
  code: 'TOO_MANY_INTROSPECTIONS',
  counts: 'introspections and aliases in them',
  most: 3,
  count(document) {
    const alone = introspectionsOf(document);
    if (alone === null) return 0;
    const field = (node: FieldNode, inside: number) => inside + (isIntrospection(node) ? 1 : 0);
    return measure(document, { field, combine: sum }) + aliasesIn(alone);
  },
};

function aliasesIn(document: DocumentNode): number {
  return measure(document, {
    field: (field, inside) => inside + (field.alias && !isIntrospection(field) ? 1 : 0),
    combine: sum,
    onlyOperations: true,
  });
}
