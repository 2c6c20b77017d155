import type { EntityManager } from 'typeorm';
import { afterMerge, afterUnmerge, type Merging, type Moved, movedOf, type Reference } from './mergeOf';

/** Every column of casework that names a person. */
const links: readonly (readonly [table: string, column: string])[] = [
  ['family_member', 'personId'],
  ['hand_off', 'personId'],
  ['document_need', 'personId'],
  ['child_protection_notification', 'childId'],
  ['consent', 'subjectId'],
  ['consent', 'signatoryId'],
  ['consent', 'coSignatoryId'],
  ['break_glass_access', 'subjectId'],
  ['identity_link', 'personId'],
];
/** Every column that names several. */
const lists: readonly (readonly [table: string, column: string])[] = [
  ['family_member', 'caresForIds'],
  ['need', 'personIds'],
  ['referral', 'personIds'],
  ['case_contact', 'withIds'],
];
/** Whoever has read one of these must hear that it has changed. */
const versioned: ReadonlySet<string> = new Set([
  'hand_off',
  'document_need',
  'consent',
  'identity_link',
  'need',
  'referral',
  'case_contact',
]);

/** All columns that name persons: a test holds them against the tables that there are. */
export const personColumns: readonly (readonly [table: string, column: string])[] = [...links, ...lists];

/**
 * Moves everything that names one person to another, within a transaction. A membership in a family that the other belongs to already is
 * set aside.
 * @returns what leads back
 */
export async function moveReferences(rows: EntityManager, merging: Merging): Promise<readonly Moved[]> {
  const aside = await setAside(rows, merging);
  const moved: Moved[] = [...aside];
  for (const [table, column] of personColumns) {
    for (const reference of await referencesIn(rows, { table, column }, merging.merged)) {
      const one = movedOf(reference, merging);
      if (one === null) continue;
      await write(rows, reference, afterMerge(reference.value, merging));
      moved.push(one);
    }
  }
  return moved;
}

/** @returns how many could not go back, because they were changed since */
export async function moveBack(
  rows: EntityManager,
  moved: readonly Moved[],
  merging: Merging,
): Promise<number> {
  let leftBehind = 0;
  for (const one of moved) {
    if (one.kind === 'ADDED') continue;
    const wentBack = one.kind === 'ASIDE' ? await putBack(rows, one) : await oneBack(rows, one, merging);
    if (!wentBack) leftBehind++;
  }
  return leftBehind;
}

async function oneBack(rows: EntityManager, one: Moved, merging: Merging): Promise<boolean> {
  const [found]: { value: Reference['value'] }[] = await rows.query(
    `SELECT "${one.column}" AS value FROM "${one.table}" WHERE id = $1 FOR UPDATE`,
    [one.row],
  );
  const after = afterUnmerge(found?.value, one, merging);
  if (after === null) return false;
  await write(rows, one, after.value);
  return true;
}

async function referencesIn(
  rows: EntityManager,
  { table, column }: Pick<Reference, 'table' | 'column'>,
  person: string,
): Promise<readonly Reference[]> {
  const names = lists.some(([one, other]) => one === table && other === column)
    ? `$1 = ANY("${column}")`
    : `"${column}" = $1`;
  const found: { id: string; value: Reference['value'] }[] = await rows.query(
    `SELECT id, "${column}" AS value FROM "${table}" WHERE ${names} ORDER BY id FOR UPDATE`,
    [person],
  );
  return found.map(({ id, value }) => ({ table, column, row: id, value }));
}

async function write(
  rows: EntityManager,
  { table, column, row }: Pick<Reference, 'table' | 'column' | 'row'>,
  value: Reference['value'],
): Promise<void> {
  const version = versioned.has(table) ? ', version = version + 1' : '';
  await rows.query(`UPDATE "${table}" SET "${column}" = $1${version} WHERE id = $2`, [value, row]);
}

async function setAside(rows: EntityManager, { kept, merged }: Merging): Promise<readonly Moved[]> {
  // For what is deleted the driver answers with the rows and their number.
  const [twice]: [{ id: string; row: Record<string, unknown> }[], number] = await rows.query(
    `DELETE FROM family_member m USING family_member k
     WHERE m."personId" = $1 AND k."personId" = $2 AND m."familyId" = k."familyId"
     RETURNING m.id, to_jsonb(m) AS row`,
    [merged, kept],
  );
  return twice.map(({ id, row }) => ({
    table: 'family_member',
    row: id,
    column: 'personId',
    kind: 'ASIDE',
    aside: row,
  }));
}

async function putBack(rows: EntityManager, { aside = {} }: Moved): Promise<boolean> {
  const found: unknown[] = await rows.query('SELECT 1 FROM family_member WHERE id = $1', [aside.id]);
  if (found.length > 0) return false;
  await rows.query(
    'INSERT INTO family_member SELECT * FROM jsonb_populate_record(NULL::family_member, $1::jsonb)',
    [JSON.stringify(aside)],
  );
  return true;
}
