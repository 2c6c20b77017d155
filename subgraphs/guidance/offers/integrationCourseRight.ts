import { addYears } from '../../../schema/calendar';
import type { MemberReading, PersonReading } from '../facts/Reading';
import { all, is, type Truth } from '../facts/Truth';
import { couldLearn, courseRightNeeds, hasCourseRight } from '../predicates/courseRight';
import { inOne } from '../predicates/inOne';
import { isAtHome } from '../predicates/isAtHome';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** O14: the right to an integration course that comes with a first title. */
export const integrationCourseRight: OfferRule = {
  kind: 'OFFER',
  id: 'O14',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Anspruch auf einen Integrationskurs', en: 'Right to an integration course' },
  legalRefs: ['§ 44 Abs. 1 AufenthG', '§ 44 Abs. 2 AufenthG'],
  needs: [...courseRightNeeds, 'member.livesInHousehold'],
  find: ({ members }, occasion) => inOne(members.map((member) => findingOn(member, occasion))),
};

/** Whether the confirmation has been fetched or a course been registered for. */
export const hasTakenUpCourse = ({ languageCourses }: PersonReading): Truth =>
  is(languageCourses.entitlement.basis, (basis) => basis !== 'NONE');

function findingOn(member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  return {
    subjects: [person.$id],
    truth: all(isAtHome(member), couldLearn(person, asOf), hasCourseRight(person, asOf)),
    taken: hasTakenUpCourse(person),
    variant: null,
    applyAt: 'IMMIGRATION_AUTHORITY',
    from: null,
    latestUsefulDate: lapsesOn(person),
    retroactiveUntil: null,
    risk: null,
    simplified: false,
    text: {
      de: 'Mit dem ersten Aufenthaltstitel gibt es ein Jahr lang den Anspruch auf einen Integrationskurs: 600 Stunden Deutsch und 100 Stunden Orientierung.',
      en: 'With the first residence title comes, for one year, the right to an integration course: 600 lessons of German and 100 of orientation.',
    },
    steps: [
      {
        de: 'Bei der Ausländerbehörde den Berechtigungsschein verlangen.',
        en: 'Ask the immigration authority for the certificate of entitlement (Berechtigungsschein).',
      },
      {
        de: 'Sich vor Ablauf des Jahres bei einem Kursträger anmelden; Gründe für eine Verspätung belegen.',
        en: 'Register with a course provider before the year ends; document the reasons for a delay.',
      },
    ],
    documents: ['RESIDENCE_TITLE'],
  };
}

/** A year after the first title; told only where it is known. */
function lapsesOn({ immigration, languageCourses }: PersonReading): string | null {
  const { expiresAt } = languageCourses.entitlement;
  const first = immigration.titles.items.find(({ firstIssue }) => firstIssue.value === true);
  const issued = first?.issuedAt.value ?? null;
  return expiresAt.value ?? (issued === null ? null : addYears(issued, 1));
}
