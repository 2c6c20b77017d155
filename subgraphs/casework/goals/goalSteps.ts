import { type ChangeStep, changed } from '../changes/ChangeStep';
import { dayFlaw, firstFlaw, textFlaw, transitionFlaw } from '../changes/flaws';
import type { Goal } from '../entities/Goal';
import type { GoalStatus } from '../terms';
import type { AgreeGoalInput, UpdateGoalInput } from './GoalInputs';

/** Characters of a title at most. */
export const longestTitle = 300;

/** Where a goal may go from where it stands. One that was reached or given up can be taken up again. */
export const goalTransitions: Readonly<Record<GoalStatus, readonly GoalStatus[]>> = {
  AGREED: ['IN_PROGRESS', 'REACHED', 'PARTLY_REACHED', 'DROPPED'],
  IN_PROGRESS: ['AGREED', 'REACHED', 'PARTLY_REACHED', 'DROPPED'],
  PARTLY_REACHED: ['IN_PROGRESS', 'REACHED', 'DROPPED'],
  REACHED: ['IN_PROGRESS'],
  DROPPED: ['AGREED'],
};

type NewGoal = Omit<Goal, 'id' | 'caseId' | 'version'>;

export function goalAgreed(
  { title, area, targetDate }: Omit<AgreeGoalInput, 'idempotencyKey' | 'case'>,
  today: string,
): ChangeStep<NewGoal> {
  const flaw = firstFlaw(
    textFlaw('title', title, longestTitle),
    dayFlaw('targetDate', targetDate, { earliest: today }),
  );
  if (flaw !== null) return flaw;
  return changed('GoalAgreed', {
    title: title.trim(),
    area,
    targetDate: targetDate ?? null,
    status: 'AGREED',
  });
}

export function goalUpdated(
  goal: Goal,
  { title, targetDate, status }: Pick<UpdateGoalInput, 'title' | 'targetDate' | 'status'>,
  today: string,
): ChangeStep<Partial<Goal>> {
  const flaw = firstFlaw(
    textFlaw('title', title, longestTitle),
    targetDate === goal.targetDate ? null : dayFlaw('targetDate', targetDate, { earliest: today }),
    transitionFlaw('A goal', goalTransitions, goal.status, status),
  );
  if (flaw !== null) return flaw;
  return changed('GoalChanged', {
    ...(title && { title: title.trim() }),
    ...(targetDate !== undefined && { targetDate }),
    ...(status && { status }),
  });
}
