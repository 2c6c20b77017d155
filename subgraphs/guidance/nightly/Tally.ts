import type { Evaluation, RuleResult } from '../evaluate';

type Counts = Record<Exclude<RuleResult, 'NO_MATCH'>, number>;

/** Counts what an evaluation of many families comes to, rule by rule. Nothing of a family is kept. */
export class Tally {
  readonly #rules = new Map<string, Counts>();
  readonly #broken = new Map<string, number>();
  /** Families of which everything could be asked for. */
  whole = 0;
  /** Families of which something could not be asked for. */
  incomplete = 0;
  /** Families of which nothing could be asked for. */
  untold = 0;

  add(evaluation: Evaluation): void {
    const offers = evaluation.offers.filter(({ finding }) => finding.taken.value !== true);
    for (const { rule, result } of [...evaluation.obstacles, ...offers]) {
      const counts = this.#rules.get(rule.id) ?? { MATCH: 0, LIKELY: 0, INSUFFICIENT: 0 };
      counts[result]++;
      this.#rules.set(rule.id, counts);
    }
    for (const { rule } of evaluation.broken) this.#broken.set(rule, (this.#broken.get(rule) ?? 0) + 1);
  }

  /** Rules that broke, with for how many families. */
  get broken(): ReadonlyMap<string, number> {
    return this.#broken;
  }

  /** Obstacles first, each by its number. */
  get rules(): readonly (readonly [rule: string, counts: Readonly<Counts>])[] {
    const placeOf = (rule: string): string => `${rule.startsWith('X') ? 0 : 1}${rule}`;
    return [...this.#rules].sort(([one], [other]) => placeOf(one).localeCompare(placeOf(other)));
  }
}
