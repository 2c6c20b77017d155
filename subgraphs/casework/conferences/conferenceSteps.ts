import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import { type Flaw, firstFlaw, textFlaw } from '../changes/flaws';
import type { CaseConference } from '../entities/CaseConference';
import type { Principal } from '../entities/Principal';
import type { ConferenceEnd, DataCategory } from '../terms';
import { grantFrom, grantUntil } from './viewGrant';

export interface ConferenceWish {
  readonly at: Date;
  readonly participants: readonly Principal[];
  readonly sharedAreas: readonly DataCategory[];
}

export type NewConference = Omit<CaseConference, 'id' | 'caseId' | 'version'>;

const mostParticipants = 20;
const mostDecisions = 50;
const longestDecision = 1000;
const longestName = 200;
/** Days ahead that a conference can be planned. */
const furthestDays = 365;

/** Notes are the case manager's secret; no conference shares them (§ 203 StGB). */
const neverShared: ReadonlySet<DataCategory> = new Set<DataCategory>(['CASE_NOTES']);
/** Immigration and naturalisation authorities take part without a shared view: what others know does not flow there (FW-1). */
const outside: ReadonlySet<string> = new Set([
  'IMMIGRATION_OFFICER',
  'NATURALISATION_OFFICER',
  'ANALYST',
  'SERVICE',
]);

/** @param now as the records live (`recordedAt`) */
export function conferencePlanned(wish: ConferenceWish, now: Date): ChangeStep<NewConference> {
  const flaw = wishFlaw(wish, now);
  if (flaw !== null) return flaw;
  return changed('ConferencePlanned', {
    ...termsOf(wish),
    decisions: [],
    consentIds: [],
    closedAt: null,
    ended: null,
  });
}

export function conferenceUpdated(
  conference: CaseConference,
  wish: Partial<ConferenceWish>,
  now: Date,
): ChangeStep<Partial<CaseConference>> {
  const flaw = firstFlaw(
    closedFlaw(conference),
    wishFlaw({ ...conference, ...wish }, now, wish.at !== undefined),
  );
  if (flaw !== null) return flaw;
  return changed('ConferenceChanged', termsOf({ ...conference, ...wish }));
}

/** What was agreed; it can be put down as soon as the meeting has begun, until it is closed. */
export function decisionsRecorded(
  conference: CaseConference,
  decisions: readonly string[],
  now: Date,
): ChangeStep<Partial<CaseConference>> {
  const flaw = firstFlaw(
    closedFlaw(conference),
    now < conference.at
      ? refused('STEP_NOT_POSSIBLE', 'Decisions are recorded when the conference has begun.')
      : null,
    decisions.length > mostDecisions
      ? refused('BAD_USER_INPUT', `decisions may be ${mostDecisions} at most.`)
      : null,
    ...decisions.map((decision, index) => textFlaw(`decisions[${index}]`, decision, longestDecision)),
  );
  return flaw ?? changed('ConferenceChanged', { decisions: decisions.map((decision) => decision.trim()) });
}

/** What is cancelled shows nothing to participants from now on; what was held shows it until the day after. */
export function conferenceClosed(
  conference: CaseConference,
  ended: ConferenceEnd,
  now: Date,
): ChangeStep<Partial<CaseConference>> {
  const flaw = firstFlaw(
    closedFlaw(conference),
    ended === 'HELD' && now < conference.at
      ? refused('STEP_NOT_POSSIBLE', 'A conference that has not begun was not held; it can be CANCELLED.')
      : null,
  );
  return flaw ?? changed('ConferenceClosed', { closedAt: now, ended });
}

const closedFlaw = ({ closedAt }: CaseConference): Flaw =>
  closedAt === null
    ? null
    : refused('STEP_NOT_POSSIBLE', 'The conference is closed; nothing of it changes any more.');

const termsOf = ({ at, participants, sharedAreas }: ConferenceWish) => ({
  at,
  participants: participants.map(({ id, role, organisation }) => ({ id, role, organisation })),
  sharedAreas: [...new Set(sharedAreas)],
  viewGrantFrom: grantFrom(at),
  viewGrantUntil: grantUntil(at),
});

function wishFlaw({ at, participants, sharedAreas }: ConferenceWish, now: Date, atIsNew = true): Flaw {
  if (atIsNew && at.getTime() < now.getTime() - 86_400_000)
    return refused('BAD_USER_INPUT', 'at must not be in the past.');
  if (at.getTime() > now.getTime() + furthestDays * 86_400_000)
    return refused('BAD_USER_INPUT', `at must be within ${furthestDays} days.`);
  if (participants.length < 1 || participants.length > mostParticipants)
    return refused('BAD_USER_INPUT', `participants must be 1 to ${mostParticipants}.`);
  if (participants.some(({ role }) => outside.has(role)))
    return refused(
      'BAD_USER_INPUT',
      'participants: offices behind the firewall have no shared view; meet them without one.',
    );
  if (sharedAreas.some((area) => neverShared.has(area)))
    return refused('BAD_USER_INPUT', 'sharedAreas: CASE_NOTES are secret and never shared.');
  return firstFlaw(
    ...participants.flatMap(({ id, role, organisation }, index) => [
      textFlaw(`participants[${index}].id`, id, longestName),
      textFlaw(`participants[${index}].role`, role, longestName),
      textFlaw(`participants[${index}].organisation`, organisation, longestName),
    ]),
  );
}
