import { setTimeout } from 'node:timers/promises';
import type { Responsibility, ResponsibleManager } from '../subgraphs/casework/responsibilities';
import { askHub } from '../subgraphs/guidance/askHub';
import type { Evaluation } from '../subgraphs/guidance/evaluate';
import { type FamilyView, viewsOf } from '../subgraphs/guidance/FamilyView';
import { publishedFactShapes } from '../subgraphs/guidance/facts/factShapes';
import type { NightlyRecords, Run } from '../subgraphs/guidance/nightly/NightlyRecords';
import { type FamilySightings, sightingsOf } from '../subgraphs/guidance/nightly/sightingsOf';
import type { Tally } from '../subgraphs/guidance/nightly/Tally';
import { familyKeyOf } from '../subgraphs/guidance/sightings/sightingId';
import type { GiveGrant } from './nightlyGrants';

/** How a city is evaluated. */
export interface EvaluationSetting {
  readonly grants: GiveGrant;
  readonly secret: Uint8Array;
  /** YYYY-MM-DD: the day on which the hub lives. */
  readonly today: string;
  /** YYYY-MM-DD: the day that is asked about. */
  readonly asOf: string;
  /** Null: nothing is kept. */
  readonly records: NightlyRecords | null;
  readonly run: Run | null;
  readonly tally: Tally;
  readonly onFamily: (done: number, of: number) => void;
  /** Told what came of each family. */
  readonly onEvaluation?: (evaluation: Evaluation) => void;
  readonly interrupted: AbortSignal;
}

/** Families of one question: enough to share its cost, few enough that an answer stays small. */
const together = 10;

/** Before a question is asked again, in milliseconds. */
const pausesMs = [500, 3_000] as const;

/** Questions under way: the hub reads one answer while the other is worked out. */
const atOnce = 2;

interface Chunk {
  readonly manager: ResponsibleManager;
  readonly families: readonly string[];
}

/** Asks for all families, some at a time, and keeps what is seen of each as soon as it is known. @throws when it is interrupted */
export async function evaluateFamilies(
  responsibilities: readonly Responsibility[],
  setting: EvaluationSetting,
): Promise<void> {
  const { run, secret, interrupted, onFamily } = setting;
  const isDone = (family: string): boolean => run?.done.has(familyKeyOf(family, secret)) ?? false;
  const chunks = responsibilities.flatMap(({ manager, families }) =>
    chunksOf(families.filter((family) => !isDone(family))).map(
      (chunk): Chunk => ({ manager, families: chunk }),
    ),
  );
  const of = chunks.reduce((sum, { families }) => sum + families.length, 0);
  let done = 0;
  const waiting = chunks.values();
  const worker = async (): Promise<void> => {
    for (const chunk of waiting) {
      interrupted.throwIfAborted();
      await evaluateChunk(chunk, setting);
      done += chunk.families.length;
      onFamily(done, of);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function chunksOf(families: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(families.length / together);
  return Array.from({ length: count }, (_, index) =>
    families.slice(index * together, (index + 1) * together),
  );
}

async function evaluateChunk({ manager, families }: Chunk, setting: EvaluationSetting): Promise<void> {
  const { today, tally, records, run } = setting;
  const asked = await askPatiently({ manager, families }, setting);
  const views = asked.kind === 'told' ? viewsOf(asked.answer, { shapes: publishedFactShapes(), today }) : [];
  // A family that its own case manager may not see is one of which nothing can be said.
  tally.untold += families.length - views.filter((view) => view !== null).length;
  const seen = views.flatMap((view) => (view === null ? [] : [evaluated(view, setting)]));
  if (records !== null && run !== null && seen.length > 0) await records.note(run.id, seen);
}

/** A hub that has much to do is asked again, each time with a new grant; what it does not tell then is left for --resume. */
async function askPatiently(
  { manager, families }: Chunk,
  { grants, interrupted }: EvaluationSetting,
): Promise<Awaited<ReturnType<typeof askHub>>> {
  for (const pauseMs of pausesMs) {
    const asked = await askHub(grants(manager, families), families);
    if (asked.kind === 'told') return asked;
    await setTimeout(pauseMs, undefined, { signal: interrupted });
  }
  return askHub(grants(manager, families), families);
}

function evaluated(
  view: FamilyView,
  { asOf, tally, secret, onEvaluation }: EvaluationSetting,
): FamilySightings {
  const evaluation = view.evaluationOn(asOf);
  const isWhole = !view.isIncomplete && evaluation.broken.length === 0;
  tally.add(evaluation);
  onEvaluation?.(evaluation);
  if (isWhole) tally.whole++;
  else tally.incomplete++;
  return sightingsOf(view.id, evaluation, { isWhole, secret });
}
