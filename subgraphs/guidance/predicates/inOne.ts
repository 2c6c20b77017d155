import type { Fact } from '../facts/Fact';
import { all, type Truth } from '../facts/Truth';
import type { OfferFinding } from '../Rule';

/**
 * Joins findings about single people that come to the same into one about all of them, so that a family of five children is told once.
 * What does not hold is left out; what is unknown about one says nothing about another and stays apart.
 */
export function inOne(findings: readonly OfferFinding[]): readonly OfferFinding[] {
  const groups = new Map<string, OfferFinding[]>();
  for (const finding of findings) {
    if (finding.truth.value === false) continue;
    const key = JSON.stringify([finding.truth.value, finding.taken.value, finding.variant]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => ({
    ...(group[0] as OfferFinding),
    subjects: [...new Set(group.flatMap(({ subjects }) => subjects))],
    truth: joined(group.map(({ truth }) => truth)),
    taken: joined(group.map(({ taken }) => taken)),
  }));
}

function joined(truths: readonly Truth[]): Truth {
  const { value } = all(...truths);
  return {
    value,
    facts: once(truths.flatMap(({ facts }) => facts)),
    unknown: once(truths.flatMap(({ unknown }) => unknown)),
  };
}

/** The same facts of the family stand behind each of its members' findings. */
const once = (facts: readonly Fact[]): readonly Fact[] => [...new Set(facts)];
