import { processUsage } from '../processUsage';
import type { Question } from './askInWindow';
import { askProcess } from './askProcess';
import type { FarSideAnswers, FarSideQuestion } from './farSide';
import type { Contestant } from './startContestant';
import type { Started } from './startPinned';

/** One window of one contestant. Times in milliseconds. */
export interface Sample {
  readonly answersPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the gateway per answer; null where the system does not tell. */
  readonly cpuMs: number | null;
  /** The same of its main thread alone, which runs the event loop: while it is busy everybody waits. */
  readonly loopMs: number | null;
  /** Resident memory in bytes. */
  readonly rss: number | null;
  readonly callsPerAnswer: number;
  /** Share of its core that clients and subgraphs needed: near 1 it is they who were measured. */
  readonly farSideLoad: number;
  readonly notRecorded: number;
}

export interface WindowSettings {
  readonly inFlight: number;
  /** Null: every question once. */
  readonly milliseconds: number | null;
}

/**
 * Measures one window.
 * @throws with a sentence when an answer was wrong: such a number does not count
 */
export async function measureWindow(
  farSide: Started,
  { name, url, process }: Contestant,
  questions: readonly Question[],
  settings: WindowSettings,
): Promise<Sample> {
  const before = processUsage(process.pid);
  const order: FarSideQuestion = { kind: 'window', order: { url, questions, ...settings } };
  const window = await askProcess<FarSideAnswers['window']>(farSide.child, order);
  const after = processUsage(process.pid);
  if (window.wrong > 0 || window.answers === 0) {
    throw new Error(`${name}: ${window.wrong} of ${window.answers} answers were wrong or refused.`);
  }
  return {
    answersPerSecond: window.answers / window.seconds,
    p50: window.p50,
    p99: window.p99,
    cpuMs: before && after ? (after.cpuMs - before.cpuMs) / window.answers : null,
    loopMs: before && after ? (after.loopMs - before.loopMs) / window.answers : null,
    rss: after?.rss ?? null,
    callsPerAnswer: window.upstreamCalls / window.answers,
    farSideLoad: window.cpuMs / 1000 / window.seconds,
    notRecorded: window.notRecorded,
  };
}
