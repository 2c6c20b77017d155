import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose } from '../schema/compose';
import { askProcess } from './gateways/askProcess';
import { gatewayScript } from './gateways/contestants';
import { type Contestant, startContestant } from './gateways/startContestant';
import { chooseCores, type Started, startPinned } from './gateways/startPinned';
import { processUsage } from './processUsage';
import { median } from './quantile';
import { openWholeShop } from './shop/openShop';
import { shopContracts, shopSubgraphs } from './shop/shopContracts';
import { type StalledSideAnswers, type StalledSideQuestion, stalling } from './stalledSide';

export interface StalledAgencyOptions {
  /** The bench's own folder. */
  readonly folder: string;
  readonly rounds: number;
  /** Length of a window. */
  readonly seconds: number;
  /** Questions in flight that need no agency that stalls. */
  readonly inFlight: number;
  /** Clients that need it. */
  readonly crowd: number;
}

/** Accounts, products and inventory: three agencies that answer all the time. */
const undisturbedQuestion = '{ users { name } topProducts(first: 5) { name inStock shippingEstimate } }';
const crowdQuestion = '{ users { name reviews { body } } }';

interface Situation {
  readonly title: string;
  readonly crowd: boolean;
  readonly stalled: boolean;
  readonly breaker: 'on' | 'off';
}

const situations: readonly Situation[] = [
  { title: 'nobody else asks', crowd: false, stalled: false, breaker: 'on' },
  { title: 'a crowd asks, all are well', crowd: true, stalled: false, breaker: 'on' },
  { title: 'a crowd asks one that stalls', crowd: true, stalled: true, breaker: 'on' },
  { title: 'the same without breaker', crowd: true, stalled: true, breaker: 'off' },
];

interface Sample {
  readonly window: StalledSideAnswers['window'];
  /** Resident memory of the gateway when the window ended, in bytes; null where the system does not tell. */
  readonly rss: number | null;
  /** Time its event loop worked per undisturbed answer, in milliseconds: on a busy machine the number to trust. */
  readonly loopMs: number | null;
}

/**
 * Does a stalled agency slow answers that do not need it? Asks such questions all the time, in windows that take turns: undisturbed, beside a
 * crowd whose agency answers, and beside the same crowd while that agency says nothing.
 * @throws when no answer that needs no stalled agency was right
 */
export async function stalledAgency(options: StalledAgencyOptions): Promise<void> {
  await mkdir(options.folder, { recursive: true });
  const cores = chooseCores();
  const running: Started[] = [];
  try {
    const side = startPinned({ argv: [join(__dirname, 'stalledSide.js')], core: cores?.farSide ?? null });
    running.push(side);
    const urls = await askProcess<StalledSideAnswers['open']>(side.child, { kind: 'open' });
    const supergraph = join(options.folder, 'stalledAgency.graphql');
    await writeFile(supergraph, supergraphOf(urls));
    const gateways: Record<'on' | 'off', Contestant> = {
      on: await openGateway('on', supergraph, options.folder, cores?.gateway ?? null, running),
      off: await openGateway('off', supergraph, options.folder, cores?.gateway ?? null, running),
    };
    for (const gateway of Object.values(gateways)) await measure(side, gateway, situations[1], options, 2);
    const samples = new Map<Situation, Sample[]>(situations.map((situation) => [situation, []]));
    for (let round = 0; round < options.rounds; round++) {
      for (const [situation, taken] of samples) {
        process.stderr.write(`… round ${round + 1} of ${options.rounds}: ${situation.title}\n`);
        taken.push(await measure(side, gateways[situation.breaker], situation, options, options.seconds));
      }
    }
    print(samples, options);
  } finally {
    for (const one of running) await one.stop();
  }
}

async function openGateway(
  breaker: 'on' | 'off',
  supergraph: string,
  folder: string,
  core: number | null,
  running: Started[],
): Promise<Contestant> {
  process.env.LOTSE_BREAKER = breaker;
  const gateway = await startContestant('lotse', (port) => gatewayScript('lotse', supergraph, port, folder), {
    core,
  });
  running.push(gateway.process);
  return gateway;
}

async function measure(
  side: Started,
  { url, process }: Contestant,
  situation: Situation | undefined,
  { inFlight, crowd }: StalledAgencyOptions,
  seconds: number,
): Promise<Sample> {
  const { data } = openWholeShop()({ query: undisturbedQuestion });
  const question: StalledSideQuestion = {
    kind: 'window',
    order: {
      url,
      questions: [
        {
          body: JSON.stringify({ query: undisturbedQuestion }),
          data: JSON.parse(JSON.stringify(data)) as unknown,
        },
      ],
      inFlight,
      milliseconds: seconds * 1_000,
    },
    crowd: situation?.crowd ? crowd : 0,
    body: JSON.stringify({ query: crowdQuestion }),
    stalled: situation?.stalled ?? false,
  };
  const before = processUsage(process.pid);
  const window = await askProcess<StalledSideAnswers['window']>(side.child, question);
  const { wrong, answers } = window.undisturbed;
  // On a busy machine the gateway may refuse (its event loop is late); such answers are told in the table.
  if (wrong >= answers)
    throw new Error(`${wrong} of ${answers} answers that need no stalled agency were wrong.`);
  const after = processUsage(process.pid);
  const loopMs = before && after ? (after.loopMs - before.loopMs) / answers : null;
  return { window, rss: after?.rss ?? null, loopMs };
}

function supergraphOf(urls: Readonly<Record<string, string>>): string {
  const composition = compose(
    shopSubgraphs.map((name) => ({ name, url: urls[name] ?? '', sdl: shopContracts[name] })),
  );
  if (composition.kind === 'composed') return composition.supergraph;
  throw new Error(`The shop does not compose: ${composition.problems[0]?.cause}`);
}

function print(samples: ReadonlyMap<Situation, readonly Sample[]>, options: StalledAgencyOptions): void {
  const { inFlight, crowd, rounds, seconds } = options;
  const write = (line: string) => process.stdout.write(`${line}\n`);
  write(`${inFlight} questions in flight that need no "${stalling}"; a crowd of ${crowd} that does.`);
  write(`Medians of ${rounds} windows of ${seconds} s.\n`);
  write(
    `${'situation'.padEnd(30)}${['answers/s', 'refused', 'p50 ms', 'p99 ms', '× alone', 'loop ms', 'RSS MB', 'reached', 'held'].map((cell) => cell.padStart(10)).join('')}`,
  );
  const alone = samples.values().next().value ?? [];
  const p99Alone = median(alone.map(({ window }) => window.undisturbed.p99));
  for (const [{ title }, taken] of samples) {
    const of = (value: (sample: Sample) => number) => median(taken.map(value));
    const p99 = of(({ window }) => window.undisturbed.p99);
    const cells = [
      of(({ window }) => window.undisturbed.answers / window.undisturbed.seconds).toFixed(0),
      of(({ window }) => window.undisturbed.wrong).toFixed(0),
      of(({ window }) => window.undisturbed.p50).toFixed(2),
      p99.toFixed(2),
      (p99 / p99Alone).toFixed(2),
      of(({ loopMs }) => loopMs ?? Number.NaN).toFixed(2),
      (of(({ rss }) => rss ?? Number.NaN) / 1_048_576).toFixed(0),
      of(({ window }) => window.reached).toFixed(0),
      Math.max(...taken.map(({ window }) => window.mostHeld)).toFixed(0),
    ];
    write(`${title.padEnd(30)}${cells.map((cell) => cell.padStart(10)).join('')}`);
  }
  write('\nwhat the crowd was told:');
  for (const [{ title, crowd: asks }, taken] of samples) {
    if (asks) write(`  ${title}: ${told(taken)}`);
  }
}

function told(taken: readonly Sample[]): string {
  const sums: Record<string, number> = {};
  for (const { window } of taken) {
    for (const [code, count] of Object.entries(window.crowd)) sums[code] = (sums[code] ?? 0) + count;
  }
  return Object.entries(sums)
    .map(([code, count]) => `${count} ${code}`)
    .join(', ');
}
