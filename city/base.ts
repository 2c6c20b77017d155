import type { DistrictCode } from '../subgraphs/vocabulary/terms';
import { courseOffersOn } from './courseOffers';
import type { CaseManagerFacts, CityBase, StructuralIssueFacts } from './facts/base';
import type { Day, OrganisationFacts } from './facts/values';
import { idOf } from './idOf';
import { organisations } from './organisations';
import { today } from './today';

/** Inhabitants of the six social areas; together the 211,099 of 31 December 2023 (domain.md 6.1), their split is an estimate. */
export const districts: CityBase['districts'] = [
  { code: 'STERKRADE_NORD', name: 'Sterkrade-Nord', population: 40_120 },
  { code: 'STERKRADE_MITTE', name: 'Sterkrade-Mitte', population: 44_380 },
  { code: 'OSTERFELD', name: 'Osterfeld', population: 36_240 },
  { code: 'OBERHAUSEN_OST', name: 'Oberhausen-Ost', population: 26_910 },
  { code: 'ALSTADEN_LIRICH', name: 'Alstaden/Lirich', population: 28_460 },
  { code: 'MITTE_STYRUM', name: 'Mitte/Styrum', population: 34_989 },
];

/** The case managers by the name that stories use for them. Names are made up from words, not taken from a list of people. */
const managerNames = [
  'lindhafen',
  'silberbach',
  'moorwald',
  'erlenweg',
  'brueckenau',
  'sternfeld',
  'kornblum',
  'haselrain',
  'weidengrund',
  'tannberg',
] as const;
export type CaseManagerName = (typeof managerNames)[number];

export const caseManagerId = (name: CaseManagerName): string => idOf('caseManager', name);

const municipal = { employer: organisations.kimOffice, employerType: 'MUNICIPALITY' } as const;
const welfare = (employer: OrganisationFacts) =>
  ({ employer, employerType: 'WELFARE_ORGANISATION' }) as const;

interface ManagerDraft {
  readonly name: CaseManagerName;
  readonly displayName: string;
  readonly at: Pick<CaseManagerFacts, 'employer' | 'employerType'>;
  readonly districts: readonly DistrictCode[];
  readonly professionalSecrecy: boolean;
  readonly deputies: readonly CaseManagerName[];
}

function manager(draft: ManagerDraft): CaseManagerFacts {
  const { employer, employerType } = draft.at;
  return {
    id: caseManagerId(draft.name),
    displayName: draft.displayName,
    employer,
    employerType,
    unit: { id: `${employer.id}-case-management`, name: 'KIM Case Management', organisation: employer.id },
    districts: draft.districts,
    professionalSecrecy: draft.professionalSecrecy,
    capacity: 60,
    deputies: draft.deputies.map(caseManagerId),
  };
}

/** State-recognised social workers hold professional secrets (§ 203 Abs. 1 Nr. 6 StGB); two of the ten come from other professions. */
const caseManagers: readonly CaseManagerFacts[] = [
  manager({
    name: 'lindhafen',
    displayName: 'Ina Lindhafen',
    at: municipal,
    districts: ['MITTE_STYRUM'],
    professionalSecrecy: true,
    deputies: ['silberbach', 'moorwald'],
  }),
  manager({
    name: 'silberbach',
    displayName: 'Jo Silberbach',
    at: welfare(organisations.diakonie),
    districts: ['MITTE_STYRUM'],
    professionalSecrecy: true,
    deputies: ['lindhafen'],
  }),
  manager({
    name: 'moorwald',
    displayName: 'Kim Moorwald',
    at: welfare(organisations.caritas),
    districts: ['MITTE_STYRUM', 'ALSTADEN_LIRICH'],
    professionalSecrecy: true,
    deputies: ['erlenweg'],
  }),
  manager({
    name: 'erlenweg',
    displayName: 'Toni Erlenweg',
    at: welfare(organisations.awo),
    districts: ['ALSTADEN_LIRICH'],
    professionalSecrecy: true,
    deputies: ['moorwald'],
  }),
  manager({
    name: 'brueckenau',
    displayName: 'Alex Brückenau',
    at: municipal,
    districts: ['OSTERFELD'],
    professionalSecrecy: false,
    deputies: ['sternfeld'],
  }),
  manager({
    name: 'sternfeld',
    displayName: 'Mika Sternfels',
    at: welfare(organisations.diakonie),
    districts: ['OSTERFELD'],
    professionalSecrecy: true,
    deputies: ['brueckenau'],
  }),
  manager({
    name: 'kornblum',
    displayName: 'Robin Kornblumen',
    at: welfare(organisations.caritas),
    districts: ['OBERHAUSEN_OST'],
    professionalSecrecy: true,
    deputies: ['haselrain'],
  }),
  manager({
    name: 'haselrain',
    displayName: 'Lou Haselrain',
    at: welfare(organisations.awo),
    districts: ['OBERHAUSEN_OST', 'STERKRADE_MITTE'],
    professionalSecrecy: true,
    deputies: ['kornblum', 'weidengrund'],
  }),
  manager({
    name: 'weidengrund',
    displayName: 'Sascha Weidengrund',
    at: municipal,
    districts: ['STERKRADE_MITTE'],
    professionalSecrecy: false,
    deputies: ['haselrain', 'tannberg'],
  }),
  manager({
    name: 'tannberg',
    displayName: 'Nika Tannberge',
    at: welfare(organisations.diakonie),
    districts: ['STERKRADE_NORD'],
    professionalSecrecy: true,
    deputies: ['weidengrund'],
  }),
];

/** What single cases have shown to be broken for many ("generative themes", domain.md 1.1). */
const issueNames = [
  'courseChildcare',
  'certificateWait',
  'flatCycle',
  'newcomerSchoolPlaces',
  'newbornPapers',
  'speechTherapyWait',
  'changeOfCode',
  'childBenefitForms',
] as const;
export type StructuralIssueName = (typeof issueNames)[number];
export const structuralIssueId = (name: StructuralIssueName): string => idOf('structuralIssue', name);

const issue = (name: StructuralIssueName, facts: Omit<StructuralIssueFacts, 'id'>): StructuralIssueFacts => ({
  id: structuralIssueId(name),
  ...facts,
});

const structuralIssues: readonly StructuralIssueFacts[] = [
  issue('courseChildcare', {
    title: 'Mütter finden einen Kursplatz, aber keine Kinderbetreuung zur Kurszeit',
    area: 'CHILDCARE',
    agencies: ['YOUTH_WELFARE_OFFICE', 'JOB_CENTER', 'COURSE_PROVIDER', 'BAMF'],
    status: 'IN_STEERING',
    caseCount: 38,
    raisedAt: '2026-03-16',
    steeringDecision: null,
  }),
  issue('certificateWait', {
    title: 'Bescheinigungen der Ausländerbehörde kommen nach dem Arbeitsbeginn',
    area: 'EMPLOYMENT',
    agencies: ['IMMIGRATION_AUTHORITY', 'EMPLOYER'],
    status: 'MEASURE_AGREED',
    caseCount: 24,
    raisedAt: '2026-01-19',
    steeringDecision:
      'Gemeinsames Postfach für Fälle mit Arbeitsbeginn binnen 14 Tagen, Probelauf bis März 2027.',
  }),
  issue('flatCycle', {
    title: 'Wohnung, Kostenzusage und Umzugserlaubnis warten aufeinander',
    area: 'HOUSING',
    agencies: ['LANDLORD', 'JOB_CENTER', 'IMMIGRATION_AUTHORITY'],
    status: 'ANALYSED',
    caseCount: 11,
    raisedAt: '2026-06-08',
    steeringDecision: null,
  }),
  issue('newcomerSchoolPlaces', {
    title: 'Neu zugewanderte Kinder warten länger als vier Wochen auf einen Schulplatz',
    area: 'SCHOOL',
    agencies: ['SCHOOL_AUTHORITY', 'SCHOOL'],
    status: 'IN_STEERING',
    caseCount: 19,
    raisedAt: '2026-09-14',
    steeringDecision: null,
  }),
  issue('newbornPapers', {
    title: 'Ohne Geburtsurkunde keine Leistung für Neugeborene',
    area: 'LIVELIHOOD',
    agencies: ['REGISTRY_OFFICE', 'FAMILY_BENEFITS_OFFICE', 'IMMIGRATION_AUTHORITY'],
    status: 'OBSERVED',
    caseCount: 6,
    raisedAt: '2026-10-12',
    steeringDecision: null,
  }),
  issue('speechTherapyWait', {
    title: 'Wartezeit auf Sprachtherapie länger als ein Kindergartenjahr',
    area: 'HEALTH',
    agencies: ['HEALTH_PROVIDER', 'PUBLIC_HEALTH_OFFICE'],
    status: 'ANALYSED',
    caseCount: 14,
    raisedAt: '2026-05-04',
    steeringDecision: null,
  }),
  issue('changeOfCode', {
    title: 'Zahlungslücke beim Wechsel vom AsylbLG zum SGB II',
    area: 'LIVELIHOOD',
    agencies: ['ASYLUM_BENEFITS_OFFICE', 'JOB_CENTER', 'HEALTH_INSURER'],
    status: 'SOLVED',
    caseCount: 27,
    raisedAt: '2025-02-10',
    steeringDecision:
      'Übergabeblatt der AsylbLG-Stelle an das Jobcenter mit Einwilligung, seit September 2025.',
  }),
  issue('childBenefitForms', {
    title: 'Kindergeldantrag scheitert an Nachweisen aus dem Herkunftsstaat',
    area: 'LIVELIHOOD',
    agencies: ['FAMILY_BENEFITS_OFFICE'],
    status: 'REJECTED',
    caseCount: 3,
    raisedAt: '2025-11-03',
    steeringDecision: 'Bundesrecht, kein Hebel in der Stadt; weitergegeben an das Land.',
  }),
];

/** What belongs to the city and to no family, as it is on that day. Ids do not depend on the day. */
export const baseOn = (day: Day): CityBase => ({
  today: day,
  districts,
  caseManagers,
  courseOffers: courseOffersOn(day),
  structuralIssues,
});

export const base: CityBase = baseOn(today);
