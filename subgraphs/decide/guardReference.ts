import type { GraphQLResolveInfo } from 'graphql';
import type { Asked, ResolveReference } from '../defineAgency';

/** Finds entities by keys that anybody may have made up: a row that nobody may answer for here is not found. */
export function guardReference<Loaders>(find: ResolveReference<Loaders>) {
  return async (
    key: Readonly<Record<string, string>>,
    asked: Asked<Loaders>,
    info: GraphQLResolveInfo,
  ): Promise<object | null> => {
    const row = await find(key, asked);
    return asked.desk === null ? row : (asked.desk.admit(row, info.path) as object | null);
  };
}
