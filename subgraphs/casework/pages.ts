import { GraphQLError } from 'graphql';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { type Connection, connectionOf } from '../vocabulary/connectionOf';
import type { DistrictCode } from '../vocabulary/terms';
import { type ListReader, onlyReadableCases, onlyReadableFamilies } from './authority/readableRows';
import { Case } from './entities/Case';
import { Family } from './entities/Family';
import type { CaseStatus } from './terms';

/** Which part of a list is wanted. */
export interface PageWish {
  readonly first: number;
  /** Cursor of the row before the first one; null from the start. */
  readonly after: string | null;
  /** Who reads it: there are only the rows that she may see. */
  readonly reader: ListReader;
}

export interface FamiliesWanted extends PageWish {
  readonly district: DistrictCode | null;
  readonly status: CaseStatus | null;
}

export interface CasesWanted extends PageWish {
  readonly status: CaseStatus | null;
  readonly caseManager: string | null;
}

/** Families by their reference, in one statement. */
export function familyPage(database: DataSource, wanted: FamiliesWanted): Promise<Connection<Family>> {
  const rows = database.createQueryBuilder(Family, 'f').orderBy('f.reference', 'ASC');
  if (wanted.district !== null) rows.andWhere('f.districtCode = :district', { district: wanted.district });
  if (wanted.status !== null) {
    const inStatus = rows
      .subQuery()
      .select('c.familyId')
      .from(Case, 'c')
      .where('c.status = :status')
      .getQuery();
    rows.andWhere(`f.id IN ${inStatus}`, { status: wanted.status });
  }
  onlyReadableFamilies(rows, wanted.reader, wanted.district !== null);
  return page(rows, 'f.reference', wanted, (family) => family.reference);
}

/** Cases by their number, in one statement. */
export function casePage(database: DataSource, wanted: CasesWanted): Promise<Connection<Case>> {
  const rows = database.createQueryBuilder(Case, 'c').orderBy('c.number', 'ASC');
  if (wanted.status !== null) rows.andWhere('c.status = :status', { status: wanted.status });
  if (wanted.caseManager !== null) {
    rows.andWhere('c.caseManagerId = :caseManager', { caseManager: wanted.caseManager });
  }
  onlyReadableCases(rows, wanted.reader);
  return page(rows, 'c.number', wanted, (one) => one.number);
}

/**
 * A page of a list in the order of one unique column (GraphQL Cursor Connections Specification).
 * The cursor names the row and not its place, so a row that is added meanwhile shifts nothing.
 */
async function page<Row extends Case | Family>(
  rows: SelectQueryBuilder<Row>,
  column: string,
  { first, after }: PageWish,
  key: (row: Row) => string,
): Promise<Connection<Row>> {
  if (after !== null) rows.andWhere(`${column} > :after`, { after: readCursor(after) });
  // One more than wanted tells whether there is a next page.
  return connectionOf(await rows.take(first + 1).getMany(), { first, after }, (row) => cursorOf(key(row)));
}

const cursorOf = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');

function readCursor(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  // What does not come back the same was never one of ours; PostgreSQL refuses the zero character.
  if (key === '' || cursorOf(key) !== cursor || key.includes('\u0000')) {
    throw new GraphQLError(
      'after must be a cursor of this list, from pageInfo or an edge of an earlier answer.',
      {
        extensions: { code: 'BAD_USER_INPUT' },
      },
    );
  }
  return key;
}
