import { none, some } from '../facts/lists';
import type { FamilyReading, PersonReading, RecordReading } from '../facts/Reading';
import type { Case, HandOff, NeedArea, Referral, ReferralStatus } from '../facts/records/casework';
import { all, any, compare, exists, is, isOneOf, not, type Truth } from '../facts/Truth';
import type { OfferFinding, OfferRule } from '../Rule';

/** Where social benefits are asked for: § 16 SGB I speaks of these, not of the right to stay. */
const ofSocialBenefits: readonly NeedArea[] = [
  'LIVELIHOOD',
  'HOUSING',
  'EMPLOYMENT',
  'TRAINING',
  'CHILDCARE',
  'HEALTH',
  'MENTAL_HEALTH',
  'DISABILITY',
  'PARENTING',
  'SOCIAL_PARTICIPATION',
  'MOBILITY',
];
const takenOn: readonly ReferralStatus[] = ['ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'DONE'];

/** O34: what was handed in at an office that is not responsible must be passed on, and its day counts. */
export const forwardingClaim: OfferRule = {
  kind: 'OFFER',
  id: 'O34',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Weiterleitung des Antrags', en: 'Forwarding of an application' },
  legalRefs: ['§ 16 SGB I'],
  needs: [
    'family.case.handOffs.need',
    'family.case.handOffs.trigger',
    'family.case.handOffs.resolved',
    'family.case.handOffs.at',
    'family.case.handOffs.person.id',
    'family.case.referrals.need',
    'family.case.referrals.status',
    'family.case.referrals.rejection',
    'family.case.referrals.sentAt',
    'family.case.referrals.persons.id',
  ],
  find: (family) => family.members.map(({ person }) => findingOn(family, person)),
};

function findingOn(family: FamilyReading, person: PersonReading): OfferFinding {
  const { handOffs, referrals } = family.case;
  const days = [
    ...handOffs.items.filter((one) => wasSentAway(one, person).value === true).map(({ at }) => at.value),
    ...referrals.items
      .filter((one) => wasTurnedDown(one, person).value === true)
      .map(({ sentAt }) => sentAt.value?.slice(0, 10) ?? null),
  ].filter((day) => day !== null);
  return {
    subjects: [person.$id],
    truth: any(
      some(handOffs, (one) => wasSentAway(one, person)),
      some(referrals, (one) => wasTurnedDown(one, person)),
    ),
    taken: all(
      none(handOffs, (one) => all(wasSentAway(one, person), not(isTakenOn(family.case, person, one.need)))),
      none(referrals, (one) =>
        all(wasTurnedDown(one, person), not(isTakenOn(family.case, person, one.need))),
      ),
    ),
    variant: null,
    applyAt: 'SOCIAL_WELFARE_OFFICE',
    from: [...days].sort()[0] ?? null,
    latestUsefulDate: null,
    retroactiveUntil: [...days].sort()[0] ?? null,
    risk: null,
    // Whether it was an application in the sense of the law is not on file.
    simplified: true,
    text: {
      de: 'Ein Anliegen wurde abgewiesen, weil die Stelle nicht zuständig war. Wer einen Antrag auf Sozialleistungen bekommt, muss ihn an die richtige Stelle weiterleiten; es gilt der Tag, an dem er zuerst eingegangen ist. Jede Gemeinde muss ihn annehmen.',
      en: 'A request was turned away because the office was not responsible. Whoever receives an application for social benefits must pass it on to the right one; the day of the first receipt counts. Every municipality must accept it.',
    },
    steps: [
      {
        de: 'Schriftlich verlangen, dass der Antrag nach § 16 Abs. 2 SGB I weitergeleitet wird, mit dem Tag des ersten Eingangs.',
        en: 'Ask in writing that the application be passed on (§ 16 (2) SGB I), naming the day of the first receipt.',
      },
      {
        de: 'Eingangsbestätigung, Gesprächsnotiz oder E-Mail als Nachweis aufheben.',
        en: 'Keep the confirmation of receipt, a note of the talk or the e-mail as proof.',
      },
    ],
    documents: [],
  };
}

const wasSentAway = (handOff: RecordReading<HandOff>, { $id }: PersonReading): Truth =>
  all(
    is(handOff.person.id, (id) => id === $id),
    isOneOf(handOff.trigger, ['NOT_RESPONSIBLE']),
    isOneOf(handOff.need, ofSocialBenefits),
    not(exists(handOff.resolved)),
  );

const wasTurnedDown = (referral: RecordReading<Referral>, { $id }: PersonReading): Truth =>
  all(
    isOneOf(referral.status, ['REJECTED']),
    isOneOf(referral.rejection, ['NOT_RESPONSIBLE']),
    isOneOf(referral.need, ofSocialBenefits),
    some(referral.persons, ({ id }) => is(id, (one) => one === $id)),
  );

/** Whether another office has taken it on since. */
const isTakenOn = (
  { referrals }: RecordReading<Case>,
  { $id }: PersonReading,
  need: RecordReading<Referral>['need'],
): Truth =>
  some(referrals, (other) =>
    all(
      isOneOf(other.status, takenOn),
      compare(other.need, need, (one, same) => one === same),
      some(other.persons, ({ id }) => is(id, (one) => one === $id)),
    ),
  );
