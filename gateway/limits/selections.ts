import type { Limit } from './Limit';
import { measure, sum } from './measure';

/**
 * Fields with fragments written out. 1.1 kB of doubling fragments kept the planner busy for 29 seconds, and it does not
 * let go when told to. The largest family view asks a few hundred.
 */
export const selections: Limit = {
  code: 'OPERATION_TOO_WIDE',
  counts: 'selections with fragments written out',
  most: 5_000,
  count: (document) =>
    measure(document, {
      field: (_, inside) => 1 + inside,
      other: (_, inside) => 1 + inside,
      combine: sum,
      together: true,
    }),
};
