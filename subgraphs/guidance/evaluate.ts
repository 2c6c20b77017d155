import { type DataClass, dataClasses } from '../../schema/directives';
import type { Fact } from './facts/Fact';
import type { FactShapes } from './facts/factShapes';
import type { FamilyReading } from './facts/Reading';
import { findingsOf } from './findingsOf';
import type { Finding, ObstacleFinding, ObstacleRule, OfferFinding, OfferRule, Rule, RuleHead } from './Rule';

/** MATCH: all facts known and sure. LIKELY: by facts that are disputed or old, or by a simplified rule. INSUFFICIENT: facts are missing. */
export type RuleResult = 'MATCH' | 'LIKELY' | 'NO_MATCH' | 'INSUFFICIENT';

/** A finding with what came of it. */
export interface Found<AnyRule extends RuleHead, AnyFinding extends Finding> {
  readonly rule: AnyRule;
  readonly finding: AnyFinding;
  readonly result: Exclude<RuleResult, 'NO_MATCH'>;
  /** The highest class of the facts it rests on: what follows from them is as protected as they are. */
  readonly dataClass: DataClass;
}

export type FoundObstacle = Found<ObstacleRule, ObstacleFinding>;
export type FoundOffer = Found<OfferRule, OfferFinding>;

/** What the rules say of one family, by the facts that one viewer may see. */
export interface Evaluation {
  readonly family: FamilyReading;
  readonly obstacles: readonly FoundObstacle[];
  readonly offers: readonly FoundOffer[];
  /** Rules that broke: a fault of the rule, told to the operator; nothing is concluded from it. */
  readonly broken: readonly { readonly rule: string; readonly problem: unknown }[];
}

export interface EvaluationSettings {
  readonly obstacles: readonly ObstacleRule[];
  readonly offers: readonly OfferRule[];
  readonly shapes: FactShapes;
  /** YYYY-MM-DD: the day that is asked about. */
  readonly asOf: string;
}

/** Applies all rules that are in force on the day to a family. Pure: the same reading gives the same evaluation. */
export function evaluate(family: FamilyReading, settings: EvaluationSettings): Evaluation {
  const broken: { rule: string; problem: unknown }[] = [];
  const apply = <AnyRule extends Rule, AnyFinding extends Finding>(
    rules: readonly AnyRule[],
    find: (rule: AnyRule) => readonly AnyFinding[],
  ): readonly Found<AnyRule, AnyFinding>[] =>
    rules
      .filter((rule) => isInForce(rule, settings.asOf))
      .flatMap((rule) => {
        try {
          return find(rule).flatMap((finding) => concluded(rule, finding, settings.shapes));
        } catch (problem) {
          broken.push({ rule: rule.id, problem });
          return [];
        }
      });
  const { asOf } = settings;
  return {
    family,
    obstacles: apply(settings.obstacles, (rule) => rule.find(family, { asOf })),
    offers: apply(settings.offers, (rule) => findingsOf(rule, family, { asOf })),
    broken,
  };
}

export const isInForce = ({ effectiveFrom, effectiveTo }: RuleHead, day: string): boolean =>
  (effectiveFrom === null || effectiveFrom <= day) && (effectiveTo === null || day <= effectiveTo);

function concluded<AnyRule extends Rule, AnyFinding extends Finding>(
  rule: AnyRule,
  finding: AnyFinding,
  shapes: FactShapes,
): readonly Found<AnyRule, AnyFinding>[] {
  const result = resultOf(finding);
  if (result === 'NO_MATCH') return [];
  return [
    {
      rule,
      finding,
      result,
      // Gathering the facts is most of the work, and few ask for the class.
      get dataClass() {
        return highestClass([...finding.truth.facts, ...finding.truth.unknown], shapes);
      },
    },
  ];
}

/** What a finding comes to. */
export function resultOf(finding: Finding & { readonly simplified?: boolean }): RuleResult {
  const { truth } = finding;
  if (truth.value === null) return 'INSUFFICIENT';
  if (!truth.value) return 'NO_MATCH';
  const isUnsure = truth.facts.some(({ state }) => state === 'DISPUTED' || state === 'STALE');
  return isUnsure || finding.simplified === true ? 'LIKELY' : 'MATCH';
}

function highestClass(facts: readonly Fact[], shapes: FactShapes): DataClass {
  const classes = facts.map(({ path }) => (path.includes('.') ? shapes.shapeOf(path).dataClass : 'S1'));
  return dataClasses.filter((one) => classes.includes(one)).at(-1) ?? 'S1';
}
