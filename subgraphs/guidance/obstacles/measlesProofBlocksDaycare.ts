import { addDays } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import type { Fact } from '../facts/Fact';
import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, holds, is, isOneOf, type Truth } from '../facts/Truth';
import { belowSchoolAge } from '../predicates/belowSchoolAge';
import { mayBeAged } from '../predicates/mayBeAged';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';

/** Days before the beginning of a place from which on the proof is missed. */
const noticeDays = 60;

/** X08: a place in daycare begins soon, and the proof of measles protection without which it cannot is missing. */
export const measlesProofBlocksDaycare: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X08',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: {
    de: 'Masern-Nachweis fehlt für den Betreuungsplatz',
    en: 'Measles proof missing for the daycare place',
  },
  legalRefs: ['§ 20 Abs. 8, 9, 9a, 12 IfSG'],
  needs: [
    'person.dateOfBirth',
    'person.childcare.requests.status',
    'person.childcare.requests.offers.from',
    'person.childcare.placement.type',
    'person.childcare.placement.from',
    'person.health.measlesProof.status',
    'person.health.measlesProof.nextDoseFrom',
    'person.health.measlesProof.proofDueAt',
  ],
  find: ({ members }, occasion) =>
    members
      .map(({ person }) => person)
      .filter((person) => mayBeAged(person, occasion.asOf, (months) => months >= 9))
      .filter((person) => belowSchoolAge(person, occasion.asOf).value !== false)
      .flatMap((person) => findingsOn(person, occasion)),
};

function findingsOn(child: PersonReading, { asOf }: Occasion): readonly ObstacleFinding[] {
  const { requests, placement } = child.childcare;
  const soon = (day: Day | null): day is Day =>
    day !== null && day >= asOf && day <= addDays(asOf, noticeDays);
  const cannotBegin = (from: Fact<Day>) => all(is(from, soon), lacksProof(child, from.value ?? asOf));
  const offered = requests.items.flatMap(({ offers }) => offers.items.map(({ from }) => from.value));
  return [
    finding(child.$id, {
      variant: 'OFFER',
      truth: some(requests, ({ status, offers }) =>
        all(
          isOneOf(status, ['OFFERED', 'ACCEPTED']),
          some(offers, ({ from }) => cannotBegin(from)),
        ),
      ),
      begins: offered.filter(soon).sort()[0] ?? null,
    }),
    finding(child.$id, {
      variant: 'PLACEMENT',
      truth: all(isOneOf(placement.type, ['DAYCARE_CENTRE', 'FAMILY_DAY_CARE']), cannotBegin(placement.from)),
      begins: placement.from.value,
    }),
  ];
}

/** From the first birthday on one dose must be proven, from the second on two (§ 20 Abs. 8 IfSG); asked on the day on which the place begins. */
function lacksProof({ dateOfBirth, health }: PersonReading, begins: Day): Truth {
  const { status, nextDoseFrom, proofDueAt } = health.measlesProof;
  const isOver = (day: Day) => day <= begins;
  return all(
    isAged(dateOfBirth, begins, (months) => months >= 12),
    any(
      holds(status, (value) => value === null || value === 'NO_PROOF'),
      all(
        isOneOf(status, ['ONE_DOSE']),
        isAged(dateOfBirth, begins, (months) => months >= 24),
      ),
      // A child that could not be vaccinated for a time must be by the day on which it can be.
      all(
        isOneOf(status, ['CONTRAINDICATION_TEMPORARY']),
        any(is(nextDoseFrom, isOver), is(proofDueAt, isOver)),
      ),
    ),
  );
}

interface Blocked {
  readonly variant: 'OFFER' | 'PLACEMENT';
  readonly truth: Truth;
  readonly begins: Day | null;
}

const finding = (child: string, { variant, truth, begins }: Blocked): ObstacleFinding => ({
  subjects: [child],
  truth,
  variant,
  severity: 'HIGH',
  dueAt: begins,
  agencies: ['HEALTH_PROVIDER', 'DAYCARE', 'PUBLIC_HEALTH_OFFICE'],
  text: {
    de: 'Ein Betreuungsplatz beginnt bald, aber ohne Masern-Nachweis darf die Einrichtung das Kind nicht aufnehmen.',
    en: 'A daycare place begins soon, but without the measles proof the facility may not take the child.',
  },
  steps,
  documents: ['VACCINATION_RECORD'],
});

const steps: readonly Words[] = [
  {
    de: 'Gleich einen Impftermin in der Kinderarztpraxis vereinbaren; zwischen zwei Impfungen müssen mindestens vier Wochen liegen.',
    en: 'Arrange a vaccination at the paediatrician’s at once; there must be four weeks at least between two doses.',
  },
  {
    de: 'Impfpass oder ärztliche Bescheinigung vor dem ersten Tag in der Einrichtung vorlegen; auch eine bestätigte Immunität genügt.',
    en: 'Show the vaccination record or a doctor’s certificate before the first day; a certified immunity is enough, too.',
  },
  {
    de: 'Für die Schule gilt anderes: Schulpflichtige Kinder dürfen nicht ausgeschlossen werden, das Gesundheitsamt wird nur benachrichtigt.',
    en: 'School is different: children under school obligation may not be kept out, the public health office is only told.',
  },
];
