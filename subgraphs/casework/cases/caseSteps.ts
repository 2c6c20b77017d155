import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import { type Flaw, firstFlaw, transitionFlaw } from '../changes/flaws';
import type { Case } from '../entities/Case';
import type { Need } from '../entities/Need';
import { isOpen } from '../openCases';
import type { CasePhase, CaseStatus, NeedStatus } from '../terms';
import type { CloseCaseInput, NeedOutcomeInput, UpdateCaseInput } from './CaseInputs';

/** Where `updateCase` may lead. A case is closed by `closeCase`, opened again by `reopenCase`, and given to others by a hand-over. */
export const caseTransitions: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  INTAKE: ['ACTIVE', 'PAUSED'],
  ACTIVE: ['PAUSED'],
  PAUSED: ['ACTIVE'],
  TRANSFERRED: [],
  CLOSED: [],
};

/** In the order in which case management goes through them. */
export const phases: readonly CasePhase[] = [
  'CLEARING',
  'ASSESSMENT',
  'PLANNING',
  'IMPLEMENTATION',
  'MONITORING',
  'EVALUATION',
];

/** Status and phase. */
export function caseUpdated(
  file: Case,
  { status, phase }: Pick<UpdateCaseInput, 'status' | 'phase'>,
): ChangeStep<Partial<Case>> {
  if (!isOpen(file)) return refused('STEP_NOT_POSSIBLE', 'A case that is not open is only reopened.');
  const flaw = firstFlaw(
    transitionFlaw('A case', caseTransitions, file.status, status),
    phaseFlaw(file.phase, phase),
  );
  if (flaw !== null) return flaw;
  return changed('CaseChanged', { ...(status && { status }), ...(phase && { phase }) });
}

/** One step on at a time, as each phase rests on the one before; back as far as the situation demands. */
function phaseFlaw(from: CasePhase, to: CasePhase | null | undefined): Flaw {
  if (to === null || to === undefined || phases.indexOf(to) <= phases.indexOf(from) + 1) return null;
  return refused(
    'STEP_NOT_POSSIBLE',
    `After the phase ${from} comes ${phases[phases.indexOf(from) + 1]}; a phase is not skipped.`,
  );
}

/** States of a need about which something is still to be said at the end. */
const unsettled: readonly NeedStatus[] = ['OPEN', 'IN_PROGRESS'];
const settled: readonly NeedStatus[] = ['MET', 'NOT_MET', 'DROPPED'];

export interface CaseClosed {
  readonly change: Partial<Case>;
  /** Needs whose status is settled with it. */
  readonly needs: readonly { readonly need: Need; readonly status: NeedStatus }[];
}

/** @param needs all of the case */
export function caseClosed(
  file: Case,
  { reason, outcomes }: Pick<CloseCaseInput, 'reason' | 'outcomes'>,
  needs: readonly Need[],
  today: string,
): ChangeStep<CaseClosed> {
  if (!isOpen(file)) return refused('STEP_TOO_LATE', 'The case is closed or transferred already.');
  const said = new Map(outcomes.map(({ need, status }) => [need.toLowerCase(), status]));
  const flaw = outcomesFlaw(outcomes, said, needs);
  if (flaw !== null) return flaw;
  const statusOf = (need: Need): NeedStatus => said.get(need.id) ?? need.status;
  return changed('CaseClosed', {
    change: {
      status: 'CLOSED',
      closedAt: today,
      closureReason: reason,
      outcome: needs.map((need) => ({ area: need.area, status: statusOf(need) })),
    },
    needs: needs.filter(({ id }) => said.has(id)).map((need) => ({ need, status: statusOf(need) })),
  });
}

function outcomesFlaw(
  outcomes: readonly NeedOutcomeInput[],
  said: ReadonlyMap<string, NeedStatus>,
  needs: readonly Need[],
): Flaw {
  const open = new Set(needs.filter(({ status }) => unsettled.includes(status)).map(({ id }) => id));
  if (said.size !== outcomes.length || [...said.keys()].some((id) => !open.has(id))) {
    return refused('BAD_USER_INPUT', 'outcomes must name each open need of the case once, and no other.');
  }
  if ([...said.values()].some((status) => !settled.includes(status))) {
    return refused('BAD_USER_INPUT', `outcomes must say ${settled.join(', ')} of a need.`);
  }
  const missing = open.size - said.size;
  return missing === 0
    ? null
    : refused('BAD_USER_INPUT', `outcomes must also say what became of ${missing} need(s) still open.`);
}

/** @param other whether the family has another open case */
export function caseReopened(file: Case, other: boolean): ChangeStep<Partial<Case>> {
  if (file.status !== 'CLOSED') {
    return refused('STEP_NOT_POSSIBLE', 'Only a closed case is reopened; this one is not closed.');
  }
  if (other) return refused('STEP_NOT_POSSIBLE', 'The family has another open case; go on there.');
  return changed('CaseReopened', { status: 'ACTIVE', closedAt: null, closureReason: null, outcome: null });
}

const numberForm = /^KIM-OB-\d{4}-(\d{5,9})$/;

/**
 * The number of the next case of a year: neutral, so that it can stand on a letter.
 * @param last the highest number of that year; null: there is none
 */
export function nextNumber(year: string, last: string | null): string {
  const counted = Number(numberForm.exec(last ?? '')?.[1] ?? 0);
  return `KIM-OB-${year}-${String(counted + 1).padStart(5, '0')}`;
}
