import { type Evaluation, evaluate } from './evaluate';
import type { FactShapes } from './facts/factShapes';
import { familiesKey, type HubAnswer } from './facts/HubAnswer';
import type { FamilyReading } from './facts/Reading';
import { readFamilies } from './facts/readFamily';
import { obstacles } from './obstacles/obstacles';
import { offers } from './offers/offers';

/** A family as whoever asks may know it. */
export interface FamilyView {
  readonly id: string;
  readonly reading: FamilyReading;
  /** Claim: an office could not be reached, so that what is concluded may lack something. */
  readonly isIncomplete: boolean;
  /** What the rules say for a day, YYYY-MM-DD; each day is worked out once. */
  evaluationOn(asOf: string): Evaluation;
}

/** What a view is made with. */
export interface ViewSettings {
  readonly shapes: FactShapes;
  /** YYYY-MM-DD: the day on which the hub lives. */
  readonly today: string;
  /** Told of each rule that broke: a fault of the rule, from which nothing is concluded. */
  readonly onBroken?: (rule: string, problem: unknown) => void;
}

/** The families of an answer, in its order; null: whoever asks may not see this one. */
export function viewsOf(answer: HubAnswer, settings: ViewSettings): readonly (FamilyView | null)[] {
  const readings = readFamilies(answer, settings);
  const outages = outagesIn(answer);
  return readings.map((reading, index) =>
    reading === null ? null : viewOf(reading, outages === 'all' || outages.has(index), settings),
  );
}

function viewOf(
  reading: FamilyReading,
  isIncomplete: boolean,
  { shapes, onBroken }: ViewSettings,
): FamilyView {
  const evaluations = new Map<string, Evaluation>();
  return {
    id: reading.$id,
    reading,
    isIncomplete,
    evaluationOn(asOf) {
      const known = evaluations.get(asOf);
      if (known !== undefined) return known;
      const evaluation = evaluate(reading, { obstacles, offers, shapes, asOf });
      evaluations.set(asOf, evaluation);
      for (const { rule, problem } of evaluation.broken) onBroken?.(rule, problem);
      return evaluation;
    },
  };
}

/** Of which families something could not be asked. What is about no single one is about all. */
function outagesIn({ silences }: HubAnswer): ReadonlySet<number> | 'all' {
  const families = new Set<number>();
  for (const { path, reason } of silences) {
    if (reason !== 'AGENCY_UNAVAILABLE') continue;
    const [key, index] = path;
    if (key !== familiesKey || typeof index !== 'number') return 'all';
    families.add(index);
  }
  return families;
}
