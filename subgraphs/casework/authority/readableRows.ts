import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { CaseworkAsked } from '../CaseworkAsked';
import type { Case } from '../entities/Case';
import type { Family } from '../entities/Family';
import { openStatuses } from '../openCases';
import { caseManagerOf } from '../ownCase';
import { personOf } from './callers';
import { hidingMarkers } from './hidingMarkers';

/** Who reads a list of cases or families, as far as that decides which rows there are for her. */
export type ListReader =
  /** Nothing is sealed: everything is listed. */
  | { readonly kind: 'anybody' }
  | {
      readonly kind: 'manager';
      readonly me: string;
      readonly districts: readonly string[];
      readonly today: string;
    }
  | { readonly kind: 'person'; readonly person: string; readonly today: string }
  | { readonly kind: 'nobody' };

export function listReaderOf({ desk, caller, today }: CaseworkAsked): ListReader {
  if (desk === null) return { kind: 'anybody' };
  const me = caseManagerOf(caller);
  if (caller !== null && me !== null) return { kind: 'manager', me, districts: caller.districts, today };
  const person = personOf(caller);
  return person === null ? { kind: 'nobody' } : { kind: 'person', person, today };
}

/** Somebody in the family of this id, but perhaps for one person, is marked to be hidden. */
const someoneHides = (familyId: string, but = ''): string =>
  `EXISTS (SELECT 1 FROM family_member fm JOIN person p ON p.id = fm."personId"
     WHERE fm."familyId" = ${familyId} AND (fm.until IS NULL OR fm.until >= CAST(:today AS date)) ${but}
     AND p."protectiveMarkers" && CAST(:hiding AS varchar[]))`;

/** A case that a case manager may see: the same as `Viewpoint` says of a single one. */
const seenByManager = (c: string): string =>
  `(${c}."caseManagerId" = :me
   OR EXISTS (SELECT 1 FROM case_team_member t WHERE t."caseId" = ${c}.id AND t."caseManagerId" = :me)
   OR ${c}.status = ANY(:openOnes) AND (
     EXISTS (SELECT 1 FROM case_manager m WHERE m.id = ${c}."caseManagerId" AND CAST(:me AS uuid) = ANY(m."deputyIds")
       AND NOT CAST(:me AS uuid) = ANY(${c}."handedOverByIds"))
     OR ${c}."districtCode" = ANY(:districts) AND NOT ${someoneHides(`${c}."familyId"`)}))`;

const hasMember = (familyId: string): string =>
  `EXISTS (SELECT 1 FROM family_member own WHERE own."familyId" = ${familyId} AND own."personId" = :person
     AND (own.until IS NULL OR own.until >= CAST(:today AS date)))`;

/** Leaves only the cases that the reader may see, so that pages and what they say about further ones are right (I6). */
export function onlyReadableCases(rows: SelectQueryBuilder<Case>, reader: ListReader): void {
  if (reader.kind === 'manager') where(rows, seenByManager('c'), reader);
  if (reader.kind === 'person') where(rows, hasMember('c."familyId"'), reader);
  if (reader.kind === 'nobody') rows.andWhere('FALSE');
}

/**
 * Leaves only the families that the reader may see.
 * @param byDistrict whether the list is narrowed by district: that must not find out where somebody is who is hidden
 */
export function onlyReadableFamilies(
  rows: SelectQueryBuilder<Family>,
  reader: ListReader,
  byDistrict: boolean,
): void {
  if (reader.kind === 'manager') {
    // The open cases count, otherwise the last one.
    where(
      rows,
      `EXISTS (SELECT 1 FROM case_file c WHERE c."familyId" = f.id AND ${seenByManager('c')}
         AND (c.status = ANY(:openOnes) OR c.id = (SELECT l.id FROM case_file l WHERE l."familyId" = f.id
           ORDER BY l.status = ANY(:openOnes) DESC, l."openedAt" DESC, l.number DESC LIMIT 1)))`,
      reader,
    );
  }
  if (reader.kind === 'person') {
    where(rows, hasMember('f.id'), reader);
    if (byDistrict) where(rows, `NOT ${someoneHides('f.id', 'AND fm."personId" <> :person')}`, reader);
  }
  if (reader.kind === 'nobody') rows.andWhere('FALSE');
}

function where<Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  condition: string,
  { kind, ...reader }: ListReader,
): void {
  rows.andWhere(condition, { ...reader, openOnes: [...openStatuses], hiding: [...hidingMarkers] });
}
