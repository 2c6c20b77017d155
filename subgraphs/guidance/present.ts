import type { RuleRef } from '../vocabulary/RuleRef';
import type { BlockingFact } from './entities/BlockingFact';
import type { Explanation } from './entities/Explanation';
import type { Obstacle } from './entities/Obstacle';
import type { OfferMatch } from './entities/OfferMatch';
import type { UnlockedRule } from './entities/UnlockedRule';
import type { UsedFact } from './entities/UsedFact';
import type { FoundObstacle, FoundOffer } from './evaluate';
import type { Fact } from './facts/Fact';
import { officeNamed } from './officeNamed';
import type { Unlocked } from './openQuestions';
import { questionAbout } from './questions/questionAbout';
import type { Finding, RuleHead } from './Rule';
import { sightingId } from './sightings/sightingId';
import type { Confidence, RuleResult } from './terms';

/** From here on: how what was found is said in the contract's types. */

export const ruleRefOf = ({
  id,
  version,
  title,
  legalRefs,
  effectiveFrom,
  effectiveTo,
}: RuleHead): RuleRef => ({
  id,
  version,
  title: title.de,
  legalRefs: [...legalRefs],
  effectiveFrom,
  effectiveTo,
});

export const unlockedRuleOf = ({ rule, subjects }: Unlocked): UnlockedRule => ({
  rule: ruleRefOf(rule),
  subjects: subjects.map((id) => ({ id })),
});

export interface ObstacleSetting {
  /** Hub id. */
  readonly family: string;
  readonly secret: Uint8Array;
  readonly now: Date;
}

export function obstacleOf(
  { rule, finding, dataClass }: FoundObstacle,
  { family, secret, now }: ObstacleSetting,
): Obstacle {
  const { variant, subjects, severity, agencies, dueAt, steps, documents } = finding;
  return {
    id: sightingId({ family, rule: rule.id, variant, subjects }, secret),
    rule: ruleRefOf(rule),
    variant,
    severity,
    subject: subjects.map((id) => ({ id })),
    agencies,
    dueAt,
    explanation: explanationOf(finding, now),
    resolution: { stepsInWords: steps, documents },
    dataClass,
  };
}

export function offerOf(found: FoundOffer, { now }: { readonly now: Date }): OfferMatch {
  const { rule, finding, result } = found;
  const { subjects, variant, applyAt, from, latestUsefulDate, retroactiveUntil, risk, truth, taken } =
    finding;
  const blocking = blockingFacts([...truth.unknown, ...(truth.value === true ? taken.unknown : [])]);
  return {
    rule: ruleRefOf(rule),
    variant,
    result,
    confidence: confidenceOf(result),
    benefitedPersons: subjects.map((id) => ({ id })),
    missingFacts: blocking.map((fact) => blockingFactOf(fact, { rule, subjects })),
    applyAt: officeNamed(applyAt),
    from,
    latestUsefulDate,
    retroactiveUntil,
    riskInWords: risk,
    explanation: explanationOf(finding, now),
  };
}

const confidences = {
  MATCH: 'HIGH',
  LIKELY: 'MEDIUM',
  NO_MATCH: 'LOW',
  INSUFFICIENT: 'LOW',
} as const satisfies Readonly<Record<RuleResult, Confidence>>;
const confidenceOf = (result: RuleResult): Confidence => confidences[result];

const explanationOf = ({ text, truth }: Finding, now: Date): Explanation => ({
  words: text,
  // Dearer than all the rest of an obstacle, and seldom asked for.
  get facts() {
    return usedFactsOf(truth);
  },
  asOf: now,
});

function usedFactsOf({ facts, unknown }: Finding['truth']): readonly UsedFact[] {
  const used = new Map<string, UsedFact>();
  for (const fact of [...facts, ...unknown]) {
    const one = usedFactOf(fact);
    used.set(JSON.stringify([one.path, one.person?.id, one.value, one.state]), one);
  }
  return [...used.values()];
}

const usedFactOf = ({ path, person, value, state, source, asOf, reason }: Fact): UsedFact => ({
  path,
  person: person === null ? null : { id: person },
  value: value === null ? null : Array.isArray(value) ? value.join(', ') : String(value),
  state,
  source,
  asOf,
  reason,
});

/** Each kind of fact of each person once. */
function blockingFacts(unknown: readonly Fact[]): readonly Fact[] {
  const kindOf = ({ path, person }: Fact) => `${questionAbout(path).place} ${person ?? ''}`;
  return [...new Map(unknown.map((fact) => [kindOf(fact), fact])).values()];
}

function blockingFactOf({ path, person, source, reason }: Fact, waiting: Unlocked): BlockingFact {
  const { place, words, ofHerself } = questionAbout(path);
  return {
    path: place,
    person: person === null ? null : { id: person },
    words,
    askWhom: ofHerself ? 'DATA_SUBJECT' : source,
    unlocks: [unlockedRuleOf(waiting)],
    withheldReason: ofHerself ? 'NOT_RECORDED' : reason,
  };
}
