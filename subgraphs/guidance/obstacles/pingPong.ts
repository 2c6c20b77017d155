import { addDays } from '../../../schema/calendar';
import { some } from '../facts/lists';
import type { FamilyReading, MemberReading, RecordReading } from '../facts/Reading';
import type { Agency, HandOff, Referral } from '../facts/records/casework';
import { all, compare, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { atLeast } from '../predicates/atLeast';
import { peopleFor } from '../predicates/peopleFor';
import type { ObstacleFinding, ObstacleRule, Occasion } from '../Rule';

const windowDays = 60;

/** X16: within 60 days two offices were not responsible for the same need, or three hand-offs for it came to nothing. */
export const pingPong: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X16',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'FAMILY',
  title: { de: 'Von Amt zu Amt geschickt', en: 'Sent from office to office' },
  legalRefs: ['§ 16 Abs. 2 SGB I'],
  needs: [
    'family.case.status',
    'family.case.referrals.need',
    'family.case.referrals.status',
    'family.case.referrals.rejection',
    'family.case.referrals.sentAt',
    'family.case.referrals.persons.id',
    'family.case.handOffs.need',
    'family.case.handOffs.from',
    'family.case.handOffs.to',
    'family.case.handOffs.at',
    'family.case.handOffs.resolved',
    'family.case.handOffs.person.id',
  ],
  find: (family, occasion) => [
    ...peopleFor(family.members, (member) => isReferredInVain(family, member, occasion)).map((people) => ({
      ...finding,
      ...people,
      variant: 'REFERRALS',
    })),
    ...peopleFor(family.members, (member) => isHandedAround(family, member, occasion)).map((people) => ({
      ...finding,
      ...people,
      variant: 'HAND_OFFS',
      agencies: officesOf(family, occasion),
    })),
  ],
};

function isReferredInVain(family: FamilyReading, { person }: MemberReading, { asOf }: Occasion): Truth {
  const { referrals } = family.case;
  const bounced = ({ status, rejection, sentAt }: RecordReading<Referral>) =>
    all(
      isOneOf(status, ['REJECTED']),
      isOneOf(rejection, ['NOT_RESPONSIBLE']),
      is(sentAt, (at) => at.slice(0, 10) >= addDays(asOf, -windowDays)),
    );
  return all(
    isOpen(family),
    some(referrals, (one) =>
      all(
        bounced(one),
        some(one.persons, ({ id }) => is(id, (own) => own === person.$id)),
        atLeast(2, referrals, (other) => all(compare(one.need, other.need, same), bounced(other))),
      ),
    ),
  );
}

function isHandedAround(family: FamilyReading, { person }: MemberReading, { asOf }: Occasion): Truth {
  const { handOffs } = family.case;
  return all(
    isOpen(family),
    some(handOffs, (one) =>
      all(
        isInVain(one, asOf),
        is(one.person.id, (id) => id === person.$id),
        atLeast(3, handOffs, (other) => all(compare(one.need, other.need, same), isInVain(other, asOf))),
      ),
    ),
  );
}

const isOpen = ({ case: { status } }: FamilyReading): Truth => not(isOneOf(status, ['CLOSED']));

const isInVain = ({ resolved, at }: RecordReading<HandOff>, asOf: string): Truth =>
  all(
    holds(resolved, (done) => done === false),
    is(at, (day) => day >= addDays(asOf, -windowDays)),
  );

const same = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** Those between whom the family goes to and fro; told for information only. */
const officesOf = ({ case: { handOffs } }: FamilyReading, { asOf }: Occasion): readonly Agency[] => [
  ...new Set(
    handOffs.items
      .filter((one) => isInVain(one, asOf).value === true)
      .flatMap(({ from, to }) => [from.value, to.value])
      .filter((office) => office !== null),
  ),
];

const finding: Omit<ObstacleFinding, 'subjects' | 'truth' | 'variant'> = {
  severity: 'HIGH',
  dueAt: null,
  agencies: ['KIM_OFFICE'],
  text: {
    de: 'Die Familie wird mit demselben Anliegen von Stelle zu Stelle geschickt, keine hält sich für zuständig.',
    en: 'With one and the same concern the family is sent from office to office; none considers itself responsible.',
  },
  steps: [
    {
      de: 'Den Antrag bei der letzten Stelle schriftlich stellen und auf die Pflicht zur Weiterleitung hinweisen; er gilt als gestellt, als er bei der ersten Stelle einging (§ 16 Abs. 2 SGB I).',
      en: 'Apply in writing at the last office and point to its duty to forward; the application counts from the day on which the first office received it (§ 16 (2) SGB I).',
    },
    {
      de: 'Den Tag des ersten Eingangs belegen: Eingangsstempel, E-Mail oder Vermerk.',
      en: 'Prove the day of the first receipt: stamp, e-mail or note.',
    },
    {
      de: 'Fallkonferenz mit den beteiligten Stellen einberufen und prüfen, ob es ein Strukturproblem ist.',
      en: 'Call a case conference with the offices involved and see whether it is a structural issue.',
    },
  ],
  documents: [],
};
