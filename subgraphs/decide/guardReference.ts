import type { GraphQLResolveInfo } from 'graphql';
import type { Asked, ResolveReference } from '../defineAgency';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Finds entities by keys that anybody may have made up: what cannot be an id finds nothing, and a row that nobody may answer for here is
 * not found either.
 */
export function guardReference<Loaders>(find: ResolveReference<Loaders>) {
  return async (
    key: Readonly<Record<string, string>>,
    asked: Asked<Loaders>,
    info: GraphQLResolveInfo,
  ): Promise<object | null> => {
    // Every id is a UUID; the database would end the whole statement over any other text, for everybody in the list.
    if (Object.hasOwn(key, 'id') && !(typeof key.id === 'string' && uuid.test(key.id))) return null;
    const row = await find(key, asked);
    return asked.desk === null ? row : (asked.desk.admit(row, info.path) as object | null);
  };
}
