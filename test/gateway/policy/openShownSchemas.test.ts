import { readFileSync } from 'node:fs';
import {
  buildClientSchema,
  getIntrospectionQuery,
  graphqlSync,
  type IntrospectionQuery,
  isObjectType,
  printSchema,
  validateSchema,
} from 'graphql';
import { type Outcomes, openOutcomes } from '../../../gateway/policy/openOutcomes';
import { purposeKinds } from '../../../gateway/policy/purposeKinds';
import { purposes } from '../../../schema/accessTerms';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { evidenceOf, gateOverSupergraph, type TestCaller } from './gateOver';
import { townGate } from './smallTown';
import { callers, whoMaySee } from './whoMaySee';

const officer: TestCaller = { role: 'IMMIGRATION_OFFICER', controller: 'IMMIGRATION_AUTHORITY' };
const assistant: TestCaller = { role: 'KIM_ADMIN_ASSISTANT', controller: 'KIM_OFFICE' };

describe('an introspection', () => {
  const gate = townGate();
  const shownTo = (caller: TestCaller) => gate.shown.schemaFor(evidenceOf(caller).caller);

  it('shows what the role may ever see, for whatever purpose', () => {
    expect(printSchema(shownTo(assistant))).toMatchSnapshot();
  });

  it('shows immigration nothing of other agencies but directories', () => {
    const schema = printSchema(shownTo(officer));
    expect(schema).toContain('permit: Permit');
    expect(schema).toContain('notices: [Notice!]!');
    for (const name of ['Health', 'Shelter', 'insurer', 'nickname', 'name:', 'writeNote'])
      expect(schema).not.toContain(name);
  });

  it('leaves out arguments one may not ask by', () => {
    const args = (caller: TestCaller) =>
      shownTo(caller)
        .getQueryType()
        ?.getFields()
        .holders?.args.map(({ name }) => name);
    expect(args({})).toEqual(['named']);
    expect(args(assistant)).toEqual([]);
  });

  it('is built once per class of callers', () => {
    expect(shownTo(officer)).toBe(shownTo({ ...officer, purpose: 'RESIDENCE_PROCEDURE_SUPPORT' }));
    expect(shownTo(officer)).not.toBe(shownTo(assistant));
  });
});

describe('an introspection of the city', () => {
  const sdl = readFileSync(publishedSupergraph(), 'utf8');
  const gate = gateOverSupergraph(sdl);
  const model = whoMaySee(sdl);

  it('leaves nothing out that another purpose would open', () => {
    const roleCallers = callers.map((caller) => evidenceOf(caller).caller);
    const lost: string[] = [];
    for (const { role, unit, scopes, policies } of roleCallers) {
      const caller = { role, unit, scopes, policies };
      const kinds = purposeKinds.map((kind) => openOutcomes(gate.requirements, { caller, ...kind }, true));
      const every = purposes.flatMap((purpose) =>
        [true, false].map((citesBreakGlass) =>
          openOutcomes(gate.requirements, { caller, purpose, citesBreakGlass }, true),
        ),
      );
      for (const type of Object.values(gate.publicSchema.getTypeMap())) {
        if (!isObjectType(type) || type.name.startsWith('__')) continue;
        for (const field of Object.keys(type.getFields())) {
          const isOpen = (outcomes: Outcomes): boolean => outcomes.of(type.name, field).kind === 'permitted';
          if (every.some(isOpen) && !kinds.some(isOpen)) lost.push(`${role} ${type.name}.${field}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it.each(callers)(
    'shows $role a schema that is valid, and only fields that somebody of the role may ask',
    (caller) => {
      const schema = gate.shown.schemaFor(evidenceOf(caller).caller);
      expect(validateSchema(schema)).toEqual([]);
      const told = graphqlSync({ schema, source: getIntrospectionQuery() });
      expect(told.errors).toBeUndefined();
      const known = buildClientSchema(told.data as unknown as IntrospectionQuery);
      const stray: string[] = [];
      for (const type of Object.values(known.getTypeMap())) {
        if (type.name.startsWith('__') || !('getFields' in type) || !('getInterfaces' in type)) continue;
        for (const field of Object.keys(type.getFields())) {
          const isPermitted = (['CASE_COORDINATION', 'DATA_SUBJECT_ACCESS'] as const).some((purpose) =>
            model.may(type.name, field, { ...caller, purpose }),
          );
          if (!isPermitted) stray.push(`${type.name}.${field}`);
        }
      }
      // In an emergency a second person confirms, and contact points are opened.
      const unexplained = stray.filter((coordinate) => {
        const [type = '', field = ''] = coordinate.split('.');
        const isConfirmed = caller.role === 'KIM_COORDINATOR' && /breakGlass|PrincipalRef/i.test(coordinate);
        const isContact = gate.requirements.labelOf(type, field)?.contactPoint === true;
        return !isConfirmed && !(isContact && caller.role !== 'IMMIGRATION_OFFICER');
      });
      expect(unexplained).toEqual([]);
    },
  );
});
