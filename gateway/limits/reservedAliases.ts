import { eachField } from './eachSelectionSet';
import type { Limit } from './Limit';

/** `{ __typename: name }` would make the hub take a name for a type: two leading underscores belong to GraphQL (§2.1.9). */
export const reservedAliases: Limit = {
  code: 'ALIAS_RESERVED',
  counts: 'such aliases',
  most: 0,
  count(document) {
    let count = 0;
    for (const { alias } of eachField(document)) if (alias?.value.startsWith('__')) count++;
    return count;
  },
};
