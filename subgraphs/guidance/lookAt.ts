import { GraphQLError, type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import type { FamilyView } from './FamilyView';
import type { GuidanceAsked } from './loaders';

/** What the hub is told where the facts could not be asked for. */
export const factsUnavailable = 'FACTS_UNAVAILABLE';

const sentence = 'Not all facts that this rests on could be asked for.';

/**
 * The family as whoever asks may know it; null where she may not see it, or not who belongs to it: of nobody there would be nothing to tell,
 * and that looks like nothing there.
 * @throws GraphQLError FACTS_UNAVAILABLE where the hub could not be asked: nothing is known, which must not look like nothing there
 */
export async function lookAt(id: string, { loaders }: GuidanceAsked): Promise<FamilyView | null> {
  const looked = await loaders.family.load(id);
  if (looked === 'untold') throw new GraphQLError(sentence, { extensions: { code: factsUnavailable } });
  return looked === 'unseen' || looked.reading.$members.value !== true ? null : looked;
}

/**
 * A list of what was found, told with what it lacks: where an office could not be reached, or a rule broke, there may be more. An empty
 * list would look like nothing there, so it is not told at all then.
 * @throws GraphQLError FACTS_UNAVAILABLE
 */
export function toldOf<Item>(
  found: readonly Item[],
  {
    isWhole,
    asked,
    info,
  }: { readonly isWhole: boolean; readonly asked: GuidanceAsked; readonly info: GraphQLResolveInfo },
): readonly Item[] {
  if (isWhole) return found;
  const path = responsePathAsArray(info.path);
  const remark = new GraphQLError(sentence, { path, extensions: { code: factsUnavailable } });
  if (found.length === 0) throw remark;
  asked.remarks?.push(remark);
  return found;
}
