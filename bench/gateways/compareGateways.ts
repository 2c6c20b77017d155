import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askProcess } from './askProcess';
import { type ContestantName, nodeFlags } from './contestants';
import { type ColdPlans, measureColdPlans } from './measureColdPlans';
import { measureWindow, type Sample } from './measureWindow';
import { openCeiling } from './openCeiling';
import { openFamilyStage } from './openFamilyStage';
import { openShopStage } from './openShopStage';
import { printComparison } from './printComparison';
import type { ProfileQuestion } from './profileOnDemand';
import type { Contestant } from './startContestant';
import { requireRight, startGateways } from './startGateways';
import { type Cores, chooseCores, type Started, startPinned } from './startPinned';
import type { Stage, Workload, WorkloadName } from './Workload';

/** How to measure. */
export interface CompareOptions {
  /** The bench's own folder: databases, other gateways, scripts. */
  readonly folder: string;
  readonly workloads: readonly WorkloadName[];
  readonly only: readonly ContestantName[];
  readonly rounds: number;
  /** Length of a window. */
  readonly seconds: number;
  readonly inFlight: number;
  /** How many new operations show what a cold plan costs; 0 leaves it out. */
  readonly newOperations: number;
  /** Where the numbers are written as JSON as well. */
  readonly json: string | null;
  /** Where a CPU profile of Lotse under load is written, one file per workload. */
  readonly profile: string | null;
}

/** Everything measured of one workload. A contestant that is missing had a reason, which was told. */
export interface Comparison {
  readonly workload: WorkloadName;
  readonly title: string;
  readonly inFlight: number;
  readonly measured: readonly Measured[];
}

export interface Measured {
  readonly name: ContestantName;
  /** Windows with many questions in flight, one per round. */
  readonly busy: readonly Sample[];
  /** Windows with one question in flight, one per round. */
  readonly alone: readonly Sample[];
  readonly cold: ColdPlans | null;
}

/** What runs while one supergraph is measured. */
interface Scene {
  readonly farSide: Started;
  readonly stage: Stage;
  readonly gateways: readonly Contestant[];
  readonly core: number | null;
}

const tell = (sentence: string): void => void process.stderr.write(`… ${sentence}\n`);

/**
 * Measures gateways beside each other, in windows that take turns, and prints a table per workload.
 * @throws when Lotse itself cannot be measured, or when anybody's answer is wrong
 */
export async function compareGateways(options: CompareOptions): Promise<readonly Comparison[]> {
  await mkdir(options.folder, { recursive: true });
  const cores = chooseCores();
  if (cores === null)
    tell('taskset or a second core is missing: nothing is held on a core, so take ratios as rough');
  const ofShop = options.workloads.filter((name) => name !== 'family-view');
  const ofCity = options.workloads.filter((name) => name === 'family-view');
  const comparisons = [
    ...(ofShop.length > 0 ? await onStage(openShopStage, ofShop, options, cores) : []),
    ...(ofCity.length > 0
      ? await onStage((farSide) => openFamilyStage(farSide, options.folder), ofCity, options, cores)
      : []),
  ];
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(comparisons, null, 2)}\n`);
  return comparisons;
}

/** Opens a stage, measures its workloads, and leaves nothing running. */
async function onStage(
  open: (farSide: Started) => Promise<Stage>,
  workloads: readonly WorkloadName[],
  options: CompareOptions,
  cores: Cores | null,
): Promise<readonly Comparison[]> {
  const core = cores?.gateway ?? null;
  const argv = [...nodeFlags, join(__dirname, 'farSide.js')];
  const farSide = startPinned({ argv, core: cores?.farSide ?? null });
  const running: Started[] = [farSide];
  try {
    const stage = await open(farSide);
    const gateways = await startGateways(farSide, stage, { ...options, core, running, tell }).finally(
      stage.recorded,
    );
    const comparisons: Comparison[] = [];
    for (const workload of stage.workloads.filter(({ name }) => workloads.includes(name))) {
      const comparison = await compare({ farSide, stage, gateways, core }, workload, options);
      comparisons.push(comparison);
      process.stdout.write(printComparison(comparison));
    }
    return comparisons;
  } finally {
    await Promise.all(running.map((one) => one.stop()));
  }
}

async function compare(scene: Scene, workload: Workload, options: CompareOptions): Promise<Comparison> {
  const { farSide, stage, gateways } = scene;
  const lotse = gateways.find(({ name }) => name === 'lotse');
  const wanted = options.only.includes('ceiling') && lotse !== undefined;
  const ceiling = wanted
    ? await openCeiling(farSide, lotse, stage, workload, { ...options, ...scene })
    : null;
  try {
    if (ceiling !== null) await requireRight(farSide, ceiling, workload);
    const shown = [...gateways, ...(ceiling === null ? [] : [ceiling])].filter(({ name }) =>
      options.only.includes(name),
    );
    const taken = await takeTurns(farSide, shown, workload, options);
    if (options.profile !== null && lotse !== undefined) {
      await takeProfile(farSide, lotse, workload, { ...options, profile: options.profile });
    }
    const measured: Measured[] = [];
    for (const [at, contestant] of shown.entries()) {
      const { busy = [], alone = [] } = taken[at] ?? {};
      const cold = await coldPlans(scene, contestant, workload, options.newOperations);
      measured.push({ name: contestant.name, busy, alone, cold });
    }
    return { workload: workload.name, title: workload.title, inFlight: options.inFlight, measured };
  } finally {
    await ceiling?.process.stop();
  }
}

/** One window each, round after round: what disturbs the machine for a while disturbs everybody. */
async function takeTurns(
  farSide: Started,
  contestants: readonly Contestant[],
  { name, questions }: Workload,
  { rounds, seconds, inFlight }: CompareOptions,
): Promise<readonly { readonly busy: readonly Sample[]; readonly alone: readonly Sample[] }[]> {
  const busy = { inFlight, milliseconds: seconds * 1000 };
  const alone = { inFlight: 1, milliseconds: seconds * 250 };
  for (const contestant of contestants) {
    tell(`${name}: ${contestant.name} warms up`);
    await warmUp(() => measureWindow(farSide, contestant, questions, busy), busy.milliseconds);
  }
  const taken = contestants.map(() => ({ busy: [] as Sample[], alone: [] as Sample[] }));
  for (let round = 1; round <= rounds; round++) {
    for (const [at, contestant] of contestants.entries()) {
      const sample = await measureWindow(farSide, contestant, questions, busy);
      taken[at]?.busy.push(sample);
      taken[at]?.alone.push(await measureWindow(farSide, contestant, questions, alone));
      const rate = sample.answersPerSecond.toFixed(0);
      tell(`${name}: round ${round} of ${rounds}, ${contestant.name} ${rate} answers/s`);
    }
  }
  return taken;
}

/** So many answers until V8 has compiled what matters; a slow gateway gets time enough instead. */
const warmAfter = { answers: 500, windows: 4 };

async function warmUp(measure: () => Promise<Sample>, milliseconds: number): Promise<void> {
  let answers = 0;
  for (let window = 0; window < warmAfter.windows && answers < warmAfter.answers; window++) {
    answers += ((await measure()).answersPerSecond * milliseconds) / 1000;
  }
}

/** In a window of its own, because being profiled costs time. */
async function takeProfile(
  farSide: Started,
  lotse: Contestant,
  { name, questions }: Workload,
  { profile, seconds, inFlight }: CompareOptions & { readonly profile: string },
): Promise<void> {
  const ask = (question: ProfileQuestion) => askProcess<unknown>(lotse.process.child, question);
  await mkdir(profile, { recursive: true });
  const file = join(profile, `lotse-${name}.cpuprofile`);
  await ask({ kind: 'from' });
  await measureWindow(farSide, lotse, questions, { inFlight, milliseconds: seconds * 1000 });
  await ask({ kind: 'to', file });
  tell(`CPU profile: ${file}`);
}

async function coldPlans(
  { farSide, stage }: Scene,
  contestant: Contestant,
  workload: Workload,
  operations: number,
): Promise<ColdPlans | null> {
  const { newQuestion } = stage;
  if (newQuestion === null || workload.name !== 'shop' || operations === 0) return null;
  if (contestant.name === 'ceiling') return null;
  tell(`${operations} new operations to ${contestant.name}`);
  const numbers = Array.from({ length: operations }, (_, number) => number);
  return measureColdPlans(farSide, contestant, numbers.map(newQuestion));
}
