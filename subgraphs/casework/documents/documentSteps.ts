import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import {
  type Flaw,
  firstFlaw,
  type Membership,
  personsFlaw,
  textFlaw,
  transitionFlaw,
} from '../changes/flaws';
import type { DocumentNeed } from '../entities/DocumentNeed';
import type { DocumentStatus } from '../terms';
import type { NeedDocumentInput, UpdateDocumentNeedInput } from './DocumentInputs';

/**
 * Where a needed document may go from where it stands. A family may have it already, an issuer may hand it out at once, and who was
 * turned down asks or hands in anew.
 */
export const documentTransitions: Readonly<Record<DocumentStatus, readonly DocumentStatus[]>> = {
  NOT_REQUESTED: ['REQUESTED', 'WAITING', 'ISSUED'],
  REQUESTED: ['NOT_REQUESTED', 'WAITING', 'ISSUED', 'REJECTED'],
  WAITING: ['NOT_REQUESTED', 'REQUESTED', 'ISSUED', 'REJECTED'],
  ISSUED: ['SUBMITTED', 'REQUESTED'],
  SUBMITTED: ['ACCEPTED', 'REJECTED', 'ISSUED'],
  ACCEPTED: ['SUBMITTED'],
  REJECTED: ['REQUESTED', 'WAITING', 'ISSUED', 'SUBMITTED'],
};

/** Documents that one may wait for at most. */
export const mostAwaited = 20;

type NewDocumentNeed = Omit<DocumentNeed, 'id' | 'caseId' | 'version'>;

/** @param others ids of the needed documents of the family's cases */
export function documentNeeded(
  wish: Omit<NeedDocumentInput, 'idempotencyKey' | 'case'>,
  { members, others }: { readonly members: readonly Membership[]; readonly others: ReadonlySet<string> },
): ChangeStep<NewDocumentNeed> {
  const { person, document, neededBy, forProcedure, dueAt, issuer, waitsFor } = wish;
  const flaw = firstFlaw(
    personsFlaw('person', [person], members),
    textFlaw('forProcedure', forProcedure, 128),
    waitsFlaw(waitsFor, others, null),
  );
  if (flaw !== null) return flaw;
  return changed('DocumentNeeded', {
    personId: person.toLowerCase(),
    document,
    neededBy,
    forProcedure: forProcedure?.trim() ?? null,
    dueAt: dueAt ?? null,
    issuer,
    status: 'NOT_REQUESTED',
    waitsForIds: distinct(waitsFor ?? []),
  });
}

/** Documents may wait for each other in a circle: that is what happens to families, and what obstacle X15 finds. */
export function documentUpdated(
  need: DocumentNeed,
  {
    status,
    dueAt,
    issuer,
    waitsFor,
  }: Pick<UpdateDocumentNeedInput, 'status' | 'dueAt' | 'issuer' | 'waitsFor'>,
  others: ReadonlySet<string>,
): ChangeStep<Partial<DocumentNeed>> {
  const flaw = firstFlaw(
    transitionFlaw('A needed document', documentTransitions, need.status, status),
    waitsFlaw(waitsFor, others, need.id),
  );
  if (flaw !== null) return flaw;
  return changed('DocumentNeedChanged', {
    ...(status && { status }),
    ...(dueAt !== undefined && { dueAt }),
    ...(issuer && { issuer }),
    ...(waitsFor && { waitsForIds: distinct(waitsFor) }),
  });
}

function waitsFlaw(
  waitsFor: readonly string[] | null | undefined,
  others: ReadonlySet<string>,
  self: string | null,
): Flaw {
  const awaited = distinct(waitsFor ?? []);
  if (self !== null && awaited.includes(self)) {
    return refused('BAD_USER_INPUT', 'waitsFor must not name the document itself.');
  }
  return awaited.length <= mostAwaited && awaited.every((id) => others.has(id))
    ? null
    : refused(
        'BAD_USER_INPUT',
        `waitsFor must name up to ${mostAwaited} needed documents of the same family.`,
      );
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))];
