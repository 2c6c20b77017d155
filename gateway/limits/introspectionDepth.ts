import { introspectionsOf } from './introspectionsOf';
import type { Limit } from './Limit';
import { measure } from './measure';

const lists: ReadonlySet<string> = new Set([
  'types',
  'fields',
  'interfaces',
  'possibleTypes',
  'inputFields',
  'directives',
]);

/**
 * Lists within lists of `__schema` and `__type` multiply: each level is the whole schema once more. The introspection
 * that tools send needs two: the fields of the types.
 */
export const introspectionDepth: Limit = {
  code: 'INTROSPECTION_TOO_DEEP',
  counts: 'introspection lists within each other',
  most: 2,
  count(document) {
    const alone = introspectionsOf(document);
    if (alone === null) return 0;
    return measure(alone, {
      field: ({ name }, inside) => inside + (lists.has(name.value) ? 1 : 0),
      combine: Math.max,
      onlyOperations: true,
    });
  },
};
