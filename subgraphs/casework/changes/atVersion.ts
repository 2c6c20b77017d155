import type { EntityTarget } from 'typeorm';
import { MoreThan } from 'typeorm';
import { ChangeRecord } from '../entities/ChangeRecord';
import { type ChangeRefused, type Meanwhile, refused, unknownTo } from './ChangeStep';
import type { Hold, Identified } from './Hold';

/** A record that somebody changes who says which version of it she has read. */
export interface Versioned extends Identified {
  readonly version: number;
}

/** Most changes that a refusal tells, the newest ones. */
const mostTold = 20;

/**
 * Holds a record in the version that the caller has read.
 * @param what it is, such as "a need"
 * @returns a refusal that says what has changed since then, when somebody was faster
 */
export async function atVersion<Row extends Versioned>(
  hold: Hold,
  table: EntityTarget<Row>,
  { id, version, what }: { readonly id: string; readonly version: number; readonly what: string },
): Promise<{ readonly kind: 'held'; readonly row: Row } | ChangeRefused> {
  const row = await hold.one(table, id);
  if (row === null) return unknownTo('id', what);
  if (row.version === version) return { kind: 'held', row };
  const since = await hold.rows.find(ChangeRecord, {
    where: { recordId: id, version: MoreThan(version) },
    order: { version: 'DESC', position: 'ASC' },
    take: mostTold,
  });
  return lostUpdate(version, row.version, since.map(meanwhileOf));
}

export const meanwhileOf = ({ fields, by, at, mutation }: ChangeRecord): Meanwhile => ({
  fields,
  by: { role: by.role, organisation: by.organisation },
  at: at.toISOString(),
  mutation,
});

/** @param had the version that the caller has read */
export function lostUpdate(had: number, version: number, changes: readonly Meanwhile[]): ChangeRefused {
  if (had > version) {
    return refused(
      'BAD_USER_INPUT',
      `version must be the one that you have read; the record has no version ${had} yet.`,
    );
  }
  return {
    ...refused(
      'CHANGED_MEANWHILE',
      `Somebody has changed it since: you have version ${had}, it is at ${version}. Read it again and decide anew.`,
    ),
    meanwhile: { version, changed: changes },
  };
}
