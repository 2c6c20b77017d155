import type DataLoader from 'dataloader';

/** The rows that keys name, in the order of the keys; keys that name nothing are left out. */
export async function loadKnown<Row extends object>(
  loader: DataLoader<string, Row | null>,
  keys: readonly string[],
): Promise<readonly Row[]> {
  const rows: readonly (Row | null)[] = await Promise.all(keys.map((key) => loader.load(key)));
  return rows.filter((row) => row !== null);
}
