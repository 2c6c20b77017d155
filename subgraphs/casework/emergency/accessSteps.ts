import type { Purpose } from '../../../schema/accessTerms';
import type { EnvelopeCaller } from '../../../schema/envelope';
import type { BreakGlassAccess } from '../entities/BreakGlassAccess';
import type { BreakGlassEvent } from '../entities/BreakGlassEvent';
import type { PrincipalRef } from '../entities/PrincipalRef';
import type { BreakGlassEventKind, BreakGlassGround, ReviewOutcome } from '../terms';
import { type AccessTimes, accessState } from './accessState';
import { mayConfirm, mayOpen, mayReview } from './emergencyRoles';

/** Minutes in which the second person must have agreed (domain.md 2.7). */
export const confirmationMinutes = 60;
/** Hours that an access stays open (domain.md 2.7, after DHIS2). */
export const openHours = 3;
/** Days after which somebody looks again whether the person can be told. */
export const noticeReviewDays = 14;
/** Longest time that telling the person may be put off at once, in days. */
export const longestDeferralDays = 90;
/** A reason of a word is none. */
export const shortestReason = 20;
export const longestReason = 2000;

/** All that an access opens: the fields that are labelled as contact points (`@data(contactPoint: true)`). */
export const openedFields: readonly string[] = ['@data(contactPoint: true)'];

/** A step that is not taken: who or what was wrong, in a sentence that says what would be right. */
export interface StepRefused {
  readonly kind: 'refused';
  readonly code: 'BAD_USER_INPUT' | 'STEP_NOT_PERMITTED' | 'STEP_TOO_LATE';
  readonly sentence: string;
}

/** What becomes of the record; an empty change means that the step was taken before and is only told again. */
export interface StepTaken<Change> {
  readonly kind: 'taken';
  readonly change: Change;
}

export type Step<Change> = StepTaken<Change> | StepRefused;

export interface OpeningWish {
  readonly subjectId: string;
  readonly ground: BreakGlassGround;
  readonly reason: string;
  readonly immediateDanger: boolean;
}

/** Who takes a step, and what for as the request says. */
export interface Actor {
  readonly caller: EnvelopeCaller | null;
  readonly purpose: Purpose | null;
}

/** An access that was opened before, as far as it counts for the next one. */
export type PastAccess = AccessTimes & Pick<BreakGlassAccess, 'review'>;

export type NewAccess = Omit<BreakGlassAccess, 'id'>;

/**
 * Opens an access, or asks for it where a second person must agree first (domain.md 2.7): CHILD_PROTECTION waits for the second person
 * unless the danger is immediate; VITAL_INTEREST is open at once and must be confirmed within the hour. Whoever has let one lapse waits in
 * any case, or an access that nobody confirms could be had for hours on end, an hour at a time.
 * @param before the caller's own accesses to the same person, on whatever ground
 */
export function openingOf(
  wish: OpeningWish,
  actor: Actor,
  now: Date,
  before: readonly PastAccess[] = [],
): Step<NewAccess> {
  const { caller } = actor;
  if (caller === null || !mayOpen(caller.role)) return notFor('open an emergency access');
  if (actor.purpose !== wish.ground) {
    return refused(
      'BAD_USER_INPUT',
      `ground must be the purpose of the request: ask with purpose ${wish.ground}.`,
    );
  }
  const reason = wish.reason.trim();
  if (reason.length < shortestReason || reason.length > longestReason) {
    return refused(
      'BAD_USER_INPUT',
      `reason must say in ${shortestReason} to ${longestReason} characters what makes it necessary.`,
    );
  }
  const atOnce =
    (wish.ground === 'VITAL_INTEREST' || wish.immediateDanger) &&
    !before.some((one) => wasNeverAgreed(one, now));
  const opener = principalOf(caller);
  return taken({
    ...wish,
    reason,
    opener,
    fields: [...openedFields],
    openedAt: now,
    confirmBy: later(now, confirmationMinutes),
    openFrom: atOnce ? now : null,
    expiresAt: later(now, openHours * 60),
    confirmer: null,
    confirmedAt: null,
    review: null,
    reviewer: null,
    reviewedAt: null,
    ...noticeToSubject(wish.ground, now),
    events: [
      event(atOnce ? 'OPENED' : 'REQUESTED', now, opener),
      // The list of accesses is the officer's notice: it shows there from this moment on.
      event('OFFICER_NOTIFIED', now, null),
      event(wish.ground === 'CHILD_PROTECTION' ? 'SUBJECT_NOTICE_DEFERRED' : 'SUBJECT_NOTIFIED', now, null),
    ],
  });
}

/** What the officer has found justified afterwards speaks against nobody. */
const wasNeverAgreed = (access: PastAccess, now: Date): boolean =>
  accessState(access, now) === 'LAPSED' && access.review !== 'JUSTIFIED';

/** Whoever may endanger a child must not be warned (§ 4 Abs. 3 KKG); otherwise the person is told at once. */
const noticeToSubject = (
  ground: BreakGlassGround,
  now: Date,
): Pick<NewAccess, 'subjectNotifiedAt' | 'subjectNoticeReviewOn'> =>
  ground === 'CHILD_PROTECTION'
    ? { subjectNotifiedAt: null, subjectNoticeReviewOn: dayAfter(now, noticeReviewDays) }
    : { subjectNotifiedAt: now, subjectNoticeReviewOn: null };

export type Confirmation = Partial<
  Pick<BreakGlassAccess, 'confirmer' | 'confirmedAt' | 'openFrom' | 'expiresAt' | 'events'>
>;

/** The second person agrees. The three hours of an access that waited begin now. */
export function confirmationOf(access: BreakGlassAccess, { caller }: Actor, now: Date): Step<Confirmation> {
  if (caller === null || !mayConfirm(caller.role)) return notFor('confirm an emergency access');
  if (access.opener.id === caller.subject) {
    return refused('STEP_NOT_PERMITTED', 'Somebody else must confirm it than has opened it.');
  }
  if (access.confirmedAt !== null) {
    return access.confirmer?.id === caller.subject
      ? taken({})
      : refused('STEP_TOO_LATE', 'Somebody else has confirmed it already.');
  }
  if (accessState(access, now) === 'LAPSED') {
    return refused(
      'STEP_TOO_LATE',
      `It was not confirmed within ${confirmationMinutes} minutes and has lapsed; it must be opened anew.`,
    );
  }
  const confirmer = principalOf(caller);
  const waited = access.openFrom === null;
  return taken({
    confirmer,
    confirmedAt: now,
    ...(waited && { openFrom: now, expiresAt: later(now, openHours * 60) }),
    events: [
      ...access.events,
      event('CONFIRMED', now, confirmer),
      ...(waited ? [event('OPENED', now, access.opener)] : []),
    ],
  });
}

export interface ReviewWish {
  readonly outcome: ReviewOutcome;
  /** YYYY-MM-DD: not to be told before this day; null: the person is told now. */
  readonly deferNoticeUntil: string | null;
}

export type Review = Partial<
  Pick<
    BreakGlassAccess,
    'review' | 'reviewer' | 'reviewedAt' | 'subjectNotifiedAt' | 'subjectNoticeReviewOn' | 'events'
  >
>;

/** The data protection officer says whether it was right, and whether the person can be told. UNCLEAR can be reviewed again. */
export function reviewOf(
  access: BreakGlassAccess,
  { outcome, deferNoticeUntil }: ReviewWish,
  { caller }: Actor,
  now: Date,
): Step<Review> {
  if (caller === null || !mayReview(caller.role)) return notFor('review an emergency access');
  const state = accessState(access, now);
  if (state === 'OPEN' || state === 'AWAITING_CONFIRMATION') {
    return refused('BAD_USER_INPUT', 'It can be reviewed when it is over.');
  }
  const settled = access.review !== null && access.review !== 'UNCLEAR';
  const same = access.review === outcome && access.subjectNoticeReviewOn === deferNoticeUntil;
  if (settled && access.review !== outcome) {
    return refused('STEP_TOO_LATE', 'It has been reviewed already, with another outcome.');
  }
  if (same && access.reviewedAt !== null) return taken({});
  if (deferNoticeUntil !== null && !isWithin(deferNoticeUntil, now)) {
    return refused(
      'BAD_USER_INPUT',
      `deferSubjectNoticeUntil must be a day within the next ${longestDeferralDays} days.`,
    );
  }
  const reviewer = principalOf(caller);
  const told = access.subjectNotifiedAt !== null;
  const defer = deferNoticeUntil !== null && !told;
  return taken({
    review: outcome,
    reviewer,
    reviewedAt: now,
    subjectNoticeReviewOn: defer ? deferNoticeUntil : null,
    ...(!defer && !told && { subjectNotifiedAt: now }),
    events: [
      ...access.events,
      event('REVIEWED', now, reviewer),
      ...(told ? [] : [event(defer ? 'SUBJECT_NOTICE_DEFERRED' : 'SUBJECT_NOTIFIED', now, reviewer)]),
    ],
  });
}

const taken = <Change>(change: Change): StepTaken<Change> => ({ kind: 'taken', change });

const refused = (code: StepRefused['code'], sentence: string): StepRefused => ({
  kind: 'refused',
  code,
  sentence,
});

const notFor = (what: string): StepRefused => refused('STEP_NOT_PERMITTED', `Your role may not ${what}.`);

/** By task and not by name. */
const principalOf = ({ subject, role, organisation }: EnvelopeCaller): PrincipalRef => ({
  id: subject,
  role,
  organisation,
});

const event = (kind: BreakGlassEventKind, at: Date, by: PrincipalRef | null): BreakGlassEvent => ({
  at: at.toISOString(),
  kind,
  by,
});

const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

const dayAfter = (at: Date, days: number): string =>
  later(at, days * 24 * 60)
    .toISOString()
    .slice(0, 10);

const isWithin = (day: string, now: Date): boolean =>
  day > now.toISOString().slice(0, 10) && day <= dayAfter(now, longestDeferralDays);
