import type { TruthEntry } from '../../../city/facts/family';
import type { Evaluation } from '../evaluate';

/** How well a rule tells what is really the case, counted by persons. */
export interface Score {
  readonly rule: string;
  /** Told and true. */
  readonly right: number;
  /** Told, but not true. */
  readonly wrong: number;
  /** True, but not told although nothing was missing. */
  readonly missed: number;
  /** True, and the rule said that it lacks facts. */
  readonly undecided: number;
  /** Share of what was told that is true; 1 when nothing was told. */
  readonly precision: number;
  /** Share of what is true, and could be known, that was told; 1 when there was nothing to tell. */
  readonly recall: number;
}

/** One person whom a rule is about, and in which variant; null where the variant does not count. */
interface Told {
  readonly person: string;
  readonly variant: string | null;
}

interface Count {
  right: number;
  wrong: number;
  missed: number;
  undecided: number;
}

/**
 * Deviations that the generator put in on purpose: after them the facts no longer say what is really the case, so nothing is concluded
 * about these persons.
 */
const beyondTruth = (rule: string): boolean =>
  rule.startsWith('SEEDED_ERROR') || rule === 'NOISE_MOVED_AWAY' || rule === 'NOISE_DECEASED';

/** Counts over many families. */
export class RuleScores {
  private readonly counts = new Map<string, Count>();
  /** Who was told wrongly or missed; ids only. For those who write rules. */
  readonly differences: {
    readonly rule: string;
    readonly family: string;
    readonly kind: 'wrong' | 'missed';
    readonly person: string;
  }[] = [];

  constructor(private readonly rules: readonly string[]) {
    for (const rule of rules) this.counts.set(rule, { right: 0, wrong: 0, missed: 0, undecided: 0 });
  }

  /** @param truth what the truth file says of the family that was evaluated */
  add({ family, obstacles, offers }: Evaluation, truth: readonly TruthEntry[]): void {
    const excluded = new Set(
      truth.filter(({ rule }) => beyondTruth(rule)).flatMap(({ subjects }) => subjects),
    );
    const present = new Set(family.members.map(({ person }) => person.$id));
    const counts = (person: string) => present.has(person) && !excluded.has(person);
    const found = [...obstacles, ...offers];
    for (const rule of this.rules) {
      const told = (insufficient: boolean): readonly Told[] =>
        found
          .filter((one) => one.rule.id === rule && (one.result === 'INSUFFICIENT') === insufficient)
          .flatMap(({ finding: { subjects, variant } }) => subjects.map((person) => ({ person, variant })))
          .filter(({ person }) => counts(person));
      const real = truth
        .filter((entry) => entry.rule === rule)
        .flatMap(({ subjects, variant }) => subjects.map((person) => ({ person, variant })))
        .filter(({ person }) => counts(person));
      this.compare(rule, family.$id, { real, told: told(false), asked: told(true) });
    }
  }

  private compare(
    rule: string,
    family: string,
    { real, told, asked }: { readonly [Kind in 'real' | 'told' | 'asked']: readonly Told[] },
  ): void {
    const count = this.counts.get(rule) as Count;
    for (const one of told) {
      if (real.some((other) => isSame(other, one))) count.right++;
      else {
        count.wrong++;
        this.differences.push({ rule, family, kind: 'wrong', person: one.person });
      }
    }
    for (const one of real) {
      if (told.some((other) => isSame(one, other))) continue;
      if (asked.some(({ person }) => person === one.person)) count.undecided++;
      else {
        count.missed++;
        this.differences.push({ rule, family, kind: 'missed', person: one.person });
      }
    }
  }

  scores(): readonly Score[] {
    return [...this.counts].map(([rule, { right, wrong, missed, undecided }]) => ({
      rule,
      right,
      wrong,
      missed,
      undecided,
      precision: right + wrong === 0 ? 1 : right / (right + wrong),
      recall: right + missed === 0 ? 1 : right / (right + missed),
    }));
  }
}

const isSame = (real: Told, told: Told): boolean =>
  real.person === told.person && (real.variant === null || real.variant === told.variant);
