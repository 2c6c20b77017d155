import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type ContestantName, contestantNames } from '../bench/gateways/contestants';
import { type WorkloadName, workloadNames } from '../bench/gateways/Workload';
import { dataFolder } from '../database/dataFolder';
import { projectFolder } from '../schema/projectFolder';

const work = {
  familyView: () => require('../bench/familyView') as typeof import('../bench/familyView'),
  guidance: () => require('../bench/guidance') as typeof import('../bench/guidance'),
  gateways: () =>
    require('../bench/gateways/compareGateways') as typeof import('../bench/gateways/compareGateways'),
  compareProtection: () =>
    require('../bench/protection/compareProtection') as typeof import('../bench/protection/compareProtection'),
  stalledAgency: () => require('../bench/stalledAgency') as typeof import('../bench/stalledAgency'),
};

/** `lotse bench`: measures; nothing here is a test. */
export const benchCommand = (): Command =>
  new Command('bench')
    .description('measure on this machine')
    .addCommand(familyViewCommand())
    .addCommand(guidanceCommand())
    .addCommand(gatewaysCommand())
    .addCommand(protectionCommand())
    .addCommand(stalledAgencyCommand());

const folder = (): string => join(dataFolder(projectFolder()), 'bench');

const familyViewCommand = (): Command =>
  new Command('family-view')
    .description('Q2 on edition L; its databases are made on the first run')
    .option('--questions <number>', 'questions per load', wholeNumber(1, 1_000_000), 1_000)
    .action((options: { questions: number }) => work.familyView().familyView(folder(), options.questions));

const guidanceCommand = (): Command =>
  new Command('guidance')
    .description(
      'Q2 on edition M as it is, and with obstacles and offers; databases are made on the first run',
    )
    .option('--questions <number>', 'questions per way', wholeNumber(1, 1_000_000), 700)
    .action((options: { questions: number }) => work.guidance().guidance(folder(), options.questions));

interface GatewaysOptions {
  readonly only: ContestantName[];
  readonly workload: WorkloadName[];
  readonly rounds?: number;
  readonly seconds?: number;
  readonly inFlight: number;
  readonly newOperations?: number;
  readonly quick?: true;
  readonly json?: string;
  readonly profile?: string;
}

const gatewaysCommand = (): Command =>
  new Command('gateways')
    .description('Lotse beside other gateways and beside what is possible at all (docs/benchmarks.md)')
    .addOption(
      new Option('--only <contestants...>', 'measure only these')
        .choices(contestantNames)
        .default([...contestantNames], 'all'),
    )
    .addOption(
      new Option('--workload <workloads...>', 'measure only these')
        .choices(workloadNames)
        .default([...workloadNames], 'all'),
    )
    .option('--rounds <number>', 'windows per contestant (default: 5; quick: 2)', wholeNumber(1, 1_000))
    .option('--seconds <number>', 'length of a window (default: 4; quick: 2)', wholeNumber(1, 600))
    .option('--in-flight <number>', 'requests in flight', wholeNumber(1, 1_000), 16)
    .option(
      '--new-operations <number>',
      'operations for the cold plan (default: 200; quick: 50)',
      wholeNumber(0, 10_000),
    )
    .option('--quick', 'few short windows, for development')
    .option('--json <file>', 'write all numbers there too')
    .option('--profile <folder>', 'write a CPU profile of Lotse under load there')
    .action(runGateways);

async function runGateways(options: GatewaysOptions): Promise<void> {
  const { quick = false, json, profile } = options;
  await work.gateways().compareGateways({
    folder: folder(),
    only: options.only,
    workloads: options.workload,
    rounds: options.rounds ?? (quick ? 2 : 5),
    seconds: options.seconds ?? (quick ? 2 : 4),
    inFlight: options.inFlight,
    newOperations: options.newOperations ?? (quick ? 50 : 200),
    json: json === undefined ? null : resolve(json),
    profile: profile === undefined ? null : resolve(profile),
  });
}

interface ProtectionChoice {
  readonly rounds: number;
  readonly questions: number;
  readonly profile?: string;
}

const protectionCommand = (): Command =>
  new Command('protection')
    .description(
      'what data protection costs: Q2 with and without gates, envelopes and log; its databases are made on the first run',
    )
    .option('--rounds <number>', 'windows per side and load', wholeNumber(1, 1_000), 6)
    .option('--questions <number>', 'questions per window', wholeNumber(1, 1_000_000), 400)
    .option('--profile <folder>', 'write CPU profiles of both sides under load there')
    .action(({ rounds, questions, profile }: ProtectionChoice) =>
      work.compareProtection().compareProtection({
        folder: join(folder(), 'protection'),
        rounds,
        questions,
        profile: profile === undefined ? null : resolve(profile),
      }),
    );

interface StalledAgencyOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly inFlight: number;
  readonly crowd: number;
}

const stalledAgencyCommand = (): Command =>
  new Command('stalled-agency')
    .description('whether an agency that says nothing slows answers that do not need it')
    .option('--rounds <number>', 'windows per situation', wholeNumber(1, 1_000), 3)
    .option('--seconds <number>', 'length of a window', wholeNumber(1, 600), 15)
    .option('--in-flight <number>', 'questions in flight that do not need it', wholeNumber(1, 1_000), 16)
    .option('--crowd <number>', 'clients that need it', wholeNumber(1, 10_000), 200)
    .action((options: StalledAgencyOptions) =>
      work.stalledAgency().stalledAgency({ ...options, folder: folder() }),
    );

function wholeNumber(least: number, most: number): (given: string) => number {
  return (given) => {
    const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
