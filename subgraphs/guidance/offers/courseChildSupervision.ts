import { some } from '../facts/lists';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { CourseRegistrationStatus } from '../facts/records/employment';
import { all, isOneOf, not } from '../facts/Truth';
import { belowSchoolAge } from '../predicates/belowSchoolAge';
import { hasPlace, placeNeeds } from '../predicates/hasPlace';
import { looksAfter } from '../predicates/looksAfter';
import { peopleFor } from '../predicates/peopleFor';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

const underWay: readonly CourseRegistrationStatus[] = [
  'REGISTERED',
  'WAITLISTED',
  'START_CONFIRMED',
  'PLACEMENT_TEST_DUE',
  'RUNNING',
  'INTERRUPTED',
];

/** O17: somebody looks after the children while the parent is in the course. */
export const courseChildSupervision: OfferRule = {
  kind: 'OFFER',
  id: 'O17',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Kinderbeaufsichtigung beim Kurs', en: 'Child supervision at the course' },
  legalRefs: ['§ 4a Abs. 2 IntV'],
  needs: [
    'member.caresFor.id',
    'person.dateOfBirth',
    'person.languageCourses.registrations.status',
    'person.languageCourses.registrations.childSupervisionArranged',
    ...placeNeeds,
  ],
  find: (family, occasion) => family.members.flatMap((learner) => findingsOn(family, learner, occasion)),
};

function findingsOn(
  { members }: FamilyReading,
  learner: MemberReading,
  { asOf }: Occasion,
): readonly OfferFinding[] {
  const { registrations } = learner.person.languageCourses;
  const isRegistered = some(registrations, ({ status }) => isOneOf(status, underWay));
  const others = members.filter(({ person }) => person.$id !== learner.person.$id);
  return peopleFor(others, ({ person }) =>
    all(
      isRegistered,
      looksAfter(learner, person.$id),
      belowSchoolAge(person, asOf),
      not(hasPlace(person, asOf)),
    ),
  ).map(({ subjects, truth }) => ({
    subjects: [learner.person.$id, ...subjects],
    truth,
    taken: some(registrations, ({ status, childSupervisionArranged }) =>
      all(isOneOf(status, underWay), isOneOf(childSupervisionArranged, [true])),
    ),
    variant: null,
    applyAt: 'COURSE_PROVIDER',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    simplified: false,
    text: {
      de: 'Gibt es für ein Kind unter dem Schulalter keinen Platz vor Ort, kann es während des Integrationskurses beim Kursträger beaufsichtigt werden.',
      en: 'If there is no local place for a child below school age, the course provider can have it looked after during the integration course.',
    },
    steps: [
      {
        de: 'Beim Kursträger Kurse mit Kinderbeaufsichtigung erfragen und den Bedarf anmelden.',
        en: 'Ask the provider for courses with child supervision and register the need.',
      },
      {
        de: 'Eine Bescheinigung des Jugendamts beilegen, dass kein Platz frei ist; den Antrag beim BAMF stellt der Träger.',
        en: 'Add a confirmation of the youth welfare office that no place is free; the provider applies to the BAMF.',
      },
      {
        de: 'Zugleich den Betreuungsplatz weiter verfolgen: Die Beaufsichtigung gilt nur für die Kurszeit.',
        en: 'Keep on asking for a daycare place: the supervision is for course hours only.',
      },
    ],
    documents: [],
  }));
}
