import type { FactPath } from './facts/FactPath';
import type { FamilyReading } from './facts/Reading';
import type { Agency } from './facts/records/casework';
import type { Day } from './facts/records/values';
import type { DocumentType } from './facts/records/vocabulary';
import type { Truth } from './facts/Truth';

/** In plain words, for people who are no lawyers. */
export interface Words {
  readonly de: string;
  readonly en: string;
}

/** Whom a rule looks at, one after the other (domain.md 5.1). */
export type RuleUnit = 'PERSON' | 'FAMILY' | 'HOUSEHOLD' | 'BENEFIT_UNIT' | 'CHILD';

/** What every rule says of itself. */
export interface RuleHead {
  /** X01…X24, O01…O34. */
  readonly id: string;
  readonly version: number;
  /** First and last day of the law that it follows, YYYY-MM-DD; null: open. Of one id several versions may stand in the list, never two for one day. */
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  readonly unit: RuleUnit;
  readonly title: Words;
  readonly legalRefs: readonly string[];
  /** All facts that it may read; reading another is a fault of the rule. */
  readonly needs: readonly FactPath[];
}

/** The day that is asked about. A rule never looks at a clock. */
export interface Occasion {
  /** YYYY-MM-DD. */
  readonly asOf: Day;
}

/** What a rule says of certain people, whether it holds or not. */
export interface Finding {
  /** Hub ids: whom it is about. */
  readonly subjects: readonly string[];
  /** Whether it holds, and by which facts. A finding that does not hold may as well be left out. */
  readonly truth: Truth;
  readonly variant: string | null;
  /** What is the case, in one or two sentences; no names. */
  readonly text: Words;
  /** What to do next, in order. */
  readonly steps: readonly Words[];
  readonly documents: readonly DocumentType[];
}

export type Severity = 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

export interface ObstacleFinding extends Finding {
  readonly severity: Severity;
  /** By when something must have been done; null where there is no day. */
  readonly dueAt: Day | null;
  /** Who has to do with it. */
  readonly agencies: readonly Agency[];
  /** True where it follows from an offer that is simplified: then it is LIKELY at most. */
  readonly simplified?: boolean;
}

export interface OfferFinding extends Finding {
  /** Whether it is drawn or applied for already. */
  readonly taken: Truth;
  readonly applyAt: Agency;
  /** From when it would begin. */
  readonly from: Day | null;
  /** After this day it is of no use any more, or something of it is lost. */
  readonly latestUsefulDate: Day | null;
  /** How far back it would be paid. */
  readonly retroactiveUntil: Day | null;
  /** What it may cost: an obligation with sanctions, another benefit that ends. */
  readonly risk: Words | null;
  /**
   * True where the law asks for more than the facts can hold (an amount, a forecast): then it is LIKELY at most.
   */
  readonly simplified: boolean;
}

export interface ObstacleRule extends RuleHead {
  readonly kind: 'OBSTACLE';
  /** A pure function of its arguments. */
  readonly find: (family: FamilyReading, occasion: Occasion) => readonly ObstacleFinding[];
}

export interface OfferRule extends RuleHead {
  readonly kind: 'OFFER';
  /** A pure function of its arguments. */
  readonly find: (family: FamilyReading, occasion: Occasion) => readonly OfferFinding[];
}

export type Rule = ObstacleRule | OfferRule;
