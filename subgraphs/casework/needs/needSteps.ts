import { type ChangeStep, changed } from '../changes/ChangeStep';
import { dayFlaw, firstFlaw, type Membership, personsFlaw, transitionFlaw } from '../changes/flaws';
import type { Need } from '../entities/Need';
import type { NeedStatus } from '../terms';
import type { IdentifyNeedInput, UpdateNeedInput } from './NeedInputs';

/** Where a need may go from where it stands. What was given up or met can turn up again. */
export const needTransitions: Readonly<Record<NeedStatus, readonly NeedStatus[]>> = {
  OPEN: ['IN_PROGRESS', 'MET', 'NOT_MET', 'DROPPED'],
  IN_PROGRESS: ['OPEN', 'MET', 'NOT_MET', 'DROPPED'],
  MET: ['OPEN'],
  NOT_MET: ['OPEN'],
  DROPPED: ['OPEN'],
};

type NewNeed = Omit<Need, 'id' | 'caseId' | 'version'>;

/** @param members present members of the family */
export function needIdentified(
  wish: IdentifyNeedInput,
  members: readonly Membership[],
  today: string,
): ChangeStep<NewNeed> {
  const { area, severity, persons, identifiedAt } = wish;
  const flaw = firstFlaw(
    personsFlaw('persons', persons, members),
    dayFlaw('identifiedAt', identifiedAt, { latest: today }),
  );
  if (flaw !== null) return flaw;
  return changed('NeedIdentified', {
    area,
    severity,
    identifiedAt: identifiedAt ?? today,
    personIds: distinct(persons),
    status: 'OPEN',
  });
}

export function needUpdated(
  need: Need,
  { severity, status, persons }: UpdateNeedInput,
  members: readonly Membership[],
): ChangeStep<Partial<Need>> {
  const flaw = firstFlaw(
    persons ? personsFlaw('persons', persons, members) : null,
    status ? transitionFlaw('A need', needTransitions, need.status, status) : null,
  );
  if (flaw !== null) return flaw;
  return changed('NeedChanged', {
    ...(severity && { severity }),
    ...(status && { status }),
    ...(persons && { personIds: distinct(persons) }),
  });
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))];
