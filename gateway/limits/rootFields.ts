import type { Limit } from './Limit';
import { measure, sum } from './measure';

/** Root fields start fetches of their own, and those of a mutation run one after the other. */
export const rootFields: Limit = {
  code: 'TOO_MANY_ROOT_FIELDS',
  counts: 'root fields',
  most: 50,
  count: (document) => measure(document, { field: () => 1, combine: sum, onlyOperations: true }),
};
