import { readFileSync } from 'node:fs';
import { decide } from '../../../gateway/policy/decide';
import { policyRules } from '../../../gateway/policy/rules';
import { openPlanning, type Planning } from '../../../gateway/registry/openPlanning';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { evidenceOf, type TestCaller } from './gateOver';

let planning: Planning;
beforeAll(async () => {
  planning = await openPlanning(readFileSync(publishedSupergraph(), 'utf8'));
}, 60_000);
afterAll(() => planning.planner.close());

function may(caller: TestCaller, coordinate: string): boolean {
  const [type = '', field = ''] = coordinate.split('.');
  const { requirements } = planning;
  const requirement = requirements.of(type, field);
  if (requirement === null) throw new Error(`${coordinate} is not in the supergraph`);
  const { caller: who, errand } = evidenceOf(caller);
  const verdict = decide(policyRules, {
    caller: who,
    purpose: errand.purpose,
    citesBreakGlass: errand.breakGlass !== null,
    requirement,
    requirements,
  });
  return verdict.kind === 'permitted';
}

const caseManager: TestCaller = {
  role: 'CASE_MANAGER',
  controller: 'KIM_OFFICE',
  purpose: 'CHILD_PROTECTION',
};
const coordinator: TestCaller = { ...caseManager, role: 'KIM_COORDINATOR' };
const protection: TestCaller = { ...caseManager, role: 'YOUTH_OFFICE_PROTECTION_OFFICER', controller: null };
const officer: TestCaller = {
  role: 'DATA_PROTECTION_OFFICER',
  controller: null,
  purpose: 'DATA_PROTECTION_CONTROL',
};
const immigration: TestCaller = {
  ...caseManager,
  role: 'IMMIGRATION_OFFICER',
  controller: 'IMMIGRATION_AUTHORITY',
};
const analyst: TestCaller = { ...caseManager, role: 'ANALYST', controller: null };

const record = [
  'id',
  'state',
  'ground',
  'reason',
  'openedAt',
  'confirmBy',
  'expiresAt',
  'opener',
  'events',
].map((field) => `BreakGlassAccess.${field}`);

describe('gate 1 lets the steps of an emergency access pass', () => {
  it.each([
    ['who opens', caseManager, 'Mutation.openBreakGlass'],
    ['a supervisor who confirms', coordinator, 'Mutation.confirmBreakGlass'],
    ['an expert who confirms', protection, 'Mutation.confirmBreakGlass'],
    ['the data protection officer who reviews', officer, 'Mutation.reviewBreakGlass'],
    ['a supervisor who looks what waits', coordinator, 'Query.breakGlassAccesses'],
    ['an expert who looks what waits', protection, 'Query.breakGlassAccesses'],
    ['the data protection officer who looks', officer, 'Query.breakGlassAccesses'],
  ] as const)('to %s, with the record', (_, caller, entrance) => {
    expect([entrance, ...record].filter((coordinate) => !may(caller, coordinate))).toEqual([]);
  });

  it('to nobody in an immigration office and to no analyst', () => {
    const steps = ['openBreakGlass', 'confirmBreakGlass', 'reviewBreakGlass'].map(
      (name) => `Mutation.${name}`,
    );
    for (const caller of [immigration, analyst]) {
      expect(
        [...steps, 'Query.breakGlassAccesses', ...record].filter((coordinate) => may(caller, coordinate)),
      ).toEqual([]);
    }
  });

  it('without telling the second person anything of the person', () => {
    const personal = [
      'Person.name',
      'Person.dateOfBirth',
      'Family.members',
      'Person.consents',
      'CaseContact.note',
    ];
    expect(personal.filter((coordinate) => may(coordinator, coordinate))).toEqual([]);
    // The youth office may have been sent a referral: casework says whose minimum it sees.
    expect(personal.slice(3).filter((coordinate) => may(protection, coordinate))).toEqual([]);
  });
});
