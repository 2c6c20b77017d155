import { parse } from 'graphql';
import { InvalidOperation } from '../../../gateway/plan/InvalidOperation';
import type { PlannerOptions } from '../../../gateway/plan/openPlanner';
import { openPlanning, type Planning } from '../../../gateway/registry/openPlanning';
import { composeFixture } from '../../fixtures/startSubgraphs';

const supergraphSdl = composeFixture({
  registry: {
    sdl: `
      type Query { person(order: Order, given: Given): Person }
      enum Order { NEWEST OLDEST }
      input Given { name: String district: String }
      type Person { nickname: String address: String }
    `,
  },
});

/** Each has a name in it that is nearly one of the schema's. */
const nearMisses: readonly (readonly [what: string, text: string, variables: Record<string, unknown>])[] = [
  ['a field', '{ person { nicknam } }', {}],
  ['an argument', '{ person(ordr: NEWEST) { nickname } }', {}],
  ['a value of an enum', '{ person(order: NEWST) { nickname } }', {}],
  ['a field of an input', '{ person(given: { distric: "x" }) { nickname } }', {}],
  ['a type', '{ person { ... on Persn { nickname } } }', {}],
  ['the type of a variable', 'query($o: Ordr) { person(order: $o) { nickname } }', {}],
  ['a directive’s argument', '{ person @skip(iff: true) { nickname } }', {}],
  ['a value in a variable', 'query($o: Order) { person(order: $o) { nickname } }', { o: 'NEWST' }],
  ['a field in a variable', 'query($g: Given) { person(given: $g) { nickname } }', { g: { distric: 'x' } }],
];

const open: Planning[] = [];
const planningWith = async (options: PlannerOptions): Promise<Planning> => {
  const planning = await openPlanning(supergraphSdl, options);
  open.push(planning);
  return planning;
};
afterAll(() => Promise.all(open.map(({ planner }) => planner.close())));

async function said(
  { planner }: Planning,
  text: string,
  variables: Record<string, unknown>,
): Promise<string> {
  const question = { document: parse(text), operationName: null, variables };
  const problem = await planner.prepare(question).catch((reason: unknown) => reason);
  if (problem instanceof InvalidOperation) return problem.errors.map(({ message }) => message).join('\n');
  throw new Error('It was taken for valid.');
}

describe('what validation says of a name that nearly exists', () => {
  let silent: Planning;
  let helpful: Planning;
  beforeAll(async () => {
    [silent, helpful] = await Promise.all([planningWith({}), planningWith({ suggestions: true })]);
  });

  it.each(nearMisses)('does not help on from %s', async (_, text, variables) => {
    expect(await said(silent, text, variables)).not.toMatch(/did you mean/i);
  });

  it.each(nearMisses)('helps on from %s where that is wanted', async (_, text, variables) => {
    expect(await said(helpful, text, variables)).toMatch(/did you mean/i);
  });
});
