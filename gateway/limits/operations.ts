import { Kind } from 'graphql';
import type { Limit } from './Limit';

/** One of them is run, and all of them are validated, each with all the fragments it uses. */
export const operations: Limit = {
  code: 'TOO_MANY_OPERATIONS',
  counts: 'operations',
  most: 50,
  count: ({ definitions }) => definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length,
};
