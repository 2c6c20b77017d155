import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import type { TestCaller } from './gateOver';

/**
 * Gate 1 once more, written for reading: which field may be asked by whom. It shares nothing with the rules but the labels in the
 * supergraph, which it reads itself. Arguments are not looked at.
 */
export interface Model {
  may(type: string, field: string, caller: TestCaller): boolean;
}

type Label = Readonly<Record<string, unknown>> & { readonly class: string };

const kim = ['KIM_OFFICE', 'WELFARE_CASEWORK', 'DATA_SUBJECT'];
const immigration = ['IMMIGRATION_AUTHORITY', 'NATURALISATION_AUTHORITY'];
const health = ['PUBLIC_HEALTH_OFFICE', 'HEALTH_PROVIDER'];
const schools = ['YOUTH_OFFICE_DAYCARE', 'SCHOOL_AUTHORITY', 'SCHOOL', 'DAYCARE', 'KI_NEWCOMER_GUIDANCE'];
const social = [
  ...['SOCIAL_ASSISTANCE_UNIT', 'ASYLUM_BENEFITS_UNIT', 'HOUSING_BENEFIT_UNIT', 'HOUSING_OFFICE'],
  ...['MAINTENANCE_ADVANCE_UNIT', 'PARENTAL_ALLOWANCE_UNIT', 'FAMILY_BENEFITS_OFFICE', 'REFUGEE_COUNSELLING'],
];

/** Whose facts, of which kind (null: any), up to which class. */
type Line = readonly [controllers: readonly string[], categories: readonly string[] | null, upTo: string];

const addressee: Line = [kim, ['IDENTITY', 'CONTACT', 'LANGUAGE', 'FAMILY_RELATIONS', 'CASE_PLAN'], 'S2'];
const anything: Line = [[...kim, ...immigration, ...health, ...schools, ...social], null, 'S5'];
const employment = ['JOB_CENTER', 'EMPLOYMENT_AGENCY', 'COURSE_PROVIDER', 'RECOGNITION_BODY'];
const everything: Line = [[...anything[0], ...employment], null, 'S5'];

const lines: Readonly<Record<string, readonly Line[]>> = {
  CASE_MANAGER: [everything],
  DATA_SUBJECT: [everything],
  KIM_COORDINATOR: [[kim, ['CASE_PLAN'], 'S1']],
  ANALYST: [],
  IMMIGRATION_OFFICER: [[immigration, null, 'S5']],
  SCHOOL_STAFF: [
    addressee,
    [social, ['BENEFITS'], 'S4'],
    [health, ['VACCINATION_STATUS'], 'S4'],
    [['SCHOOL'], null, 'S5'],
  ],
  JOB_CENTER_ADVISER: [
    addressee,
    [
      ['IMMIGRATION_AUTHORITY'],
      ['IDENTITY', 'RESIDENCE_STATUS', 'RESIDENCE_PROCEDURE', 'LANGUAGE_COURSE', 'WORK_PERMISSION'],
      'S3',
    ],
    [social, ['BENEFITS', 'INCOME', 'HOUSING'], 'S3'],
    [health, ['HEALTH_FUNCTIONAL'], 'S4'],
    [schools, ['SCHOOL_STATUS', 'DAYCARE_STATUS'], 'S4'],
    [['JOB_CENTER'], null, 'S5'],
    [['EMPLOYMENT_AGENCY'], null, 'S3'],
  ],
};

/** Somebody of each kind, with a purpose the kind may have. */
export const callers: readonly (TestCaller & { readonly role: NonNullable<TestCaller['role']> })[] = [
  { role: 'CASE_MANAGER', controller: 'WELFARE_CASEWORK' },
  { role: 'DATA_SUBJECT', controller: null, purpose: 'DATA_SUBJECT_ACCESS' },
  { role: 'KIM_COORDINATOR', controller: 'KIM_OFFICE' },
  { role: 'ANALYST', controller: 'KIM_OFFICE', purpose: 'PLANNING_STATISTICS' },
  {
    role: 'IMMIGRATION_OFFICER',
    controller: 'IMMIGRATION_AUTHORITY',
    purpose: 'RESIDENCE_PROCEDURE_SUPPORT',
  },
  { role: 'SCHOOL_STAFF', controller: 'SCHOOL', purpose: 'CHILDCARE_AND_SCHOOL_PLACEMENT' },
  { role: 'JOB_CENTER_ADVISER', controller: 'JOB_CENTER', purpose: 'LABOUR_MARKET_INTEGRATION' },
];

/** @param computed field → fields it is computed from, where the supergraph has such */
export function whoMaySee(
  supergraphSdl: string,
  computed: Readonly<Record<string, readonly string[]>> = {},
): Model {
  const labels = new Map<string, Label>();
  const named = new Set<string>();
  const logOnly = new Set<string>();
  for (const definition of parse(supergraphSdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    for (const field of definition.fields ?? []) {
      const coordinate = `${type}.${field.name.value}`;
      const label = labelIn(field.directives ?? []) ?? labelIn(definition.directives ?? []);
      if (label) labels.set(coordinate, label);
      if (field.arguments?.some(({ directives = [] }) => labelIn(directives)?.idOf)) named.add(coordinate);
      const joined = [...(definition.directives ?? []), ...(field.directives ?? [])]
        .filter(({ name }) => name.value === 'join__field')
        .map(({ arguments: given = [] }) => JSON.stringify(given));
      const joinedTypes = (definition.directives ?? []).filter(({ name }) => name.value === 'join__type');
      const graphs = joined.length > 0 ? joined : joinedTypes.map((one) => JSON.stringify(one.arguments));
      if (graphs.length > 0 && graphs.every((graph) => graph.includes('"TRANSPARENCY"')))
        logOnly.add(coordinate);
    }
  }
  const may = (type: string, field: string, caller: TestCaller): boolean => {
    const coordinate = `${type}.${field}`;
    const label = labels.get(coordinate);
    const role = caller.role ?? '';
    const isSubject = type === 'Person' || type === 'Family';
    if (field.startsWith('__')) return true;
    if (isSubject && field === 'id') return caller.purpose !== 'PLANNING_STATISTICS';
    if (label === undefined) return false;
    if (label.class === 'S0') return !(role === 'IMMIGRATION_OFFICER' && isSubject);
    const whose = (label.controller ?? []) as readonly string[];
    if (role === 'IMMIGRATION_OFFICER' && !whose.every((one) => immigration.includes(one))) return false;
    const isOwn = whose.includes(String(caller.controller)) || role === 'IMMIGRATION_OFFICER';
    const isOfKim = whose.every((one) => kim.includes(one));
    if (label.release === 'NEVER' && !isOwn) return false;
    if ((type === 'Query' || type === 'Mutation') && !named.has(coordinate) && !isOfKim && !isOwn)
      return false;
    if (logOnly.has(coordinate) && role !== 'DATA_SUBJECT') return false;
    if (
      role === 'DATA_SUBJECT' &&
      (label.thirdParty || (label.class === 'S5' && label.category === 'CASE_NOTES'))
    )
      return false;
    // What the register tells is never about relatives.
    const isRegister = role === 'JOB_CENTER_ADVISER' && whose.some((one) => immigration.includes(one));
    if (isRegister && label.thirdParty) return false;
    const isShared =
      ['ConferencePreparation', 'ConferenceArea', 'CaseConference', 'Need'].includes(type) &&
      field !== 'consent' &&
      field !== 'consentMatrix';
    const isReferral = type === 'Referral' || type === 'ReferralEvent' || isShared;
    const isAddressee = role === 'SCHOOL_STAFF' || role === 'JOB_CENTER_ADVISER';
    const opened =
      (isAddressee && isReferral && isOfKim && label.class < 'S5') ||
      (lines[role] ?? []).some(
        ([controllers, categories, upTo]) =>
          whose.some((one) => controllers.includes(one)) &&
          (categories === null || categories.includes(String(label.category))) &&
          label.class <= upTo,
      );
    return (
      opened &&
      (computed[coordinate] ?? []).every((input) => {
        const [inputType = '', inputField = ''] = input.split('.');
        return may(inputType, inputField, caller);
      })
    );
  };
  return { may };
}

function labelIn(directives: readonly ConstDirectiveNode[]): Label | null {
  const directive = directives.find(({ name }) => name.value === 'data');
  if (directive === undefined) return null;
  const given = (directive.arguments ?? []).map(({ name, value }) => [
    name.value,
    valueFromASTUntyped(value),
  ]);
  return Object.fromEntries(given) as Label;
}
