import type { Limit } from './Limit';
import { measure, sum } from './measure';

/** Each one prints the schema again, on the hub's own time. Tools send one or two. */
export const introspections: Limit = {
  code: 'TOO_MANY_INTROSPECTIONS',
  counts: 'introspections',
  most: 10,
  count: (document) =>
    measure(document, {
      field: ({ name }, inside) => inside + (name.value === '__schema' || name.value === '__type' ? 1 : 0),
      combine: sum,
    }),
};
