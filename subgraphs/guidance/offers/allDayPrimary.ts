import { isAged } from '../facts/ages';
import type { MemberReading } from '../facts/Reading';
import { all, is, isOneOf } from '../facts/Truth';
import { isEnrolled } from '../predicates/givesChildBenefit';
import { inOne } from '../predicates/inOne';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** The first cohort with the claim. */
const firstCohort = 2026;

/** O11: all-day care in primary school for those who start school in 2026 or later. */
export const allDayPrimary: OfferRule = {
  kind: 'OFFER',
  id: 'O11',
  version: 1,
  effectiveFrom: '2026-08-01',
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Offene Ganztagsgrundschule (OGS)', en: 'All-day care in primary school' },
  legalRefs: ['§ 24 Abs. 4 SGB VIII'],
  needs: [
    'person.dateOfBirth',
    'person.education.enrolment.grade',
    'person.education.enrolment.from',
    'person.education.enrolment.until',
    'person.education.allDay.status',
  ],
  find: ({ members }, occasion) => inOne(members.map((member) => findingOn(member, occasion))),
};

function findingOn({ person }: MemberReading, { asOf }: Occasion): OfferFinding {
  const schoolYear = Number(asOf.slice(0, 4)) - (asOf.slice(5) < '08-01' ? 1 : 0);
  const { enrolment, allDay } = person.education;
  return {
    subjects: [person.$id],
    truth: all(
      // Nobody else can be in the first four grades.
      isAged(person.dateOfBirth, asOf, (months) => months >= 60 && months < 156),
      isEnrolled(person, asOf),
      is(enrolment.grade, (grade) => grade >= 1 && grade <= 4 && schoolYear - grade + 1 >= firstCohort),
    ),
    taken: isOneOf(allDay.status, ['PLACED', 'REQUESTED', 'WAITLISTED']),
    variant: null,
    applyAt: 'SCHOOL_AUTHORITY',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    simplified: false,
    text: {
      de: 'Kinder, die seit dem Sommer 2026 eingeschult wurden, haben bis zum Ende der vierten Klasse Anspruch auf acht Stunden Betreuung an Werktagen.',
      en: 'Children who started school in the summer of 2026 or later have a claim to eight hours of care on workdays until the end of grade four.',
    },
    steps: [
      {
        de: 'Das Kind in der Schule für den offenen Ganztag anmelden.',
        en: 'Register the child at school for all-day care.',
      },
      {
        de: 'Wird es abgelehnt, beim Jugendamt schriftlich auf den Anspruch hinweisen.',
        en: 'If it is refused, point out the claim to the youth welfare office in writing.',
      },
      {
        de: 'Bei Bezug von Sozialleistungen die Befreiung vom Elternbeitrag beantragen.',
        en: 'When drawing social benefits, apply for the waiver of the parents’ fee.',
      },
    ],
    documents: ['SCHOOL_CERTIFICATE'],
  };
}
