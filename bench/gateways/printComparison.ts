import { median } from '../quantile';
import type { Comparison, Measured } from './compareGateways';
import { titles } from './contestants';
import type { Sample } from './measureWindow';

const columns = [
  'answers/s',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'loop ms',
  'RSS MB',
  'calls',
  'alone p50',
  'alone loop',
  'Lotse is',
  'by CPU',
] as const;

/**
 * One workload as a table: medians over the windows. The last column is the median of the ratios within each round, so that what disturbed
 * one round does not count.
 */
export function printComparison({ title, inFlight, measured }: Comparison): string {
  const width = Math.max(...measured.map(({ name }) => titles[name].length));
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(width)} ${cells.map((cell) => cell.padStart(10)).join(' ')}\n`;
  const lotse = measured.find(({ name }) => name === 'lotse');
  const rows = measured.map((one) => line(titles[one.name], cellsOf(one, lotse)));
  return [
    `\n${title}\n${inFlight} in flight (alone: 1), ${measured[0]?.busy.length ?? 0} windows each\n\n`,
    line('', columns),
    ...rows,
    ...measured.flatMap(coldLine),
    ...measured.flatMap(doubts),
  ].join('');
}

function cellsOf({ name, busy, alone }: Measured, lotse: Measured | undefined): readonly string[] {
  const of = (samples: readonly Sample[], key: keyof Sample, digits: number, unit = 1) => {
    const values = samples.map((sample) => sample[key]).filter((value) => value !== null);
    return values.length === 0 ? '–' : (median(values) / unit).toFixed(digits);
  };
  const ratios = lotse === undefined || name === 'lotse' ? [] : ratiosOf(lotse, { busy });
  return [
    of(busy, 'answersPerSecond', 0),
    of(busy, 'p50', 1),
    of(busy, 'p99', 1),
    of(busy, 'cpuMs', 2),
    of(busy, 'loopMs', 2),
    of(busy, 'rss', 0, 1024 * 1024),
    of(busy, 'callsPerAnswer', 1),
    of(alone, 'p50', 2),
    of(alone, 'loopMs', 2),
    ...ratios.map((ratio) => (Number.isNaN(ratio) ? '–' : `${ratio.toFixed(2)}×`)),
  ];
}

/**
 * How many times as many answers Lotse gives, per second and per second of processor time; medians over the rounds. On a machine that does
 * nothing else both are the same; on a busy one the second is the truer.
 */
export function ratiosOf(
  lotse: Pick<Measured, 'busy'>,
  other: Pick<Measured, 'busy'>,
): readonly [bySecond: number, byCpu: number] {
  const rounds = lotse.busy.flatMap((mine, round) => {
    const theirs = other.busy[round];
    return theirs === undefined ? [] : [{ mine, theirs }];
  });
  return [
    median(rounds.map(({ mine, theirs }) => mine.answersPerSecond / theirs.answersPerSecond)),
    median(rounds.map(({ mine, theirs }) => (theirs.cpuMs ?? Number.NaN) / (mine.cpuMs ?? Number.NaN))),
  ];
}

function coldLine({ name, cold }: Measured): readonly string[] {
  if (cold === null || cold.firstMs === null || cold.againMs === null) return [];
  const [first, again] = [cold.firstMs.toFixed(2), cold.againMs.toFixed(2)];
  return [
    `${titles[name]}: a new operation keeps the event loop busy for ${first} ms, asked again for ${again} ms (${cold.operations} operations)\n`,
  ];
}

/** What a reader should know before believing a row. */
function doubts({ name, busy, alone }: Measured): readonly string[] {
  const load = median(busy.map(({ farSideLoad }) => farSideLoad));
  const made = busy.reduce((sum, { notRecorded }) => sum + notRecorded, 0);
  const calls = [busy, alone].map((samples) => median(samples.map(({ callsPerAnswer }) => callsPerAnswer)));
  const [together = 0, single = 0] = calls;
  return [
    `${titles[name]}: clients and subgraphs needed ${Math.round(load * 100)} % of their core${load > 0.85 ? ' – THEY may be what was measured' : ''}\n`,
    ...(made > 0
      ? [`${titles[name]}: ${made} upstream answers were not recorded and had to be computed\n`]
      : []),
    ...(together < single * 0.98
      ? [
          `${titles[name]}: MERGES requests of different callers (${together.toFixed(1)} calls instead of ${single.toFixed(1)})\n`,
        ]
      : []),
  ];
}
