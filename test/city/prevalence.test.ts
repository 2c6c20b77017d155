import { gaps, prevalence } from '../../city/generator/clientMargins';
import { families, hasTruth, percent } from './editionM';

describe('obstacles of the client families in the truth', () => {
  it.each(Object.entries(prevalence))('%s is found in %s percent, within a tenth', (rule, published) => {
    const share = percent(families, (family) => hasTruth(family, rule));
    // domain.md 6.3 allows 30 %; the quota leaves room for rounding only.
    expect(Math.abs(share - published)).toBeLessThanOrEqual(Math.max(published * 0.1, 0.4));
  });

  it('include every other rule that the facts can tell', () => {
    const found = new Set(families.flatMap(({ truth }) => truth.map(({ rule }) => rule)));
    for (const rule of ['X04', 'X05', 'X07', 'X09', 'X14', 'X18', 'X19', 'X20', 'X21', 'X22', 'X23', 'X24'])
      expect(found).toContain(rule);
  });
});

describe('offers in the truth', () => {
  it.each([
    ['O02', gaps.O02],
    ['O03', gaps.O03],
    ['O07', gaps.O07],
    ['O13', gaps.O13],
    ['O16', gaps.O16],
  ])('%s is not drawn by as many as published, within five points', (rule, gap) => {
    // Of offers with several parts the gap is published for one.
    const published: Readonly<Record<string, string>> = { O07: 'LEARNING_SUPPORT', O16: 'FEE_EXEMPTION' };
    const open = families.flatMap(({ truth }) =>
      truth.filter((entry) => entry.rule === rule && entry.variant === (published[rule] ?? null)),
    );
    expect(open.length).toBeGreaterThan(20);
    expect(Math.abs(percent(open, ({ taken }) => taken === false) - gap * 100)).toBeLessThanOrEqual(5);
  });

  it('say whether they are drawn, obstacles and noise do not', () => {
    for (const { rule, taken } of families.flatMap(({ truth }) => truth))
      expect(taken === null).toBe(!rule.startsWith('O'));
  });
});
