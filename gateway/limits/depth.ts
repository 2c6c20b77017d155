import type { Limit } from './Limit';
import { measure } from './measure';

/** The planner refuses more than 50 levels; here the client learns why. */
export const depth: Limit = {
  code: 'OPERATION_TOO_DEEP',
  counts: 'levels',
  most: 50,
  count: (document) => measure(document, { field: (_, inside) => 1 + inside, combine: Math.max }),
};
