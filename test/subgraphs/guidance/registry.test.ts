import { publishedFactShapes } from '../../../subgraphs/guidance/facts/factShapes';
import { obstacles } from '../../../subgraphs/guidance/obstacles/obstacles';
import { offers } from '../../../subgraphs/guidance/offers/offers';
import type { RuleHead } from '../../../subgraphs/guidance/Rule';

const rules: readonly RuleHead[] = [...obstacles, ...offers];
const named = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);
const idsOf = (list: readonly RuleHead[]) => [...new Set(list.map(({ id }) => id))];

describe('the lists of rules', () => {
  it('hold every obstacle of domain.md 5.2, in its order', () => {
    expect(idsOf(obstacles)).toEqual(named('X', 24));
  });

  it('hold every offer of domain.md 5.3, in its order', () => {
    expect(idsOf(offers)).toEqual(named('O', 34));
  });

  it('never hold two versions of one rule for the same day', () => {
    const begins = ({ effectiveFrom }: RuleHead) => effectiveFrom ?? '0000-01-01';
    const ends = ({ effectiveTo }: RuleHead) => effectiveTo ?? '9999-12-31';
    const overlapping = rules.flatMap((one, i) =>
      rules
        .slice(i + 1)
        .filter((other) => other.id === one.id)
        .filter((other) => begins(one) <= ends(other) && begins(other) <= ends(one))
        .map(({ id }) => id),
    );
    expect(overlapping).toEqual([]);
    expect(rules.filter((rule) => begins(rule) > ends(rule))).toEqual([]);
    expect(new Set(rules.map(({ id, version }) => `${id} v${version}`)).size).toBe(rules.length);
  });

  it.each(rules.map((rule) => [`${rule.id} v${rule.version}`, rule] as const))(
    '%s reads only facts that the published schema has',
    (_, { needs }) => {
      const shapes = publishedFactShapes();
      expect(needs.length).toBeGreaterThan(0);
      for (const need of needs) expect(['leaf', 'leaves']).toContain(shapes.shapeOf(need).kind);
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s names its law', (id, { legalRefs }) => {
    // An appointment at the wrong time is against no law.
    expect(legalRefs.length > 0).toBe(id !== 'X11');
  });
});
