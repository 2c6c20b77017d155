import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import type { PrincipalRef } from '../entities/PrincipalRef';
import type { Referral } from '../entities/Referral';
import type { ReferralEvent } from '../entities/ReferralEvent';
import type { ReferralOutcome, ReferralStatus, RejectionReason } from '../terms';

/** Who takes a step: who works on the case, or the office that the referral was sent to. */
export type Side = 'CASE' | 'OFFICE';

/** Steps in the life of a referral. What the office has said by telephone, the case's team records for it. */
export type ReferralStepName =
  | 'SEND'
  | 'ACCEPT'
  | 'WAITLIST'
  | 'START'
  | 'REJECT'
  | 'COMPLETE'
  | 'REVOKE'
  | 'EXPIRE'
  | 'REOPEN'
  | 'ENTER_IN_ERROR';

interface StepRule {
  readonly from: readonly ReferralStatus[];
  readonly to: ReferralStatus;
  readonly by: readonly Side[];
  /** Name of the event (domain.md 3.1). */
  readonly event: string;
  /** Something about persons goes to the office from here on: consent or an override is needed. */
  readonly passesOn?: true;
}

const both: readonly Side[] = ['CASE', 'OFFICE'];
const team: readonly Side[] = ['CASE'];

/**
 * The whole life of a referral (domain.md 3.1). What is not here cannot happen: from ENTERED_IN_ERROR nothing leads on, and nothing that
 * has ended goes on without being reopened, which asks for consent anew.
 */
export const referralSteps: Readonly<Record<ReferralStepName, StepRule>> = {
  SEND: { from: ['DRAFT'], to: 'SENT', by: team, event: 'ReferralSent', passesOn: true },
  ACCEPT: { from: ['SENT', 'WAITLISTED', 'REOPENED'], to: 'ACCEPTED', by: both, event: 'ReferralAccepted' },
  WAITLIST: { from: ['SENT', 'ACCEPTED', 'REOPENED'], to: 'WAITLISTED', by: both, event: 'ReferralChanged' },
  START: {
    from: ['ACCEPTED', 'WAITLISTED', 'REOPENED'],
    to: 'IN_PROGRESS',
    by: both,
    event: 'ReferralChanged',
  },
  REJECT: {
    from: ['SENT', 'ACCEPTED', 'WAITLISTED', 'REOPENED'],
    to: 'REJECTED',
    by: both,
    event: 'ReferralRejected',
  },
  COMPLETE: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'DONE', by: both, event: 'ReferralDone' },
  REVOKE: {
    from: ['DRAFT', 'SENT', 'ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'REOPENED'],
    to: 'REVOKED',
    by: team,
    event: 'ReferralChanged',
  },
  EXPIRE: { from: ['SENT', 'WAITLISTED', 'REOPENED'], to: 'EXPIRED', by: team, event: 'ReferralChanged' },
  REOPEN: {
    from: ['REJECTED', 'DONE', 'REVOKED', 'EXPIRED'],
    to: 'REOPENED',
    by: team,
    event: 'ReferralChanged',
    passesOn: true,
  },
  ENTER_IN_ERROR: {
    from: [
      'DRAFT',
      'SENT',
      'ACCEPTED',
      'WAITLISTED',
      'IN_PROGRESS',
      'REJECTED',
      'DONE',
      'REVOKED',
      'EXPIRED',
      'REOPENED',
    ],
    to: 'ENTERED_IN_ERROR',
    by: team,
    event: 'ReferralChanged',
  },
};

/** Days without any answer after which a referral may be given up as expired. */
export const unansweredDays = 120;
/** Longest note, in characters. */
export const longestNote = 4000;

/** What a step needs to know besides the record. */
export interface StepFacts {
  readonly step: ReferralStepName;
  readonly side: Side;
  readonly by: PrincipalRef;
  /** As the records live (`recordedAt`). */
  readonly at: Date;
  /** Already sealed; null: none. */
  readonly note: string | null;
  /** What the office says with it, by step. */
  readonly rejection?: RejectionReason | null;
  readonly outcome?: ReferralOutcome | null;
  readonly firstAppointmentAt?: Date | null;
}

/** What a decision reads of a referral. */
export type ReferralState = Pick<Referral, 'status' | 'events' | 'sentAt'>;

/**
 * One step of a referral's life, without the question of consent (`validityOf`).
 * @returns STEP_NOT_POSSIBLE from a state that it does not lead on from; STEP_NOT_PERMITTED to the other side
 */
export function referralStep(referral: ReferralState, facts: StepFacts): ChangeStep<Partial<Referral>> {
  const rule = referralSteps[facts.step];
  if (!rule.by.includes(facts.side))
    return refused(
      'STEP_NOT_PERMITTED',
      'Whoever works on the case takes this step, not the office it was sent to.',
    );
  if (!rule.from.includes(referral.status)) {
    return refused(
      'STEP_NOT_POSSIBLE',
      `A referral that is ${referral.status} cannot become ${rule.to}; it must be one of ${listed(rule.from)}.`,
    );
  }
  if (facts.step === 'EXPIRE' && daysSinceWord(referral, facts.at) < unansweredDays) {
    return refused(
      'STEP_NOT_POSSIBLE',
      `A referral expires ${unansweredDays} days after the last word about it; until then it can be revoked.`,
    );
  }
  return changed(rule.event, {
    status: rule.to,
    events: [...referral.events, eventOf(rule.to, facts)],
    ...marksOf(facts),
  });
}

const listed = (states: readonly ReferralStatus[]): string =>
  states.length > 6 ? 'any other state' : states.join(', ');

const eventOf = (status: ReferralStatus, { at, by, note }: StepFacts): ReferralEvent => ({
  at: at.toISOString(),
  status,
  by,
  note,
});

/** Dates and reasons that go with a step; what a reopened referral had before ends with it. */
function marksOf({ step, at, ...said }: StepFacts): Partial<Referral> {
  switch (step) {
    case 'SEND':
      return { sentAt: at };
    case 'ACCEPT':
      return {
        acceptedAt: at,
        ...(said.firstAppointmentAt !== undefined && { firstAppointmentAt: said.firstAppointmentAt }),
      };
    case 'REJECT':
      return { rejection: said.rejection ?? 'OTHER' };
    case 'COMPLETE':
      return { completedAt: at, outcome: said.outcome ?? null };
    case 'REOPEN':
      return {
        completedAt: null,
        rejection: null,
        outcome: null,
        acceptedAt: null,
        firstAppointmentAt: null,
      };
    default:
      return {};
  }
}

/** Whole days since anything was said about a referral. */
function daysSinceWord({ events, sentAt }: ReferralState, at: Date): number {
  const last = events.at(-1)?.at ?? sentAt?.toISOString();
  return last === undefined ? 0 : Math.floor((at.getTime() - Date.parse(last)) / 86_400_000);
}

/** Entered in error: it never was, so it counts nowhere and no rule reads it. */
export const counts = ({ status }: Pick<Referral, 'status'>): boolean => status !== 'ENTERED_IN_ERROR';
