import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import type { Day } from '../facts/records/values';
import { all, any, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { asylblg, asylblgNeeds } from '../predicates/asylblg';
import { couldLearn, courseRightNeeds, hasCourseRight } from '../predicates/courseRight';
import { asylumBenefits, benefitNeeds, benefitUnitNeeds, draws, drawsBasicIncome } from '../predicates/draws';
import { inOne } from '../predicates/inOne';
import { isAtHome, isChildAtHome, isParentAtHome } from '../predicates/isAtHome';
import type { Occasion, OfferFinding, OfferRule, Words } from '../Rule';
import { hasTakenUpCourse } from './integrationCourseRight';

/** O15: how somebody without a right of her own comes to a course, and at which price. */
export const courseByOtherRoute: OfferRule = {
  kind: 'OFFER',
  id: 'O15',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Deutschkurs auf anderem Weg', en: 'Language course by another route' },
  legalRefs: [
    '§ 44a Abs. 1 AufenthG',
    '§ 44 Abs. 4 AufenthG',
    '§ 4 Abs. 3 IntV',
    '§ 5a IntV',
    '§ 5b AsylbLG',
  ],
  needs: [
    ...courseRightNeeds,
    ...asylblgNeeds,
    ...benefitNeeds,
    ...benefitUnitNeeds,
    'member.role',
    'member.livesInHousehold',
  ],
  find: (family, occasion) => inOne(family.members.map((member) => findingOn(family, member, occasion))),
};

interface Route {
  readonly variant: string;
  readonly applyAt: Agency;
  /** Whether it is open; of several the first is told. */
  readonly isOpen: (family: FamilyReading, member: MemberReading, asOf: Day) => Truth;
  readonly step: Words;
  readonly risk: Words | null;
}

const sanctions: Words = {
  de: 'Der Kurs wird zur Pflicht: Wer ohne wichtigen Grund fehlt, muss mit Kürzungen der Leistung rechnen. Kinderbetreuung und Gesundheit vorher klären.',
  en: 'The course becomes a duty: whoever misses it without good reason must expect cuts of benefits. Settle childcare and health first.',
};

const routes: readonly Route[] = [
  {
    variant: 'JOBCENTER_5A',
    applyAt: 'JOB_CENTER',
    isOpen: (_, { person }) => drawsBasicIncome(person),
    step: {
      de: 'Das Jobcenter um Zulassung zum Kurs im Kooperationsplan bitten; es kann auch verpflichten.',
      en: 'Ask the Jobcenter for admission to the course in the cooperation plan; it may also oblige to it.',
    },
    risk: sanctions,
  },
  {
    variant: 'ASYLBLG_5B',
    applyAt: 'ASYLUM_BENEFITS_OFFICE',
    isOpen: (_, { person }, asOf) =>
      all(
        asylblg(person, asOf),
        draws(person, asylumBenefits, asOf),
        // § 44 Abs. 4 Satz 2 AufenthG: permission to reside, toleration for urgent reasons, or a title under § 25 Abs. 5.
        isOneOf(person.immigration.currentStatus.basis, ['ASYLG_55', 'P60A_2_3', 'P60D', 'P25_5']),
      ),
    step: {
      de: 'Die Leistungsstelle bitten, zur Teilnahme am Kurs zu verpflichten; damit ist er zugelassen und frei.',
      en: 'Ask the benefits office to oblige to the course; that admits to it free of charge.',
    },
    risk: sanctions,
  },
  {
    variant: 'PARENT_44A',
    applyAt: 'IMMIGRATION_AUTHORITY',
    isOpen: ({ members }, member, asOf) =>
      all(
        isParentAtHome(member),
        any(...members.map(isChildAtHome)),
        any(draws(member.person, ['SOCIAL_ASSISTANCE', ...asylumBenefits], asOf)),
      ),
    step: {
      de: 'Als sorgeberechtigter Elternteil bei der Ausländerbehörde die Verpflichtung wegen besonderen Integrationsbedarfs anregen.',
      en: 'As a parent with custody, suggest to the immigration authority to oblige to the course because of a special need for integration.',
    },
    risk: sanctions,
  },
];

const otherwise: Words = {
  de: 'Kurse von Stadt, Land und Vereinen nutzen oder selbst zahlen; für Beschäftigte gibt es Kurse am Abend und am Wochenende.',
  en: 'Use courses of city, state and associations, or pay oneself; for people at work there are courses in the evening and at weekends.',
};

const byFederalOffice: Words = {
  de: 'Beim Bundesamt für Migration und Flüchtlinge (BAMF) die Zulassung beantragen.',
  en: 'Apply to the Federal Office for Migration and Refugees (BAMF) for admission.',
};

const stopped: Words = {
  de: 'Freiwillige Zulassungen durch das BAMF gibt es 2026 nicht; erteilte bleiben gültig.',
  en: 'The BAMF gives no voluntary admissions in 2026; those already given stay valid.',
};

function findingOn(family: FamilyReading, member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  // Which way is told first changes the advice, not whether there is one: self-paying is open to everybody. While it cannot be told
  // whether a better one is open, none is named.
  const best = routes
    .map((route) => ({ route, isOpen: route.isOpen(family, member, asOf).value }))
    .find(({ isOpen }) => isOpen !== false);
  const route = best?.isOpen === true ? best.route : undefined;
  const admits = parameterOn('BAMF_ADMITS_TO_COURSES', asOf);
  return {
    subjects: [person.$id],
    truth: all(isAtHome(member), couldLearn(person, asOf), not(hasCourseRight(person, asOf))),
    taken: hasTakenUpCourse(person),
    variant: best === undefined ? (admits ? 'BAMF_44_4' : 'SELF_PAYING') : (route?.variant ?? null),
    applyAt: route?.applyAt ?? (admits ? 'BAMF' : 'COURSE_PROVIDER'),
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: route?.risk ?? null,
    simplified: true,
    text: {
      de: 'Einen eigenen Anspruch auf den Integrationskurs gibt es nicht (mehr). Es bleiben andere Wege; der Weg über eine Verpflichtung hat seinen Preis.',
      en: 'There is no right of one’s own to the integration course (any more). Other routes remain; the one by an obligation has its price.',
    },
    steps: [...(route === undefined ? [] : [route.step]), admits ? byFederalOffice : stopped, otherwise],
    documents: [],
  };
}
