import type { Fact } from '../facts/Fact';
import { all, any } from '../facts/Truth';
import type { ObstacleFinding } from '../Rule';

/**
 * Joins findings about single people that are the same in all but that into one about all of them: a family of five hears of the end of
 * its benefit once. What is unknown about one says nothing about another and stays apart; what does not hold is left out.
 */
export function forAllOfThem(findings: readonly ObstacleFinding[]): readonly ObstacleFinding[] {
  const groups = new Map<string, ObstacleFinding[]>();
  for (const finding of findings) {
    const { truth, variant, dueAt, severity } = finding;
    if (truth.value === false) continue;
    const key = JSON.stringify([truth.value, variant, dueAt, severity]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => {
    const truths = group.map(({ truth }) => truth);
    const { value, facts, unknown } = truths[0]?.value === true ? all(...truths) : any(...truths);
    return {
      ...(group[0] as ObstacleFinding),
      subjects: [...new Set(group.flatMap(({ subjects }) => subjects))],
      truth: { value, facts: once(facts), unknown: once(unknown) },
    };
  });
}

const once = (facts: readonly Fact[]): readonly Fact[] => [...new Set(facts)];
