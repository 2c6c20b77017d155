import type { DocumentNode } from 'graphql';
import { eachSelectionSet } from './eachSelectionSet';
import type { Limit } from './Limit';

/** How often one response key stands in one selection set; honest tools repeat a key a few times at most. */
export const repeats: Limit = {
  code: 'TOO_MANY_REPEATS',
  counts: 'repetitions of a field in one place',
  most: 100,
  count: mostRepeats,
};

function mostRepeats(document: DocumentNode): number {
  let most = 0;
  for (const selections of eachSelectionSet(document)) {
    if (selections.length <= most) continue;
    const seen = new Map<string, number>();
    for (const selection of selections) {
      const key = selection.kind === 'Field' ? (selection.alias ?? selection.name).value : selection.kind;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      most = Math.max(most, count);
    }
  }
  return most;
}
