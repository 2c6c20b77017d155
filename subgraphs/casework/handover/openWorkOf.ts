import type { CaseConference } from '../entities/CaseConference';
import type { DocumentNeed } from '../entities/DocumentNeed';
import type { Goal } from '../entities/Goal';
import type { HandOff } from '../entities/HandOff';
import type { Need } from '../entities/Need';
import type { OpenWork } from '../entities/OpenWork';
import type { Referral } from '../entities/Referral';
import type { Task } from '../entities/Task';
import type { DocumentStatus, GoalStatus, NeedStatus, ReferralStatus, TaskStatus } from '../terms';

/** All records of a case, as far as something of them can be open. */
export interface CaseWork {
  readonly needs: readonly Pick<Need, 'status'>[];
  readonly goals: readonly Pick<Goal, 'status'>[];
  readonly tasks: readonly Pick<Task, 'status'>[];
  readonly referrals: readonly Pick<Referral, 'status'>[];
  readonly handOffs: readonly Pick<HandOff, 'resolved'>[];
  readonly documentNeeds: readonly Pick<DocumentNeed, 'status'>[];
  readonly conferences: readonly Pick<CaseConference, 'closedAt'>[];
}

const needs: readonly NeedStatus[] = ['OPEN', 'IN_PROGRESS'];
const goals: readonly GoalStatus[] = ['AGREED', 'IN_PROGRESS', 'PARTLY_REACHED'];
const tasks: readonly TaskStatus[] = ['OPEN', 'IN_PROGRESS'];
const referrals: readonly ReferralStatus[] = [
  'DRAFT',
  'SENT',
  'ACCEPTED',
  'WAITLISTED',
  'IN_PROGRESS',
  'REOPENED',
];
const documents: readonly DocumentStatus[] = [
  'NOT_REQUESTED',
  'REQUESTED',
  'WAITING',
  'ISSUED',
  'SUBMITTED',
  'REJECTED',
];

const isAmong =
  <Status>(open: readonly Status[]) =>
  ({ status }: { readonly status: Status }): boolean =>
    open.includes(status);

/** How much of a case is open (domain.md 4.1 Q11). */
export const openWorkOf = (work: CaseWork): OpenWork => ({
  needs: work.needs.filter(isAmong(needs)).length,
  goals: work.goals.filter(isAmong(goals)).length,
  tasks: work.tasks.filter(isAmong(tasks)).length,
  referrals: work.referrals.filter(isAmong(referrals)).length,
  handOffs: work.handOffs.filter(({ resolved }) => !resolved).length,
  documentNeeds: work.documentNeeds.filter(isAmong(documents)).length,
  conferences: work.conferences.filter(({ closedAt }) => closedAt === null).length,
});

export const isOpenTask = isAmong(tasks);
