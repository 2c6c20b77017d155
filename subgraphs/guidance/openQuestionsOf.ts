import type { BlockingFact } from './entities/BlockingFact';
import type { Evaluation } from './evaluate';
import type { Fact } from './facts/Fact';
import type { FactShapes } from './facts/factShapes';
import { blockingFactOf, blockingFacts, placeOf } from './present';
import type { RuleHead } from './Rule';

/** What is not known and keeps rules from saying anything: first what most rules wait for (domain.md 3.1). */
export function openQuestionsOf(
  { obstacles, offers }: Evaluation,
  shapes: FactShapes,
): readonly BlockingFact[] {
  const waiting = new Map<string, { readonly fact: Fact; readonly rules: Map<string, RuleHead> }>();
  const note = (rule: RuleHead, unknown: readonly Fact[]): void => {
    for (const fact of blockingFacts(unknown)) {
      const entry = waiting.get(placeOf(fact)) ?? { fact, rules: new Map() };
      entry.rules.set(rule.id, rule);
      waiting.set(placeOf(fact), entry);
    }
  };
  for (const { rule, finding, result } of obstacles)
    if (result === 'INSUFFICIENT') note(rule, finding.truth.unknown);
  for (const { rule, finding, result } of offers) {
    if (finding.taken.value === true) continue;
    note(rule, result === 'INSUFFICIENT' ? finding.truth.unknown : finding.taken.unknown);
  }
  return [...waiting.values()]
    .sort(
      (one, other) => other.rules.size - one.rules.size || (placeOf(one.fact) < placeOf(other.fact) ? -1 : 1),
    )
    .map(({ fact, rules }) => blockingFactOf(fact, [...rules.values()], shapes));
}
