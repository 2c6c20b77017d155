import type { DataCategory } from '../../schema/directives';
import type { Controller, Purpose } from '../../subgraphs/vocabulary/terms';
import type { ConsentFacts } from '../facts/casework';
import type { Day, Id, OrganisationFacts } from '../facts/values';
import { addDays, addYears, at } from '../today';

type Provision = ConsentFacts['provisions'][number];

const residence = ['RESIDENCE_STATUS', 'RESIDENCE_PROCEDURE', 'WORK_PERMISSION'] as const;
/** The authority also knows of the duty to take a course (§ 44a AufenthG). */
const stay = [...residence, 'LANGUAGE_COURSE'] as const;
const labour = ['EMPLOYMENT', 'JOB_OFFERS', 'LANGUAGE_COURSE', 'BENEFITS', 'INCOME'] as const;
const care = ['HEALTH_COVERAGE', 'HEALTH_APPOINTMENTS', 'HEALTH_FUNCTIONAL', 'HEALTH_WAITLIST'] as const;

/** What each body may be asked for, and for what, under the office's form of consent. */
const scope: Partial<Readonly<Record<Controller, readonly [readonly DataCategory[], readonly Purpose[]]>>> = {
  IMMIGRATION_AUTHORITY: [stay, ['RESIDENCE_PROCEDURE_SUPPORT', 'LABOUR_MARKET_INTEGRATION']],
  NATURALISATION_AUTHORITY: [residence, ['RESIDENCE_PROCEDURE_SUPPORT']],
  SOCIAL_ASSISTANCE_UNIT: [['BENEFITS', 'INCOME'], ['BENEFIT_CLARIFICATION']],
  ASYLUM_BENEFITS_UNIT: [
    ['BENEFITS', 'INCOME', 'HOUSING', 'HEALTH_COVERAGE'],
    ['BENEFIT_CLARIFICATION', 'HOUSING_SUPPORT'],
  ],
  HOUSING_BENEFIT_UNIT: [
    ['BENEFITS', 'INCOME', 'HOUSING'],
    ['BENEFIT_CLARIFICATION', 'HOUSING_SUPPORT'],
  ],
  HOUSING_OFFICE: [['HOUSING', 'INCOME', 'BENEFITS'], ['HOUSING_SUPPORT']],
  MAINTENANCE_ADVANCE_UNIT: [['BENEFITS'], ['BENEFIT_CLARIFICATION']],
  PARENTAL_ALLOWANCE_UNIT: [['BENEFITS'], ['BENEFIT_CLARIFICATION']],
  FAMILY_BENEFITS_OFFICE: [['BENEFITS'], ['BENEFIT_CLARIFICATION']],
  REFUGEE_COUNSELLING: [['COUNSELLING_ENROLMENT'], []],
  YOUTH_OFFICE_DAYCARE: [['DAYCARE_STATUS'], ['CHILDCARE_AND_SCHOOL_PLACEMENT']],
  DAYCARE: [['DAYCARE_STATUS', 'VACCINATION_STATUS'], ['CHILDCARE_AND_SCHOOL_PLACEMENT']],
  SCHOOL_AUTHORITY: [['SCHOOL_STATUS'], ['CHILDCARE_AND_SCHOOL_PLACEMENT']],
  SCHOOL: [['SCHOOL_STATUS'], ['CHILDCARE_AND_SCHOOL_PLACEMENT']],
  KI_NEWCOMER_GUIDANCE: [['SCHOOL_STATUS'], ['CHILDCARE_AND_SCHOOL_PLACEMENT']],
  PUBLIC_HEALTH_OFFICE: [
    [...care, 'VACCINATION_STATUS'],
    ['HEALTH_CARE_ACCESS', 'CHILDCARE_AND_SCHOOL_PLACEMENT'],
  ],
  HEALTH_PROVIDER: [care, ['HEALTH_CARE_ACCESS']],
  JOB_CENTER: [labour, ['LABOUR_MARKET_INTEGRATION', 'BENEFIT_CLARIFICATION']],
  EMPLOYMENT_AGENCY: [labour, ['LABOUR_MARKET_INTEGRATION']],
  COURSE_PROVIDER: [['LANGUAGE_COURSE'], ['LABOUR_MARKET_INTEGRATION']],
  RECOGNITION_BODY: [['RECOGNITION'], ['LABOUR_MARKET_INTEGRATION']],
};

const everybody = Object.keys(scope) as Controller[];
/** Bodies in which doctors and therapists work: besides consent they need a release from secrecy (§ 203 StGB). */
export const healthBodies: readonly Controller[] = ['PUBLIC_HEALTH_OFFICE', 'HEALTH_PROVIDER'];
const secretHolders: Partial<Readonly<Record<Controller, string>>> = {
  PUBLIC_HEALTH_OFFICE: 'Ärztinnen und Ärzte des Gesundheitsamts',
  HEALTH_PROVIDER: 'Behandelnde Praxen und Therapiestellen',
  REFUGEE_COUNSELLING: 'Beratende der genannten Beratungsstelle',
};

const caseManagersOf = (employer: OrganisationFacts): Provision['recipient'] => ({
  role: 'CASE_MANAGER',
  organisation: employer.id,
  includesDeputies: true,
});

function provision(
  effect: Provision['effect'],
  source: Controller,
  recipient: Provision['recipient'],
): Provision {
  const [categories, purposes] = scope[source] ?? [[], []];
  const secretHolder = secretHolders[source] ?? null;
  return {
    effect,
    source,
    recipient,
    categories: ['IDENTITY', 'CONTACT', 'FAMILY_RELATIONS', 'LANGUAGE', ...categories],
    purposes: ['CASE_COORDINATION', ...purposes],
    validUntil: null,
    confidentialityRelease: effect === 'PERMIT' && secretHolder !== null,
    secretHolder: effect === 'PERMIT' ? secretHolder : null,
    direction: 'ONE_WAY',
  };
}

/** Yes to every body on the form. */
export const permitsAll = (recipient: OrganisationFacts): readonly Provision[] =>
  everybody.map((source) => provision('PERMIT', source, caseManagersOf(recipient)));

/** Yes to every body but these, to which the form says no in so many words. */
export const permitsAllBut = (
  denied: readonly Controller[],
  recipient: OrganisationFacts,
): readonly Provision[] =>
  everybody.map((source) =>
    provision(denied.includes(source) ? 'DENY' : 'PERMIT', source, caseManagersOf(recipient)),
  );

/** Yes to these only; about the others nothing was said, which is no. */
export const permitsOnly = (
  sources: readonly Controller[],
  recipient: OrganisationFacts,
): readonly Provision[] => sources.map((source) => provision('PERMIT', source, caseManagersOf(recipient)));

/** Yes to one body's facts for somebody who is no case manager, for example at a conference, until a day. */
export const permitsUntil = (
  validUntil: Day,
  source: Controller,
  role: string,
  organisation: OrganisationFacts,
): Provision => ({
  ...provision('PERMIT', source, { role, organisation: organisation.id, includesDeputies: false }),
  validUntil,
});

export interface ConsentDraft
  extends Partial<Omit<ConsentFacts, 'id' | 'subject' | 'givenAt' | 'provisions'>> {
  readonly subject: Id;
  readonly given: Day;
  readonly provisions: readonly Provision[];
}

/**
 * A consent with everything that makes it valid (domain.md 2.6): the person signs on paper, after all three notices, for a year.
 */
export function consent(id: Id, draft: ConsentDraft): ConsentFacts {
  const { subject, given, ...facts } = draft;
  return {
    id,
    subject,
    signatory: subject,
    capacity: 'SELF',
    coSignatory: null,
    form: 'WRITTEN',
    language: 'de',
    interpreted: false,
    textVersion: 'KIM-OB-Einwilligung 2026-01',
    givenAt: at(given, '11:00'),
    noticeGiven: { purpose: true, consequencesOfRefusal: true, revocability: true },
    expiresAt: addDays(addYears(given, 1), -1),
    status: 'ACTIVE',
    revocations: [],
    ...facts,
  };
}
