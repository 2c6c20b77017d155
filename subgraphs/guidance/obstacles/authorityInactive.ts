import { addMonths } from '../../../schema/calendar';
import { some } from '../facts/lists';
import type { PersonReading, RecordReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import type { ImmigrationApplication } from '../facts/records/immigration';
import type { Benefit, BenefitApplication, BenefitType } from '../facts/records/social';
import type { Controller } from '../facts/records/vocabulary';
import { all, any, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { eachOf } from '../predicates/eachOf';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';

/** Benefits about which the administrative courts decide (§ 75 VwGO); about all others the social courts do (§ 88 SGG). */
const administrative: readonly BenefitType[] = [
  'HOUSING_BENEFIT',
  'MAINTENANCE_ADVANCE',
  'HOUSING_ENTITLEMENT_CERTIFICATE',
  'SOCIAL_TICKET',
];

/** X14: an office has had all it needs for three months (administrative law) or six (social law) and has not decided. */
export const authorityInactive: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X14',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Amt entscheidet nicht', en: 'Office does not decide' },
  legalRefs: ['§ 75 VwGO', '§ 88 SGG'],
  needs: [
    'person.immigration.applications.kind',
    'person.immigration.applications.status',
    'person.immigration.applications.completeAt',
    'person.immigration.applications.decidedAt',
    'person.benefits.type',
    'person.benefits.controller',
    'person.benefits.applicant.id',
    'person.benefits.applications.kind',
    'person.benefits.applications.status',
    'person.benefits.applications.completeAt',
    'person.benefits.applications.decidedAt',
  ],
  find: ({ members }, occasion) =>
    members.flatMap(({ person }) => [...ofStay(person, occasion), ...ofBenefits(person, occasion)]),
};

function ofStay({ $id, immigration }: PersonReading, { asOf }: Occasion): readonly ObstacleFinding[] {
  const { applications } = immigration;
  const forCitizenship = ({ kind }: RecordReading<ImmigrationApplication>) =>
    isOneOf(kind, ['NATURALISATION']);
  return [
    finding($id, {
      truth: some(applications, (one) => all(not(forCitizenship(one)), isLate(one, addMonths(asOf, -3)))),
      variant: 'IMMIGRATION',
      agency: 'IMMIGRATION_AUTHORITY',
      months: 3,
    }),
    finding($id, {
      truth: some(applications, (one) => all(forCitizenship(one), isLate(one, addMonths(asOf, -3)))),
      variant: 'NATURALISATION',
      agency: 'NATURALISATION_AUTHORITY',
      months: 3,
    }),
  ];
}

/** One finding for each kind of benefit: whoever has applied for it must remind the office. */
function ofBenefits({ $id, benefits }: PersonReading, { asOf }: Occasion): readonly ObstacleFinding[] {
  return eachOf(benefits, (benefit) =>
    all(
      is(benefit.applicant.id, (id) => id === $id),
      some(benefit.applications, (one) => isLateFor(benefit, one, asOf)),
    ),
  ).map(({ item, truth }) => {
    const type = item?.type.value ?? null;
    return finding($id, {
      truth,
      variant: type,
      agency: offices[item?.controller.value ?? 'SOCIAL_ASSISTANCE_UNIT'] ?? 'SOCIAL_WELFARE_OFFICE',
      months: type !== null && administrative.includes(type) ? 3 : 6,
    });
  });
}

/** About an objection the social law asks for a decision within three months, too (§ 88 Abs. 2 SGG). */
function isLateFor(
  { type }: RecordReading<Benefit>,
  application: RecordReading<BenefitApplication>,
  asOf: string,
): Truth {
  const soon = any(isOneOf(type, administrative), isOneOf(application.kind, ['OBJECTION']));
  return any(isLate(application, addMonths(asOf, -6)), all(soon, isLate(application, addMonths(asOf, -3))));
}

interface Filed {
  readonly completeAt: RecordReading<ImmigrationApplication>['completeAt'];
  readonly decidedAt: RecordReading<ImmigrationApplication>['decidedAt'];
  readonly status:
    | RecordReading<ImmigrationApplication>['status']
    | RecordReading<BenefitApplication>['status'];
}

/** A procedure that was suspended or taken back has a reason to rest. */
const isLate = ({ completeAt, decidedAt, status }: Filed, since: string): Truth =>
  all(
    is(completeAt, (at) => at.slice(0, 10) < since),
    holds(decidedAt, (at) => at === null),
    not(isOneOf<string>(status, ['SUSPENDED', 'WITHDRAWN'])),
  );

const offices: Readonly<Partial<Record<Controller, Agency>>> = {
  ASYLUM_BENEFITS_UNIT: 'ASYLUM_BENEFITS_OFFICE',
  HOUSING_BENEFIT_UNIT: 'HOUSING_OFFICE',
  HOUSING_OFFICE: 'HOUSING_OFFICE',
  MAINTENANCE_ADVANCE_UNIT: 'YOUTH_WELFARE_OFFICE',
  FAMILY_BENEFITS_OFFICE: 'FAMILY_BENEFITS_OFFICE',
};

interface Late {
  readonly truth: Truth;
  readonly variant: string | null;
  readonly agency: Agency;
  /** Within which the office would have had to decide. */
  readonly months: 3 | 6;
}

const finding = (person: string, { truth, variant, agency, months }: Late): ObstacleFinding => ({
  subjects: [person],
  truth,
  variant,
  severity: 'MEDIUM',
  dueAt: null,
  agencies: [agency],
  text: {
    de: `Ein Antrag ist seit mehr als ${months === 3 ? 'drei' : 'sechs'} Monaten vollständig und noch nicht entschieden.`,
    en: `An application has been complete for more than ${months === 3 ? 'three' : 'six'} months and is not decided yet.`,
  },
  steps: [reminder, complaint, months === 3 ? beforeAdministrativeCourt : beforeSocialCourt],
  documents: [],
});

const reminder: Words = {
  de: 'Schriftlich an die Entscheidung erinnern, mit Aktenzeichen und Datum, und nach dem Grund fragen.',
  en: 'Remind the office in writing, with file number and date, and ask for the reason.',
};
const complaint: Words = {
  de: 'Ohne Antwort innerhalb von zwei Wochen: Beschwerde bei der Amtsleitung.',
  en: 'Without an answer within two weeks: a complaint to the head of the office.',
};
const beforeAdministrativeCourt: Words = {
  de: 'Bleibt auch das ohne Erfolg: Untätigkeitsklage beim Verwaltungsgericht prüfen lassen (§ 75 VwGO).',
  en: 'If that fails too: have an action for failure to act at the administrative court examined (§ 75 VwGO).',
};
const beforeSocialCourt: Words = {
  de: 'Bleibt auch das ohne Erfolg: Untätigkeitsklage beim Sozialgericht prüfen lassen (§ 88 SGG); sie kostet keine Gerichtsgebühren.',
  en: 'If that fails too: have an action for failure to act at the social court examined (§ 88 SGG); it costs no court fees.',
};
