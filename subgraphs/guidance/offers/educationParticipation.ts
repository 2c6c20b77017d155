import { lastOfMonth } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import { none, some } from '../facts/lists';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { EducationParticipationComponent } from '../facts/records/social';
import type { Day } from '../facts/records/values';
import { all, any, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { belowSchoolAge } from '../predicates/belowSchoolAge';
import {
  asylumBenefits,
  benefitNeeds,
  benefitUnitNeeds,
  draws,
  drawsBasicIncomeIn,
  socialAssistance,
} from '../predicates/draws';
import { isEnrolled } from '../predicates/givesChildBenefit';
import { hasPlace, placeNeeds } from '../predicates/hasPlace';
import { inOne } from '../predicates/inOne';
import { isChildAtHome } from '../predicates/isAtHome';
import type { Occasion, OfferFinding, OfferRule, Words } from '../Rule';

interface Component {
  readonly name: EducationParticipationComponent;
  readonly isFor: (family: FamilyReading, member: MemberReading, asOf: Day) => Truth;
  readonly step: Words;
}

/** § 28 Abs. 2 to 7 SGB II, as far as the facts can tell who may have it. */
const components: readonly Component[] = [
  {
    name: 'SCHOOL_SUPPLIES',
    isFor: isPupil,
    step: {
      de: 'Geld für Schulsachen: im Jobcenter kommt es von selbst, sonst mit Schulbescheinigung bei der Stadt beantragen.',
      en: 'Money for school things: from the Jobcenter it comes by itself, otherwise apply to the city with a school certificate.',
    },
  },
  {
    name: 'LEARNING_SUPPORT',
    isFor: isPupil,
    step: {
      de: 'Lernförderung gesondert beantragen, mit einer Bestätigung der Schule über den Bedarf.',
      en: 'Apply separately for learning support, with the school’s confirmation of the need.',
    },
  },
  {
    name: 'LUNCH',
    isFor: (family, member, asOf) => any(isPupil(family, member, asOf), hasPlace(member.person, asOf)),
    step: {
      de: 'Schule oder Kita den Bescheid zeigen: Das gemeinsame Mittagessen ist dann frei.',
      en: 'Show the notice to the school or daycare centre: lunch there is then free.',
    },
  },
  {
    name: 'SOCIAL_PARTICIPATION',
    isFor: (_, member, asOf) => isAged(member.person.dateOfBirth, asOf, (months) => months < 216),
    step: {
      de: 'Für Verein, Musikschule oder Ferienfreizeit gibt es einen monatlichen Zuschuss: Nachweis der Teilnahme einreichen.',
      en: 'There is a monthly contribution to clubs, music school or holiday camps: hand in a proof of participation.',
    },
  },
];

/** O07: education and participation for children in families that draw a benefit. Learning support must be asked for by itself. */
export const educationParticipation: OfferRule = {
  kind: 'OFFER',
  id: 'O07',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Bildung und Teilhabe', en: 'Education and participation benefits (Bildung und Teilhabe)' },
  legalRefs: ['§ 28 SGB II', '§ 37 SGB II', '§ 6b BKGG', '§ 3 Abs. 4 AsylbLG'],
  needs: [
    'member.role',
    'member.livesInHousehold',
    'person.dateOfBirth',
    'person.education.enrolment.from',
    'person.education.enrolment.until',
    'person.benefits.components',
    'family.household.income.type',
    'family.household.income.person.id',
    ...benefitNeeds,
    ...benefitUnitNeeds,
    ...placeNeeds,
  ],
  find: (family, occasion) =>
    components.flatMap((component) =>
      inOne(family.members.map((member) => findingOn(family, { member, component }, occasion))),
    ),
};

/** § 28 Abs. 1 Satz 2 SGB II: below 25 at school, without training pay. */
function isPupil({ household }: FamilyReading, { person }: MemberReading, asOf: Day): Truth {
  return all(
    isAged(person.dateOfBirth, asOf, (months) => months < 300),
    not(belowSchoolAge(person, asOf)),
    isEnrolled(person, asOf),
    // Training begins at 15 at the earliest.
    any(
      isAged(person.dateOfBirth, asOf, (months) => months < 180),
      none(household.income, ({ type, person: earner }) =>
        all(
          is(earner.id, (id) => id === person.$id),
          isOneOf(type, ['TRAINING_PAY']),
        ),
      ),
    ),
  );
}

/** Basic income support, social assistance, benefits for asylum seekers, child supplement or housing benefit. */
const drawsWhatOpensIt = (family: FamilyReading, member: MemberReading, asOf: Day): Truth =>
  any(
    drawsBasicIncomeIn(family, member, asOf),
    draws(
      member.person,
      [...asylumBenefits, ...socialAssistance, 'CHILD_SUPPLEMENT', 'HOUSING_BENEFIT'],
      asOf,
    ),
  );

function findingOn(
  family: FamilyReading,
  { member, component }: { readonly member: MemberReading; readonly component: Component },
  { asOf }: Occasion,
): OfferFinding {
  return {
    subjects: [member.person.$id],
    truth: all(
      isChildAtHome(member),
      component.isFor(family, member, asOf),
      drawsWhatOpensIt(family, member, asOf),
    ),
    taken: some(member.person.benefits, ({ type, status, grantedUntil, components: drawn }) =>
      all(
        isOneOf(type, ['EDUCATION_PARTICIPATION']),
        not(isOneOf(status, ['REJECTED', 'ENDED'])),
        holds(grantedUntil, (day) => day === null || day >= asOf),
        is(drawn, (names) => names.includes(component.name)),
      ),
    ),
    variant: component.name,
    applyAt: 'SOCIAL_WELFARE_OFFICE',
    from: null,
    latestUsefulDate: lastOfMonth(asOf),
    retroactiveUntil: null,
    risk: null,
    simplified: false,
    text: {
      de: 'Kindern, deren Familie eine Sozialleistung bezieht, stehen Leistungen für Schule, Kita und Freizeit zu.',
      en: 'Children whose family draws a social benefit can have benefits for school, daycare and leisure.',
    },
    steps: [component.step],
    documents: ['BENEFIT_NOTICE', 'SCHOOL_CERTIFICATE'],
  };
}
