import fc from 'fast-check';
import type { EntityEvidence } from '../../../../gateway/policy/decideEntity';
import type { Grounds, PersonGrounds } from '../../../../gateway/policy/Grounds';
import type { BreakGlassGround, ProtectiveMarker, Purpose, Role } from '../../../../schema/accessTerms';
import type { Controller, DataCategory, DataClass, DataLabel } from '../../../../schema/directives';
import type { Asking, Human, Saying, Signing, World } from '../../../model/World';

/** Worlds and questions for the model of the rules, and the same in the hub's own words. */

export const today = '2026-11-23';
const days = ['2025-01-01', '2026-11-22', today, '2026-11-24', '2027-06-30'];
const organisations = ['diakonie', 'caritas', 'job-center', 'school-1'];
const controllers: readonly Controller[] = [
  'JOB_CENTER',
  'EMPLOYMENT_AGENCY',
  'SCHOOL',
  'HEALTH_PROVIDER',
  'REFUGEE_COUNSELLING',
  'SOCIAL_ASSISTANCE_UNIT',
  'IMMIGRATION_AUTHORITY',
];
const categories: readonly DataCategory[] = [
  'CONTACT',
  'EMPLOYMENT',
  'SCHOOL_STATUS',
  'HEALTH_FUNCTIONAL',
  'COUNSELLING_ENROLMENT',
  'BENEFITS',
  'RESIDENCE_STATUS',
];
const purposes: readonly Purpose[] = [
  'CASE_COORDINATION',
  'LABOUR_MARKET_INTEGRATION',
  'CHILD_PROTECTION',
  'VITAL_INTEREST',
  'DATA_SUBJECT_ACCESS',
];
const markers: readonly ProtectiveMarker[] = [
  'ADDRESS_BLOCK',
  'VIOLENCE_PROTECTION',
  'INTRA_FAMILY_CONFIDENTIAL',
];
/** Mother, father, child and somebody else; custody of the child is the mother's, or both parents'. */
export const ids = ['mother', 'father', 'child', 'uncle'] as const;

type By = Asking['by'];

export const callers: readonly By[] = [
  { role: 'CASE_MANAGER', organisation: 'diakonie', controller: 'WELFARE_CASEWORK', person: null },
  { role: 'CASE_MANAGER_DEPUTY', organisation: 'diakonie', controller: 'WELFARE_CASEWORK', person: null },
  { role: 'CASE_MANAGER', organisation: 'caritas', controller: 'WELFARE_CASEWORK', person: null },
  { role: 'REFUGEE_COUNSELLOR', organisation: 'caritas', controller: 'REFUGEE_COUNSELLING', person: null },
  { role: 'JOB_CENTER_ADVISER', organisation: 'job-center', controller: 'JOB_CENTER', person: null },
  { role: 'SCHOOL_STAFF', organisation: 'school-1', controller: 'SCHOOL', person: null },
  { role: 'KIM_COORDINATOR', organisation: 'kim', controller: 'KIM_OFFICE', person: null },
  { role: 'ANALYST', organisation: 'kim', controller: null, person: null },
  { role: 'IMMIGRATION_OFFICER', organisation: 'abh', controller: 'IMMIGRATION_AUTHORITY', person: null },
  { role: 'CASE_MANAGER', organisation: 'abh', controller: 'IMMIGRATION_AUTHORITY', person: null },
  { role: 'DATA_SUBJECT', organisation: '', controller: null, person: 'mother' },
  { role: 'DATA_SUBJECT', organisation: '', controller: null, person: 'father' },
];

/** domain.md 3.7 for these callers and controllers, row by row. */
export function footingOf(
  { role, controller: own }: By,
  controller: string,
  fact: Asking['fact'],
): Asking['footing'] {
  const { category } = fact;
  const rank = Number(fact.class.slice(1));
  // Rights hang on the unit, never on the title (FW-6).
  if (own === 'IMMIGRATION_AUTHORITY') return controller === own ? 'OWN_OFFICE' : null;
  if (role === 'DATA_SUBJECT') return 'OWN';
  const isHealth = controller === 'HEALTH_PROVIDER';
  if (role.startsWith('CASE_MANAGER')) return isHealth ? 'CONSENT_AND_RELEASE' : 'CONSENT';
  if (controller === own) return 'OWN_OFFICE';
  if (role === 'REFUGEE_COUNSELLOR') return isHealth ? 'CONSENT_AND_RELEASE' : 'CONSENT';
  if (role === 'JOB_CENTER_ADVISER') {
    if (controller === 'EMPLOYMENT_AGENCY') return rank <= 3 ? 'LAW' : null;
    if (controller === 'IMMIGRATION_AUTHORITY')
      return category === 'RESIDENCE_STATUS' && rank <= 3 ? 'LAW' : null;
    if (['SOCIAL_ASSISTANCE_UNIT', 'REFUGEE_COUNSELLING'].includes(controller))
      return category === 'BENEFITS' && rank <= 3 ? 'LAW' : null;
    if (isHealth) return category === 'HEALTH_FUNCTIONAL' && rank <= 4 ? 'CONSENT' : null;
    if (controller === 'SCHOOL') return category === 'SCHOOL_STATUS' && rank <= 4 ? 'CONSENT' : null;
  }
  if (role === 'SCHOOL_STAFF' && ['SOCIAL_ASSISTANCE_UNIT', 'REFUGEE_COUNSELLING'].includes(controller))
    return category === 'BENEFITS' && rank <= 4 ? 'CONSENT' : null;
  return null;
}

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
/** Mostly yes: a world in which nothing is ever valid tests little. */
const mostly = fc.integer({ min: 0, max: 9 }).map((n) => n > 0);
const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const saying: fc.Arbitrary<Saying> = fc.record({
  effect: fc.integer({ min: 0, max: 7 }).map((n) => (n === 0 ? ('DENY' as const) : ('PERMIT' as const))),
  source: oneOf(controllers),
  role: oneOf([
    'CASE_MANAGER',
    'CASE_MANAGER',
    'CASE_MANAGER_DEPUTY',
    'REFUGEE_COUNSELLOR',
    'JOB_CENTER_ADVISER',
    'SCHOOL_STAFF',
  ]),
  organisation: oneOf(organisations),
  deputiesToo: fc.boolean(),
  categories: some(categories),
  purposes: some(purposes),
  until: fc.option(oneOf(days), { freq: 6 }),
  releases: fc.boolean(),
  takenBack: rarely,
});

const signing = (subject: string): fc.Arbitrary<Signing> =>
  fc.record({
    id: oneOf(['c1', 'c2', 'c3']),
    status: oneOf([
      'ACTIVE',
      'ACTIVE',
      'ACTIVE',
      'PARTLY_REVOKED',
      'REVOKED',
      'EXPIRED',
      'DRAFT',
      'SUPERSEDED',
      'INVALID',
    ]),
    capacity: oneOf(['SELF', 'SELF', 'CUSTODIAL_PARENT', 'BOTH_CUSTODIAL_PARENTS', 'GUARDIAN']),
    signatory: oneOf([subject, subject, 'mother', 'father']),
    coSignatory: fc.option(oneOf(ids)),
    signedAtAge: oneOf([8, 14, 15, 17, 30]),
    form: oneOf(['WRITTEN', 'ELECTRONIC', 'OTHER_WITH_REASON']),
    noticesGiven: mostly,
    from: oneOf(days.slice(0, 4)),
    to: oneOf(days.slice(1)),
    says: fc.array(saying, { minLength: 1, maxLength: 6 }),
  });

const human = (id: (typeof ids)[number], joint: boolean): fc.Arbitrary<Human> =>
  fc.record({
    id: fc.constant(id),
    age: id === 'child' ? oneOf([3, 14, 15, 17, 18]) : oneOf([30, 45]),
    custody: fc.constant(id === 'child' ? (joint ? ('JOINT' as const) : ('SOLE' as const)) : null),
    custodians: fc.constant(id === 'child' ? (joint ? ['mother', 'father'] : ['mother']) : []),
    relatives: fc.constant(ids.filter((other) => other !== id)),
    markers: fc.option(some(markers), { nil: [], freq: 2 }),
    managedByCaller: fc.boolean(),
    callerStandsInFor: fc.option(some(['diakonie', 'caritas']), { nil: [], freq: 2 }),
    signings: fc.array(signing(id), { maxLength: 3 }),
    emergencies: oneOf<Human['emergencies']>([
      {},
      { e1: 'CHILD_PROTECTION' },
      { e1: 'VITAL_INTEREST', e2: 'CHILD_PROTECTION' },
    ]),
  });

export const worlds: fc.Arbitrary<World> = fc
  .boolean()
  .chain((joint) => fc.tuple(...ids.map((id) => human(id, joint))))
  .map((humans) => ({
    today,
    humans: new Map(
      humans.map((one) => [one.id, one.age >= 18 ? { ...one, custody: null, custodians: [] } : one]),
    ),
  }));

const facts: fc.Arbitrary<Asking['fact']> = fc.record({
  class: oneOf(['S0', 'S2', 'S3', 'S3', 'S3', 'S4', 'S5']),
  category: oneOf(categories),
  locating: rarely,
  thirdParty: rarely,
  contactPoint: fc.boolean(),
  existenceSensitive: rarely,
  reference: fc.boolean(),
  release: oneOf(['AUTO_UNDER_CONSENT', 'AUTO_UNDER_CONSENT', 'MANUAL_RELEASE', 'REFERENCE_ONLY', 'NEVER']),
});

export const askings: fc.Arbitrary<Asking> = fc
  .record({
    about: oneOf([...ids, 'mother', 'child', 'stranger']),
    controller: oneOf(controllers),
    fact: facts,
    by: oneOf(callers),
    purpose: oneOf(purposes),
    emergency: fc.option(oneOf(['e1', 'e2'])),
  })
  .map((asking) => ({ ...asking, footing: footingOf(asking.by, asking.controller, asking.fact) }));

export const labelOf = ({ fact, controller }: Asking): DataLabel => ({
  class: fact.class as DataClass,
  category: fact.category as DataCategory,
  controller: [controller as Controller],
  release: fact.release as NonNullable<DataLabel['release']>,
  locating: fact.locating,
  thirdParty: fact.thirdParty,
  contactPoint: fact.contactPoint,
  existenceSensitive: fact.existenceSensitive,
  reference: fact.reference,
});

export const evidenceOf = (world: World, { by, purpose, emergency }: Asking): EntityEvidence => ({
  grounds: groundsOf(world, by),
  caller: {
    role: by.controller === 'IMMIGRATION_AUTHORITY' ? 'IMMIGRATION_OFFICER' : (by.role as Role),
    unit: { id: 'unit', organisation: by.organisation, controller: by.controller as Controller | null },
    scopes: new Set(),
    policies: new Set(),
  },
  errand: { purpose: purpose as Purpose, breakGlass: emergency },
});

function groundsOf({ humans }: World, by: By): Grounds {
  const persons = [...humans.values()].map(
    (one): PersonGrounds => ({
      person: one.id,
      ownCase: one.managedByCaller || one.callerStandsInFor.length > 0,
      responsible: one.managedByCaller,
      standsInFor: one.callerStandsInFor,
      self:
        by.person === one.id
          ? 'SELF'
          : by.person !== null && one.custodians.includes(by.person)
            ? 'CHILD_IN_CUSTODY'
            : null,
      markers: one.markers as readonly ProtectiveMarker[],
      age: { from: one.age, to: one.age },
      custodians: one.custodians,
      custody: one.custody,
      relatives: one.relatives,
      consents: one.signings.map((signed) => ({
        id: signed.id,
        status: signed.status as PersonGrounds['consents'][number]['status'],
        capacity: signed.capacity as PersonGrounds['consents'][number]['capacity'],
        signatory: signed.signatory,
        coSignatory: signed.coSignatory,
        ageWhenGiven: { from: signed.signedAtAge, to: signed.signedAtAge },
        form: signed.form as PersonGrounds['consents'][number]['form'],
        noticesGiven: signed.noticesGiven,
        givenOn: signed.from,
        expiresOn: signed.to,
        provisions: signed.says.map((says, index) => ({
          effect: says.effect,
          source: says.source as Controller,
          recipient: { role: says.role, organisation: says.organisation, includesDeputies: says.deputiesToo },
          categories: says.categories as readonly DataCategory[],
          purposes: says.purposes as readonly Purpose[],
          validUntil: says.until,
          confidentialityRelease: says.releases,
          direction: 'ONE_WAY',
          revoked: says.takenBack,
          digest: `${signed.id}-${index}`,
        })),
      })),
      breakGlass: Object.entries(one.emergencies).map(([id, ground]) => ({
        id,
        ground: ground as BreakGlassGround,
      })),
    }),
  );
  return { today, persons: new Map(persons.map((one) => [one.person, one])), families: new Map() };
}
