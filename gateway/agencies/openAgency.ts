import type { Agency, Ask, Guard } from './Agency';
import { announced } from './announced';
import { openTransport } from './transport';
import { within } from './within';

/** How one agency is treated. */
export interface Tuning {
  /** Longest wait for one answer, in milliseconds. */
  readonly patienceMs: number;
  /** Most connections held open. */
  readonly connections: number;
  /** Largest answer read, in bytes. */
  readonly answerLimit: number;
}

const guarded = (ask: Ask, ...guards: readonly Guard[]): Ask =>
  guards.reduceRight((inner, guard) => guard(inner), ask);

/** Opens an agency without contacting it: one that is down at start-up is asked again with every question. */
export function openAgency({ name, url, tuning }: { name: string; url: string; tuning: Tuning }): Agency {
  const transport = openTransport({ url, connections: tuning.connections, answerLimit: tuning.answerLimit });
  // Outermost first. Retry, slots and breaker take their places here.
  const ask = guarded(transport.ask, announced(name), within(tuning.patienceMs));
  return { name, url, ask, close: transport.close };
}
