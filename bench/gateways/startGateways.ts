import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askProcess } from './askProcess';
import { type ContestantName, contestantNames, gatewayScript, titles } from './contestants';
import type { FarSideAnswers, FarSideQuestion } from './farSide';
import { installContestants } from './installContestants';
import { type Contestant, startContestant } from './startContestant';
import type { Started } from './startPinned';
import type { Stage, Workload } from './Workload';

export interface GatewaysWanted {
  readonly only: readonly ContestantName[];
  /** The bench's own folder. */
  readonly folder: string;
  readonly core: number | null;
  /** What has been started is noted here, to be stopped. */
  readonly running: Started[];
  readonly tell: (sentence: string) => void;
}

/**
 * Starts the gateways that are wanted and lets each answer every question once, which also records the answers of the subgraphs. One that
 * cannot be installed, does not start or answers wrongly is left out, with a sentence.
 * @throws when that one is Lotse
 */
export async function startGateways(
  farSide: Started,
  stage: Stage,
  wanted: GatewaysWanted,
): Promise<readonly Contestant[]> {
  const homes = await homesOf(wanted);
  const supergraph = join(wanted.folder, 'supergraph.graphql');
  await writeFile(supergraph, stage.supergraphSdl);
  const gateways: Contestant[] = [];
  for (const [name, folder] of homes) {
    try {
      const script = (port: number) => gatewayScript(name, supergraph, port, folder);
      const gateway = await startContestant(name, script, { core: wanted.core, folder });
      wanted.running.push(gateway.process);
      for (const workload of stage.workloads) await requireRight(farSide, gateway, workload);
      gateways.push(gateway);
    } catch (problem) {
      if (name === 'lotse') throw problem;
      wanted.tell(`left out: ${problem instanceof Error ? problem.message : String(problem)}`);
    }
  }
  return gateways;
}

type GatewayName = Exclude<ContestantName, 'ceiling'>;

/** Gateways that can be started, and from which folder. */
async function homesOf({
  only,
  folder,
  tell,
}: GatewaysWanted): Promise<readonly (readonly [GatewayName, string])[]> {
  const others = (['apollo', 'hive'] as const).filter((name) => only.includes(name));
  const installed = await installContestants(join(folder, 'contestants'), others);
  return contestantNames.flatMap((name): (readonly [GatewayName, string])[] => {
    if (name === 'ceiling') return [];
    // The ceiling does what Lotse does, so Lotse has to run for it even when it is not to be shown.
    if (name === 'lotse') return only.includes(name) || only.includes('ceiling') ? [[name, folder]] : [];
    const home = installed.get(name);
    if (home !== undefined && 'problem' in home) tell(`left out: ${home.problem}`);
    return home !== undefined && 'folder' in home ? [[name, home.folder]] : [];
  });
}

/** @throws with the first error a contestant answers with, or that its data is not what it should be */
export async function requireRight(
  farSide: Started,
  { name, url, process }: Contestant,
  workload: Workload,
): Promise<void> {
  const order = { url, questions: workload.questions, inFlight: 1, milliseconds: null };
  const { wrong } = await askFarSide<'window'>(farSide, { kind: 'window', order });
  if (wrong === 0) return;
  const body = workload.questions[0]?.body ?? '';
  const answer = await askFarSide<'ask'>(farSide, { kind: 'ask', url, body }).catch(() => null);
  if (answer === null) throw new Error(`${titles[name]} does not answer: ${process.complaint().slice(-500)}`);
  const reason = firstError(answer.text) ?? 'its data is not what it should be';
  throw new Error(`${titles[name]} answers "${workload.name}" with status ${answer.status}: ${reason}`);
}

const askFarSide = <Kind extends keyof FarSideAnswers>(
  { child }: Started,
  question: FarSideQuestion,
): Promise<FarSideAnswers[Kind]> => askProcess<FarSideAnswers[Kind]>(child, question);

function firstError(text: string): string | undefined {
  try {
    const { errors } = JSON.parse(text) as { readonly errors?: readonly { readonly message: string }[] };
    return errors?.[0]?.message;
  } catch {
    return text.slice(0, 200);
  }
}
