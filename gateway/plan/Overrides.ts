import { createHash } from 'node:crypto';
import type { OverrideFacts, PlannerContext } from './PlannerProcess';

/** The same for all callers whose plans are the same. */
export interface OverrideContext extends PlannerContext {
  /** Part of the key under which plans are kept; empty where overrides make no difference. */
  readonly key: string;
}

/**
 * Decides progressive overrides (`@override(label:)`, federation v2.7): for which callers a field has already moved to
 * its new subgraph. `percent(n)` holds for n of a hundred callers, and always for the same ones; with a growing n
 * nobody moves back. The planner compares one number with every percentage, so one number is drawn per caller, not
 * per label. Any other label holds for everybody, when it is switched on.
 */
export class Overrides {
  /** Ascending: a caller belongs to the class between two of them, and a class shares its plans. */
  readonly #thresholds: readonly number[];
  readonly #contexts: readonly OverrideContext[];

  /** @param switchedOn labels that hold; those that the supergraph does not know make no difference */
  constructor({ labels, percentages }: OverrideFacts, switchedOn: ReadonlySet<string>) {
    const active = labels.filter((label) => switchedOn.has(label));
    this.#thresholds = [...new Set(percentages)].sort((one, other) => one - other);
    this.#contexts = [0, ...this.#thresholds].map((percentage, exceeded) => ({
      key: exceeded === 0 ? '' : `${exceeded} of ${this.#thresholds.length} thresholds exceeded\n`,
      labels: active,
      percentage,
    }));
  }

  /** @param stickiness what makes the caller the same one again */
  contextFor(stickiness: string): OverrideContext {
    const [first] = this.#contexts;
    if (this.#thresholds.length === 0 && first !== undefined) return first;
    const bucket = bucketOf(stickiness);
    const exceeded = this.#thresholds.filter((threshold) => bucket >= threshold).length;
    return this.#contexts[exceeded] ?? { key: '', labels: [], percentage: 100 };
  }
}

/** A number from 0 up to, but not including, 100: evenly spread over callers, always the same for one. */
export function bucketOf(stickiness: string): number {
  return (createHash('sha256').update(stickiness).digest().readUIntBE(0, 6) / 2 ** 48) * 100;
}
