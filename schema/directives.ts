import type { ReleaseMode } from './accessTerms';

/** Classes of protection (domain.md 3.0). */
export const dataClasses = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5'] as const;
export type DataClass = (typeof dataClasses)[number];

/** What kind of fact a field carries; consents name these (domain.md 3.0, 2.6). */
export const dataCategories = [
  'IDENTITY',
  'CONTACT',
  'FAMILY_RELATIONS',
  'LANGUAGE',
  'RESIDENCE_STATUS',
  'RESIDENCE_PROCEDURE',
  'WORK_PERMISSION',
  'BENEFITS',
  'INCOME',
  'HOUSING',
  'COUNSELLING_ENROLMENT',
  'HEALTH_COVERAGE',
  'HEALTH_APPOINTMENTS',
  'HEALTH_FUNCTIONAL',
  'HEALTH_WAITLIST',
  'VACCINATION_STATUS',
  'SCHOOL_STATUS',
  'DAYCARE_STATUS',
  'LANGUAGE_COURSE',
  'JOB_OFFERS',
  'EMPLOYMENT',
  'RECOGNITION',
  'CASE_PLAN',
  'CASE_NOTES',
] as const;
export type DataCategory = (typeof dataCategories)[number];

/** The bodies responsible for a fact in the sense of § 67 Abs. 4 SGB X (domain.md 2.1, 3.0). */
export const controllers = [
  'KIM_OFFICE',
  'WELFARE_CASEWORK',
  'IMMIGRATION_AUTHORITY',
  'NATURALISATION_AUTHORITY',
  'SOCIAL_ASSISTANCE_UNIT',
  'ASYLUM_BENEFITS_UNIT',
  'HOUSING_BENEFIT_UNIT',
  'HOUSING_OFFICE',
  'MAINTENANCE_ADVANCE_UNIT',
  'PARENTAL_ALLOWANCE_UNIT',
  'FAMILY_BENEFITS_OFFICE',
  'REFUGEE_COUNSELLING',
  'YOUTH_OFFICE_DAYCARE',
  'PUBLIC_HEALTH_OFFICE',
  'HEALTH_PROVIDER',
  'SCHOOL_AUTHORITY',
  'SCHOOL',
  'DAYCARE',
  'KI_NEWCOMER_GUIDANCE',
  'JOB_CENTER',
  'EMPLOYMENT_AGENCY',
  'COURSE_PROVIDER',
  'RECOGNITION_BODY',
  'DATA_SUBJECT',
] as const;
export type Controller = (typeof controllers)[number];

/** What `@data` says of a field. */
export interface DataLabel {
  readonly class: DataClass;
  /** Absent only for S0. */
  readonly category?: DataCategory;
  /** Who may answer for the fact; several where the record names one of them in `source`. Absent only for S0. */
  readonly controller?: readonly Controller[];
  /** Even that a record exists is protected: a refusal must look like "nothing recorded" (domain.md 3.0). */
  readonly existenceSensitive?: boolean;
  /** The fact is about somebody else than the person it hangs on. */
  readonly thirdParty?: boolean;
  /** It tells where somebody can be found, directly or by what follows from it (district, school): protective markers withhold it. */
  readonly locating?: boolean;
  /** Whom to call about a person in an emergency; all that break-glass opens (domain.md 2.7). */
  readonly contactPoint?: boolean;
  /** Says only that and when a step exists, so that REFERENCE_ONLY lets it go. */
  readonly reference?: boolean;
  /** How the agency lets it go. Absent: AUTO_UNDER_CONSENT up to S2, MANUAL_RELEASE from S3 on. */
  readonly release?: ReleaseMode;
  /** On arguments and input fields: the value is the hub's id of such an entity, and written as the agency's pseudonym on the wire. */
  readonly idOf?: 'Person' | 'Family';
}

export const federationSpecUrl = 'https://specs.apollo.dev/federation/v2.9';

/** Lotse's own specification of `@data`, composed into the supergraph. */
export const dataSpecUrl = 'https://lotse.example/data/v1.0';

/** What every subgraph's schema begins with. */
export const subgraphHeader = `extend schema
  @link(url: "${federationSpecUrl}", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@tag", "@interfaceObject", "@composeDirective"])
  @link(url: "${dataSpecUrl}", import: ["@data"])
  @composeDirective(name: "@data")

"Which protection a field needs, what kind of fact it is and who answers for it (domain.md 3.0)."
directive @data(
  class: String!
  category: String
  controller: [String!]
  existenceSensitive: Boolean
  thirdParty: Boolean
  locating: Boolean
  contactPoint: Boolean
  reference: Boolean
  release: String
  idOf: String
) on OBJECT | INTERFACE | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
`;

/** A label as it is written in SDL. */
export function printDataLabel(label: DataLabel): string {
  const given = [
    `class: ${JSON.stringify(label.class)}`,
    label.category && `category: ${JSON.stringify(label.category)}`,
    label.controller && `controller: ${JSON.stringify(label.controller)}`,
    label.existenceSensitive && 'existenceSensitive: true',
    label.thirdParty && 'thirdParty: true',
    label.locating && 'locating: true',
    label.contactPoint && 'contactPoint: true',
    label.reference && 'reference: true',
    label.release && `release: ${JSON.stringify(label.release)}`,
    label.idOf && `idOf: ${JSON.stringify(label.idOf)}`,
  ];
  return `@data(${given.filter(Boolean).join(', ')})`;
}
