import fc from 'fast-check';
import { stronglyConnected } from '../../../../subgraphs/guidance/waits/stronglyConnected';

type Edges = readonly (readonly [number, number])[];

const reaches = (from: number, to: number, edges: Edges): boolean => {
  const seen = new Set<number>();
  const ahead = [from];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop())
    for (const [, next] of edges.filter(([start]) => start === at)) {
      if (next === to) return true;
      if (!seen.has(next)) {
        seen.add(next);
        ahead.push(next);
      }
    }
  return false;
};

it('puts two nodes into one group exactly when each can be reached from the other', () => {
  const node = fc.integer({ min: 0, max: 7 });
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), (edges) => {
      const nodes = [0, 1, 2, 3, 4, 5, 6, 7];
      const next = (from: number) => edges.filter(([start]) => start === from).map(([, to]) => to);
      const groups = stronglyConnected(nodes, next);
      expect(groups.flat().sort()).toEqual(nodes);
      for (const one of nodes)
        for (const other of nodes) {
          const together = groups.some((group) => group.includes(one) && group.includes(other));
          const connected = one === other || (reaches(one, other, edges) && reaches(other, one, edges));
          expect(together).toBe(connected);
        }
    }),
    { numRuns: 100 },
  );
});
