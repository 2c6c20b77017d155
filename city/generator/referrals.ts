import type { NeedArea, ReferralStatus, RejectionReason } from '../../subgraphs/casework/terms';
import type { CaseManagerFacts } from '../facts/base';
import type { CaseFacts, ConsentFacts, ReferralFacts } from '../facts/casework';
import type { Day, Instant, OrganisationFacts, PrincipalFacts } from '../facts/values';
import { addDays, at, daysBetween, workday } from '../today';
import { type Draft, familyId } from './Draft';
import { officesFor, roundTrips } from './needs';
import type { Random } from './random';

export interface ReferralsGiven {
  readonly needs: CaseFacts['needs'];
  readonly manager: CaseManagerFacts;
  readonly openedAt: Day;
  readonly closedAt: Day | null;
  /** Without consent nothing may be passed on, so there is no referral. */
  readonly consent: ConsentFacts | null;
}

type Ending = Extract<
  ReferralStatus,
  'DONE' | 'ACCEPTED' | 'IN_PROGRESS' | 'WAITLISTED' | 'SENT' | 'REJECTED' | 'EXPIRED' | 'REVOKED'
>;
const endings: Readonly<Record<Ending, number>> = {
  DONE: 44,
  ACCEPTED: 12,
  IN_PROGRESS: 14,
  WAITLISTED: 9,
  SENT: 8,
  REJECTED: 8,
  EXPIRED: 4,
  REVOKED: 1,
};

/** Referrals of the case: with 260 families about 2,400 a year (domain.md 6.2). */
export function referralsOf(draft: Draft, given: ReferralsGiven, random: Random): readonly ReferralFacts[] {
  const { consent } = given;
  if (consent === null) return [];
  const pingPong = bouncing(draft) === 'REFERRALS' ? rejectedTwice(draft, { ...given, consent }, random) : [];
  // Nothing is passed on after the consent has run out.
  const until = earlierOf(given.closedAt ?? draft.today, consent.expiresAt);
  const from = laterOf(consent.givenAt.slice(0, 10), addDays(until, -360));
  const room = daysBetween(from, until);
  const count =
    draft.sketch.group === 'former' ? random.whole(1, 3) : random.whole(5, 6) + draft.sketch.members.length;
  let notResponsible = pingPong.length;
  const usual = Array.from({ length: count }, (_, i) => {
    const sent = addDays(
      from,
      Math.floor((room * i) / count) + random.whole(0, Math.max(0, Math.floor(room / count) - 1)),
    );
    const ending = draft.sketch.group === 'former' ? 'DONE' : endingFor(daysBetween(sent, until), random);
    const rejection = ending === 'REJECTED' ? rejectionFor(notResponsible > 0, random) : null;
    if (rejection === 'NOT_RESPONSIBLE') notResponsible++;
    return referral(
      draft,
      { ...given, consent },
      { key: String(i), sent, ending, rejection, need: needFor(given.needs, i) },
      random,
    );
  });
  return [...usual, ...pingPong];
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
const needFor = (needs: CaseFacts['needs'], i: number): CaseFacts['needs'][number] =>
  needs[i % needs.length] as CaseFacts['needs'][number];

function endingFor(age: number, random: Random): Ending {
  const ending = random.weigh<Ending>(endings);
  if (age < 12) return 'SENT';
  return age > 120 && ending === 'SENT' ? 'EXPIRED' : ending;
}

/** One body that was not responsible happens to many; a second one is situation X16. */
const rejectionFor = (already: boolean, random: Random): RejectionReason =>
  random.weigh<RejectionReason>({
    NO_CAPACITY: 45,
    MISSING_DOCUMENTS: 20,
    LANGUAGE_NOT_SERVED: 15,
    NOT_ELIGIBLE: 10,
    ...(already ? {} : { NOT_RESPONSIBLE: 10 }),
  });

/** How a family in situation X16 is passed around; hand-offs need no consent. */
export function bouncing({ sketch }: Draft): 'REFERRALS' | 'HAND_OFFS' | null {
  if (!sketch.situations.has('X16') || sketch.group !== 'client') return null;
  const consents = sketch.consent?.pattern === 'FULL' || sketch.consent?.pattern === 'PARTIAL';
  return consents && sketch.number % 2 === 0 ? 'REFERRALS' : 'HAND_OFFS';
}

interface Planned {
  readonly key: string;
  readonly sent: Day;
  readonly ending: Ending;
  readonly rejection: RejectionReason | null;
  readonly need: CaseFacts['needs'][number];
  readonly to?: OrganisationFacts;
}

function rejectedTwice(
  draft: Draft,
  given: ReferralsGiven & { readonly consent: ConsentFacts },
  random: Random,
): readonly ReferralFacts[] {
  const need = given.needs[0] as CaseFacts['needs'][number];
  const first = laterOf(given.consent.givenAt.slice(0, 10), addDays(draft.today, -random.whole(35, 55)));
  return [0, 1].map((i) =>
    referral(
      draft,
      given,
      {
        key: `bounced ${i}`,
        sent: addDays(first, i * 9),
        ending: 'REJECTED',
        rejection: 'NOT_RESPONSIBLE',
        need,
      },
      random,
    ),
  );
}

function referral(
  draft: Draft,
  given: ReferralsGiven & { readonly consent: ConsentFacts },
  planned: Planned,
  random: Random,
): ReferralFacts {
  const { today } = draft;
  const to = planned.to ?? officesFor[planned.need.area];
  const answered = earlierOf(addDays(planned.sent, random.days(6, 28)), today);
  const accepted = ['DONE', 'ACCEPTED', 'IN_PROGRESS', 'WAITLISTED'].includes(planned.ending);
  const completed =
    planned.ending === 'DONE' ? earlierOf(addDays(answered, random.whole(10, 90)), today) : null;
  const us: PrincipalFacts = {
    id: given.manager.id,
    role: 'CASE_MANAGER',
    organisation: given.manager.employer.id,
  };
  const them: PrincipalFacts = { id: to.id, role: 'SERVICE', organisation: to.id };
  const step = (day: Day, status: ReferralStatus, by: PrincipalFacts) => ({
    at: at(day, '15:00'),
    status,
    by,
    note: null,
  });
  const instant = (day: Day | null): Instant | null => (day === null ? null : at(day, '15:00'));
  return {
    id: familyId(draft.sketch, 'referral', planned.key),
    persons: planned.need.persons.slice(0, 6),
    need: planned.need.area,
    from: given.manager.employer,
    to,
    mode: random.weigh({ WRITTEN: 40, PHONE: 20, WARM_HANDOVER: 25, ACCOMPANIED: 15 }),
    status: planned.ending,
    events: [
      step(planned.sent, 'SENT', us),
      ...(accepted && planned.ending !== 'WAITLISTED' ? [step(answered, 'ACCEPTED', them)] : []),
      ...(planned.ending === 'SENT' || planned.ending === 'ACCEPTED'
        ? []
        : [step(completed ?? answered, planned.ending, planned.ending === 'REVOKED' ? us : them)]),
    ],
    consent: given.consent.id,
    sentAt: instant(planned.sent),
    acceptedAt: accepted && planned.ending !== 'WAITLISTED' ? instant(answered) : null,
    firstAppointmentAt:
      accepted && planned.ending !== 'WAITLISTED' ? at(workday(addDays(answered, 9)), '09:30') : null,
    completedAt: instant(completed),
    rejection: planned.rejection,
    returnNote: planned.rejection === null ? null : 'Zurück an die Fallführung',
    outcome:
      planned.ending === 'DONE'
        ? random.weigh({ SERVICE_PROVIDED: 70, SERVICE_STARTED: 20, FORWARDED: 10 })
        : null,
  };
}

const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other);

/** Hand-offs between offices. Three unresolved ones for one need within 60 days are situation X16. */
export function handOffsOf(draft: Draft, given: ReferralsGiven, random: Random): CaseFacts['handOffs'] {
  const { today, sketch } = draft;
  const bounced = bouncing(draft) === 'HAND_OFFS';
  const area = (given.needs.find((need) => roundTrips[need.area] !== undefined)?.area ??
    'LIVELIHOOD') as NeedArea;
  const offices = roundTrips[area] ?? roundTrips.LIVELIHOOD ?? [];
  const until = given.closedAt ?? today;
  const person = draft.facts.members[0]?.person.id ?? '';
  const made = bounced ? 3 : random.whole(0, 2);
  return Array.from({ length: made }, (_, i) => {
    const wanted = addDays(until, -(bounced ? 50 - i * 14 : random.whole(5, 200)));
    return {
      id: familyId(sketch, 'handOff', i),
      person,
      need: bounced ? area : ((given.needs[i % given.needs.length]?.area ?? area) as NeedArea),
      from: offices[i % offices.length] ?? 'JOB_CENTER',
      to: offices[(i + 1) % offices.length] ?? 'IMMIGRATION_AUTHORITY',
      at: laterOf(wanted, given.openedAt),
      trigger: random.weigh({ NOT_RESPONSIBLE: 45, MISSING_DOCUMENT: 25, WAITING_FOR_OTHER_AGENCY: 30 }),
      resolved: !bounced && (given.closedAt !== null || random.chance(0.55)),
    };
  });
}
