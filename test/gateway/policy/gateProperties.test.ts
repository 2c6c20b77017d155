import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { gateOverSupergraph } from './gateOver';
import { type LeafStep, leavesOf } from './leavesOf';
import { randomQuestion } from './randomQuestion';
import { townSupergraph } from './smallTown';
import { callers, whoMaySee } from './whoMaySee';

const runs = Number(process.env.RUNS ?? 200);

const computed = {
  'Person.mayWork': ['Person.permit', 'Permit.state'],
  'Person.fitness': ['Person.permit', 'Permit.state', 'Person.health', 'Health.since'],
};

const worlds = [
  { name: 'a small town with every shape', sdl: townSupergraph(), computed },
  { name: 'the city', sdl: readFileSync(publishedSupergraph(), 'utf8'), computed: {} },
];

const text = (steps: readonly LeafStep[]): string =>
  steps.map(({ type, key }) => `${type}.${key}`).join(' > ');

/** What the hub itself adds: ids of persons and families, and a type name where nothing else is left. */
const isOwn = (steps: readonly LeafStep[]): boolean => {
  const last = steps.at(-1);
  return last?.key === 'id' || last?.key === 'lotseId' || last?.key === '__typename';
};

describe.each(worlds)('whoever asks whatever about $name', ({ sdl, computed: inputs }) => {
  const gate = gateOverSupergraph(sdl);
  const model = whoMaySee(sdl, inputs);
  const asked = fc.record({ seed: fc.nat(), caller: fc.constantFrom(...callers) });

  it('just what the rules permit is asked: nothing else, and nothing less', () => {
    let permittedLeaves = 0;
    let deniedLeaves = 0;
    fc.assert(
      fc.property(asked, ({ seed, caller }) => {
        const permitted = gate.permit(randomQuestion(gate.publicSchema, seed), caller);
        const leaves = leavesOf(permitted.operation, gate.publicSchema).filter((leaf) => !isOwn(leaf));
        const allowed = leaves.filter((leaf) =>
          leaf.every(({ type, field }) => model.may(type, field, caller)),
        );
        permittedLeaves += allowed.length;
        deniedLeaves += leaves.length - allowed.length;
        const left = leavesOf(permitted.asked, gate.publicSchema);
        expect([...new Set(left.filter((leaf) => !isOwn(leaf)).map(text))].sort()).toEqual(
          [...new Set(allowed.map(text))].sort(),
        );
        const stray = left.flatMap((leaf) =>
          leaf.filter(({ type, field }) => !model.may(type, field, caller)),
        );
        expect(stray).toEqual([]);
      }),
      { numRuns: runs, seed: 4 },
    );
    expect(permittedLeaves).toBeGreaterThan(runs / 3);
    expect(deniedLeaves).toBeGreaterThan(runs / 3);
  });

  it('whatever is not asked is told, and what is told is null in the answer', () => {
    fc.assert(
      fc.property(asked, ({ seed, caller }) => {
        const permitted = gate.permit(randomQuestion(gate.publicSchema, seed), caller);
        const left = new Set(leavesOf(permitted.asked, gate.publicSchema).map(text));
        const silent: string[] = [];
        for (const leaf of leavesOf(permitted.operation, gate.publicSchema)) {
          if (left.has(text(leaf)) || leaf.at(-1)?.key === '__typename') continue;
          const isTold = permitted.withheld.some(
            ({ path, typeCondition }) =>
              path.length <= leaf.length &&
              path.every((key, index) => leaf[index]?.key === key) &&
              (typeCondition === null || leaf[path.length - 1]?.type === typeCondition),
          );
          if (!isTold) silent.push(text(leaf));
        }
        expect(silent).toEqual([]);
        expect(permitted.withheld.length > 0).toBe(permitted.denials.length > 0);
      }),
      { numRuns: runs, seed: 5 },
    );
  });
});
