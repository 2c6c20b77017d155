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
      where: { [key]: Any([...keys]) } as FindOptionsWhere<Row>,
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
      where: { [key]: Any([...keys]) } as FindOptionsWhere<Row>,
    });
    const byKey = new Map(rows.map((row) => [row[key] as string, row]));
    return keys.map((wanted) => byKey.get(wanted) ?? null);
  });
}
