import type { Score } from '../subgraphs/guidance/check/RuleScores';
import type { Tally } from '../subgraphs/guidance/nightly/Tally';

const columns = ['rule', 'right', 'wrong', 'missed', 'undecided', 'precision', 'recall'] as const;

/** The scores as a table for the terminal, one line a rule, and of how many families they are. */
export function scoreTable(
  scores: readonly Score[],
  { whole, incomplete, untold }: Pick<Tally, 'whole' | 'incomplete' | 'untold'>,
): string {
  const lines = scores.map(({ rule, right, wrong, missed, undecided, precision, recall }) => [
    rule,
    ...[right, wrong, missed, undecided].map(String),
    share(precision),
    share(recall),
  ]);
  const table = [columns, ...lines].map((cells) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(5) : cell.padStart(11))).join(''),
  );
  return `${[
    ...table,
    `${whole} families whole, ${incomplete} in part, ${untold} not at all. undecided: true, but a fact that it needs is withheld or not on file.`,
  ].join('\n')}\n`;
}

/** Cut, not rounded: 0.98999 is not 0.99. */
const share = (number: number): string => (Math.floor(number * 1000) / 1000).toFixed(3);
