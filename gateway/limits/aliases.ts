import type { Limit } from './Limit';
import { measure, sum } from './measure';

/** Each alias is another answer to compute for the same few bytes of question. */
export const aliases: Limit = {
  code: 'TOO_MANY_ALIASES',
  counts: 'aliases',
  most: 500,
  count: (document) =>
    measure(document, { field: (field, inside) => (field.alias ? 1 : 0) + inside, combine: sum }),
};
