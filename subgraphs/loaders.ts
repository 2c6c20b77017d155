import DataLoader from 'dataloader';
import {
  Any,
  type DataSource,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';

/** Column names of an entity that hold a string key. */
type KeyOf<Row> = Extract<{ [K in keyof Row]: Row[K] extends string | null ? K : never }[keyof Row], string>;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The keys that the column can hold. PostgreSQL refuses a whole statement because of one malformed UUID, which would cost
 * everybody else in the batch their answer; a key that cannot exist names nothing.
 */
function possible<Row extends ObjectLiteral>(
  database: DataSource,
  table: EntityTarget<Row>,
  key: string,
  keys: readonly string[],
): string[] {
  const isUuid = database.getMetadata(table).findColumnWithPropertyName(key)?.type === 'uuid';
  return isUuid ? keys.filter((wanted) => uuid.test(wanted)) : [...keys];
}

/**
 * All rows that belong to a parent, in one statement for all parents of a batch.
 * @param order of the rows; add a unique column last so that answers are stable
 */
export function manyBy<Row extends ObjectLiteral>(
  database: DataSource,
  table: EntityTarget<Row>,
  key: KeyOf<Row>,
  order: FindOptionsOrder<Row>,
): DataLoader<string, readonly Row[]> {
  return new DataLoader<string, readonly Row[]>(async (keys) => {
    const rows = await database.getRepository(table).find({
      where: { [key]: Any(possible(database, table, key, keys)) } as FindOptionsWhere<Row>,
      order,
    });
    const byKey = new Map<string, Row[]>(keys.map((wanted) => [wanted, []]));
    for (const row of rows) byKey.get(row[key])?.push(row);
    return keys.map((wanted) => byKey.get(wanted) ?? []);
  });
}

/** The row that a key names, or null; one statement for all keys of a batch. */
export function oneBy<Row extends ObjectLiteral>(
  database: DataSource,
  table: EntityTarget<Row>,
  key: KeyOf<Row>,
): DataLoader<string, Row | null> {
  return new DataLoader<string, Row | null>(async (keys) => {
    const rows = await database.getRepository(table).find({
      where: { [key]: Any(possible(database, table, key, keys)) } as FindOptionsWhere<Row>,
    });
    const byKey = new Map(rows.map((row) => [row[key] as string, row]));
    return keys.map((wanted) => byKey.get(wanted) ?? null);
  });
}
