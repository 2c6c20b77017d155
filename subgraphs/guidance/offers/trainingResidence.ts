import { addDays, addMonths } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { MemberReading, PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, compare, is, isOneOf, not, type Truth } from '../facts/Truth';
import { hasOpenApplication, openApplicationNeeds } from '../predicates/hasOpenApplication';
import { isAtHome } from '../predicates/isAtHome';
import { isOfSafeOrigin } from '../predicates/isOfSafeOrigin';
import { needsTitle } from '../predicates/needsTitle';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** § 60c Abs. 3 AufenthG: to be applied for seven months before the training begins at the earliest, issued six months before. */
const earliestMonths = 7;
/** Nobody begins a training younger than that. */
const fromMonths = 15 * 12;
/** § 60c Abs. 2 Nr. 2 AufenthG. */
const toleratedMonths = 3;

/** O24: residence permit or toleration for the time of a vocational training. */
export const trainingResidence: OfferRule = {
  kind: 'OFFER',
  id: 'O24',
  version: 1,
  effectiveFrom: '2024-03-01',
  effectiveTo: null,
  unit: 'PERSON',
  title: {
    de: 'Ausbildungsaufenthalt oder Ausbildungsduldung',
    en: 'Residence permit or toleration for a training',
  },
  legalRefs: ['§ 16g AufenthG', '§ 60c AufenthG'],
  needs: [
    'member.livesInHousehold',
    'person.dateOfBirth',
    'person.nationalities',
    'person.immigration.currentStatus.kind',
    'person.immigration.currentStatus.basis',
    'person.immigration.currentStatus.since',
    'person.immigration.identityClarified',
    'person.immigration.asylum.appliedAt',
    'person.trainings.from',
    'person.trainings.until',
    'person.trainings.recognised',
    ...openApplicationNeeds,
  ],
  find: ({ members }, occasion) => members.map((member) => findingOn(member, occasion)),
};

function findingOn(member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  const starts = person.trainings.items.map(({ from }) => from.value).filter((day) => day !== null);
  const start = starts.find((day) => day > asOf) ?? null;
  return {
    subjects: [person.$id],
    truth: all(
      isAtHome(member),
      isAged(person.dateOfBirth, asOf, (months) => months >= fromMonths),
      needsTitle(person),
      hasTraining(person, asOf),
      any(holdsIt(person), mayHaveIt(person, asOf)),
    ),
    taken: any(holdsIt(person), hasOpenApplication(person, ['TRAINING_RESIDENCE'])),
    variant: null,
    applyAt: 'IMMIGRATION_AUTHORITY',
    from: start === null ? null : addMonths(start, -earliestMonths),
    latestUsefulDate: start === null ? null : addDays(start, -1),
    retroactiveUntil: null,
    risk: {
      de: 'Wird die Ausbildung abgebrochen, muss das sofort gemeldet werden; danach bleiben sechs Monate, um eine neue zu finden.',
      en: 'If the training is broken off it must be reported at once; six months remain then to find another.',
    },
    // When the identity was clarified, and whether measures to end the stay had begun, is not on file.
    simplified: true,
    text: {
      de: 'Es gibt einen Ausbildungsvertrag in einem anerkannten Beruf. Für die Zeit der Ausbildung kann der Aufenthalt gesichert werden: mit gesichertem Lebensunterhalt als Erlaubnis (§ 16g), sonst als Duldung (§ 60c).',
      en: 'There is a contract for a recognised training. The stay can be secured for its time: as a permit (§ 16g) where the livelihood is secured, otherwise as a toleration (§ 60c).',
    },
    steps: [
      {
        de: 'Vertrag bei der Kammer eintragen lassen und mit ihm bei der Ausländerbehörde beantragen, höchstens sieben Monate vor Beginn.',
        en: 'Have the contract registered at the chamber and apply with it at the immigration authority, seven months before the start at the earliest.',
      },
      {
        de: 'Identität belegen. Wer nach 2019 eingereist ist, musste das in den ersten sechs Monaten tun oder alles Zumutbare dafür unternommen haben; das nachweisen.',
        en: 'Prove the identity. Those who came after 2019 had to do so within six months, or to have done all that could be expected; show that.',
      },
    ],
    documents: ['PASSPORT', 'TOLERATION_DOCUMENT'],
  };
}

const hasTraining = ({ trainings }: PersonReading, asOf: Day): Truth =>
  some(trainings, ({ from, until, recognised }) =>
    all(
      is(recognised, (yes) => yes),
      is(from, (day) => addMonths(day, -earliestMonths) <= asOf),
      is(until, (day) => day >= asOf),
    ),
  );

const holdsIt = ({ immigration }: PersonReading): Truth => isOneOf(immigration.currentStatus.basis, ['P60C']);

function mayHaveIt(person: PersonReading, asOf: Day): Truth {
  const { currentStatus, identityClarified } = person.immigration;
  return all(
    not(isOneOf(currentStatus.basis, ['P60B'])),
    not(isOneOf(identityClarified, ['NOT_CLARIFIED'])),
    not(isOfSafeOrigin(person)),
    any(
      all(
        isOneOf(currentStatus.kind, ['TOLERATION']),
        any(
          is(currentStatus.since, (day) => addMonths(day, toleratedMonths) <= asOf),
          // Those who began it as asylum seekers need no time of toleration (§ 60c Abs. 1 Nr. 1 AufenthG).
          some(person.trainings, ({ from }) =>
            compare(from, currentStatus.since, (day, since) => day !== null && since !== null && day < since),
          ),
        ),
      ),
      all(
        isOneOf(currentStatus.kind, ['PERMISSION_TO_RESIDE']),
        some(person.trainings, ({ from }) => is(from, (day) => day <= asOf)),
      ),
    ),
  );
}
