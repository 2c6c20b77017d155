import { type Asked, decide, type PolicyRule } from '../../../gateway/policy/decide';
import type { FieldRequirement } from '../../../gateway/policy/Requirements';
import { policyRules } from '../../../gateway/policy/rules';
import type { Purpose } from '../../../schema/accessTerms';
import type { Controller, DataLabel } from '../../../schema/directives';
import { evidenceOf, type TestCaller } from './gateOver';

const label = (more: Partial<DataLabel>): DataLabel => ({ class: 'S3', ...more });
const benefits = label({ category: 'BENEFITS', controller: ['SOCIAL_ASSISTANCE_UNIT'] });
const residence = label({ category: 'RESIDENCE_STATUS', controller: ['IMMIGRATION_AUTHORITY'] });
const health = label({ class: 'S4', category: 'HEALTH_APPOINTMENTS', controller: ['HEALTH_PROVIDER'] });
const name = label({ class: 'S2', category: 'IDENTITY', controller: ['KIM_OFFICE', 'WELFARE_CASEWORK'] });
const note = label({ class: 'S5', category: 'CASE_NOTES', controller: ['KIM_OFFICE'] });

const field = (given: DataLabel | null, more: Partial<FieldRequirement> = {}): FieldRequirement => ({
  type: 'Thing',
  field: 'field',
  label: given,
  agencies: ['agency'],
  isSubjectKey: false,
  isOpenRoot: false,
  proofs: [],
  inputs: [],
  ...more,
});

function outcome(
  caller: TestCaller,
  given: DataLabel | null,
  more: Partial<FieldRequirement> = {},
  of: Asked['requirements']['of'] = () => null,
): string {
  const { caller: who, errand } = evidenceOf(caller);
  const verdict = decide(policyRules, {
    caller: who,
    purpose: errand.purpose,
    citesBreakGlass: errand.breakGlass !== null,
    requirement: field(given, more),
    requirements: { governance: 'labels', of },
  });
  return verdict.kind === 'permitted'
    ? verdict.because.join()
    : `${verdict.reason}: ${verdict.because.join()}`;
}

const officer: TestCaller = { role: 'IMMIGRATION_OFFICER', controller: 'IMMIGRATION_AUTHORITY' };
const person: TestCaller = { role: 'DATA_SUBJECT', controller: null, purpose: 'DATA_SUBJECT_ACCESS' };
const control: TestCaller = {
  role: 'DATA_PROTECTION_OFFICER',
  controller: null,
  purpose: 'DATA_PROTECTION_CONTROL',
};
const staff = (role: TestCaller['role'], controller: Controller, purpose: Purpose = 'CASE_COORDINATION') => ({
  role,
  controller,
  purpose,
});

const denied = 'ROLE_NOT_PERMITTED: no rule permits it';

describe('the access matrix', () => {
  it.each<[string, TestCaller, DataLabel | null, string]>([
    ['public data are for everybody', officer, { class: 'S0' }, 'public-data'],
    ['what nobody labelled is for nobody', {}, null, denied],
    ['a case manager asks agencies by consent', {}, benefits, 'by-consent'],
    ['and health by consent and release', {}, health, 'by-consent'],
    ['and casework for own cases', {}, name, 'own-case'],
    ['a coordinator has no data of agencies', staff('KIM_COORDINATOR', 'KIM_OFFICE'), benefits, denied],
    ['nor names', staff('KIM_COORDINATOR', 'KIM_OFFICE'), name, denied],
    [
      'but the administration of cases',
      staff('KIM_COORDINATOR', 'KIM_OFFICE'),
      { class: 'S1', category: 'CASE_PLAN', controller: ['KIM_OFFICE'] },
      'own-case',
    ],
    ['an assistant likewise', staff('KIM_ADMIN_ASSISTANT', 'KIM_OFFICE'), benefits, denied],
    ['an immigration officer has immigration', officer, residence, 'own-task'],
    [
      'the benefits unit has its own',
      staff('SOCIAL_BENEFITS_OFFICER', 'SOCIAL_ASSISTANCE_UNIT'),
      benefits,
      'own-task',
    ],
    [
      'the register tells the social office a status (§ 18a AZRG)',
      staff('SOCIAL_BENEFITS_OFFICER', 'SOCIAL_ASSISTANCE_UNIT'),
      residence,
      'register-minimum',
    ],
    [
      'but not the health office (§ 18c AZRG)',
      staff('PUBLIC_HEALTH_STAFF', 'PUBLIC_HEALTH_OFFICE'),
      residence,
      denied,
    ],
    [
      'nor what a relative is told to be',
      staff('SOCIAL_BENEFITS_OFFICER', 'SOCIAL_ASSISTANCE_UNIT'),
      { ...residence, category: 'RESIDENCE_PROCEDURE', thirdParty: true },
      denied,
    ],
    [
      'nor the naturalisation authority’s files',
      staff('SOCIAL_BENEFITS_OFFICER', 'SOCIAL_ASSISTANCE_UNIT'),
      { ...residence, category: 'RESIDENCE_PROCEDURE', controller: ['NATURALISATION_AUTHORITY'] },
      denied,
    ],
    ['a school asks nothing of immigration', staff('SCHOOL_STAFF', 'SCHOOL'), residence, denied],
    [
      'and nothing of another school authority',
      staff('SCHOOL_STAFF', 'SCHOOL'),
      { class: 'S3', category: 'SCHOOL_STATUS', controller: ['SCHOOL_AUTHORITY'] },
      denied,
    ],
    [
      'the job centre hears of benefits (§ 69 SGB X)',
      staff('JOB_CENTER_ADVISER', 'JOB_CENTER'),
      benefits,
      'own-task',
    ],
    ['not of appointments with doctors', staff('JOB_CENTER_ADVISER', 'JOB_CENTER'), health, denied],
    [
      'of what somebody can do only by consent',
      staff('JOB_CENTER_ADVISER', 'JOB_CENTER'),
      { ...health, category: 'HEALTH_FUNCTIONAL' },
      'by-consent',
    ],
    [
      'course providers have their own courses',
      staff('COURSE_PROVIDER', 'COURSE_PROVIDER'),
      { class: 'S3', category: 'LANGUAGE_COURSE', controller: ['COURSE_PROVIDER'] },
      'own-task',
    ],
    ['an analyst has nothing of persons', { ...staff('ANALYST', 'KIM_OFFICE') }, name, denied],
    ['a service has nothing', staff('SERVICE', 'KIM_OFFICE'), name, denied],
    ['a person has her own', person, benefits, 'own-data'],
    ['a data protection officer has no facts', control, benefits, 'PURPOSE_NOT_COVERED: control-purpose'],
  ])('%s', (_, caller, given, expected) => {
    expect(outcome(caller, given)).toBe(expected);
  });

  it('opens referrals to those they are addressed to, but not what was confided in them', () => {
    const need = label({ class: 'S4', category: 'CASE_PLAN', controller: ['KIM_OFFICE'] });
    const referred = staff('SCHOOL_STAFF', 'SCHOOL');
    expect(outcome(referred, need, { type: 'Referral' })).toBe('addressed-referral');
    expect(outcome(referred, need, { type: 'Case' })).toBe(denied);
    expect(outcome(referred, need, { type: 'Need' })).toBe('conference-guest');
    expect(outcome(referred, need, { type: 'CaseConference', field: 'consent' })).toBe(denied);
    expect(outcome(officer, need, { type: 'Need' })).toBe('FIREWALL: firewall-outside');
    expect(outcome(referred, note, { type: 'Referral' })).toBe(denied);
    expect(outcome(officer, need, { type: 'Referral' })).toBe('FIREWALL: firewall-outside');
  });
});

describe('the firewall', () => {
  it.each([benefits, health, name, note, null])('bars immigration from what is not its own', (given) => {
    expect(outcome(officer, given)).toBe('FIREWALL: firewall-outside');
  });

  it('follows the seat, not the title (FW-6)', () => {
    expect(outcome({ controller: 'NATURALISATION_AUTHORITY' }, name)).toBe('FIREWALL: firewall-outside');
  });

  it('bars what several answer for when one of them is another', () => {
    const shared = label({
      category: 'RESIDENCE_STATUS',
      controller: ['IMMIGRATION_AUTHORITY', 'KIM_OFFICE'],
    });
    expect(outcome(officer, shared)).toBe('FIREWALL: firewall-outside');
  });

  it('bars what hangs on a person even when it is public: asking another agency tells it who is meant', () => {
    expect(outcome(officer, { class: 'S0' }, { type: 'Person' })).toBe('FIREWALL: firewall-outside');
  });

  it('lets immigration compute from nothing of others (FW-2), whoever asks', () => {
    const of = (): FieldRequirement => field(name);
    const inputs = { inputs: ['Person.name'] };
    expect(outcome({}, residence, inputs, of)).toBe('FIREWALL: firewall-inflow');
    expect(outcome({}, residence, inputs, () => field(residence))).toBe('by-consent');
    expect(outcome({}, residence, inputs, () => null)).toBe('FIREWALL: firewall-inflow');
    expect(outcome({}, benefits, inputs, of)).toBe('by-consent');
  });

  it('has no emergency door', () => {
    const call = label({ class: 'S2', category: 'CONTACT', controller: ['SCHOOL'], contactPoint: true });
    expect(outcome({ ...officer, purpose: 'VITAL_INTEREST', breakGlass: true }, call)).toContain('FIREWALL');
  });
});

describe('purposes', () => {
  it.each(['PLANNING_STATISTICS', 'RESEARCH'] as const)('%s opens nothing about anybody', (purpose) => {
    expect(outcome({ purpose }, name)).toBe('PURPOSE_NOT_COVERED: statistics-purpose');
    expect(outcome({ ...staff('JOB_CENTER_ADVISER', 'JOB_CENTER'), purpose }, benefits)).toContain(
      'PURPOSE_NOT_COVERED',
    );
    expect(outcome({ purpose }, { class: 'S0' })).toBe('public-data');
  });

  it('of an emergency open contact points only, and only with an emergency access', () => {
    const call = label({ class: 'S2', category: 'CONTACT', controller: ['SCHOOL'], contactPoint: true });
    const emergency = { purpose: 'CHILD_PROTECTION' } as const;
    expect(outcome({ ...emergency, breakGlass: true }, call)).toContain('emergency-contact');
    expect(outcome(emergency, call)).toBe('PURPOSE_NOT_COVERED: emergency-purpose');
    expect(outcome({ ...emergency, breakGlass: true }, benefits)).toBe(
      'PURPOSE_NOT_COVERED: emergency-purpose',
    );
    expect(outcome({ breakGlass: true, role: 'KIM_COORDINATOR', controller: 'KIM_OFFICE' }, call)).toBe(
      denied,
    );
  });

  it('of the person herself is hers alone, and all she has', () => {
    expect(outcome({ purpose: 'DATA_SUBJECT_ACCESS' }, benefits)).toBe(
      'PURPOSE_NOT_COVERED: subject-purpose',
    );
    expect(outcome({ ...person, purpose: 'CASE_COORDINATION' }, benefits)).toBe(
      'PURPOSE_NOT_COVERED: subject-purpose',
    );
  });
});

describe('bars', () => {
  it('of an agency that lets something go to nobody hold for all but its own staff', () => {
    const kept = { ...benefits, release: 'NEVER' } as const;
    expect(outcome({}, kept)).toBe('ROLE_NOT_PERMITTED: never-released');
    expect(outcome(staff('JOB_CENTER_ADVISER', 'JOB_CENTER'), kept)).toBe(
      'ROLE_NOT_PERMITTED: never-released',
    );
    expect(outcome(staff('SOCIAL_BENEFITS_OFFICER', 'SOCIAL_ASSISTANCE_UNIT'), kept)).toBe('own-task');
  });

  it('keep lists of an agency to its own staff, and leave casework’s to casework', () => {
    const root = { type: 'Query', isOpenRoot: true };
    expect(outcome({}, benefits, root)).toBe('ROLE_NOT_PERMITTED: open-root');
    expect(outcome(staff('SOCIAL_BENEFITS_OFFICER', 'SOCIAL_ASSISTANCE_UNIT'), benefits, root)).toBe(
      'own-task',
    );
    expect(outcome({}, name, root)).toBe('own-case');
  });

  it('keep from a person what is about others, and notes that nobody has looked through', () => {
    expect(outcome(person, { ...benefits, thirdParty: true })).toBe('THIRD_PARTY: other-peoples-data');
    expect(outcome(person, note)).toBe('PROFESSIONAL_SECRECY: confided-notes');
  });

  it('keep the log to control and to the person', () => {
    const record = label({ category: 'CASE_PLAN', controller: ['KIM_OFFICE'] });
    const log = { type: 'DisclosureRecord', agencies: ['transparency'] };
    expect(outcome({}, record, log)).toBe('ROLE_NOT_PERMITTED: log-for-control');
    expect(outcome(control, record, log)).toBe('records');
    expect(outcome(person, record, log)).toBe('own-data');
  });

  it('trump every ground, and the first is told', () => {
    expect(outcome({ purpose: 'RESEARCH' }, { ...benefits, release: 'NEVER' })).toBe(
      'PURPOSE_NOT_COVERED: statistics-purpose,never-released',
    );
  });
});

describe('a rule that throws', () => {
  const asked: Asked = {
    caller: evidenceOf({}).caller,
    purpose: 'CASE_COORDINATION',
    citesBreakGlass: false,
    requirement: field(name),
    requirements: { governance: 'labels', of: () => null },
  };
  const broken = (): boolean => {
    throw new Error('not today');
  };
  const ground: PolicyRule = { id: 'ground', basis: '', effect: 'ground', applies: () => true };

  it('is a bar when it is a bar', () => {
    const bar: PolicyRule = {
      id: 'bar',
      basis: '',
      effect: 'bar',
      reason: 'DISPUTED',
      remedy: 'NONE',
      applies: broken,
    };
    expect(decide([ground, bar], asked)).toEqual({
      kind: 'withheld',
      reason: 'DISPUTED',
      remedy: 'NONE',
      because: ['bar: could not be evaluated'],
    });
  });

  it('is no ground when it is a ground', () => {
    expect(decide([{ ...ground, applies: broken }], asked)).toMatchObject({ kind: 'withheld' });
    expect(decide([], asked)).toMatchObject({ kind: 'withheld', reason: 'ROLE_NOT_PERMITTED' });
  });
});

describe('every rule', () => {
  it('has a name of its own and a basis in law', () => {
    const ids = policyRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { basis } of policyRules) expect(basis).toMatch(/§|Art\.|Apollo|domain\.md/);
  });

  it('that bars stands before all that permit', () => {
    const effects = policyRules.map(({ effect }) => effect);
    expect(effects.lastIndexOf('bar')).toBeLessThan(effects.indexOf('ground'));
  });
});
