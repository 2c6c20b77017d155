import type { Agency, AgencyCondition, Ask, Guard } from './Agency';
import { announced } from './announced';
import type { BreakerLimits } from './BreakerState';
import { openBreaker } from './breaker';
import { openSealer, type Sealing } from './envelope';
import { retryOnce } from './retryOnce';
import { openSlots } from './slots';
import { type ClientTls, openTransport } from './transport';
import { within } from './within';

/** How one agency is treated. */
export interface Tuning {
  /** Longest wait for one answer, in milliseconds. */
  readonly patienceMs: number;
  /** Most questions under way at once, each on a connection of its own. */
  readonly slots: number;
  /** Most questions that wait for a slot. */
  readonly queue: number;
  /** How long an agency that keeps failing is left alone, in milliseconds; null: it is asked every time. */
  readonly breakerRestMs: number | null;
  /** Largest answer read, in bytes. */
  readonly answerLimit: number;
  /** Codes of errors whose message may be passed on to callers. */
  readonly messages: ReadonlySet<string>;
  /** What questions are sealed with; left out: they go unsealed (plain federation). */
  readonly sealing?: Sealing;
  readonly tls?: ClientTls;
  /** At an http address the agency is not asked. */
  readonly httpsOnly?: boolean;
}

/** What a test hands in to be in control. */
export interface Chances {
  /** Milliseconds of any steady clock. */
  readonly clock: () => number;
  /** A number from 0 to 1. */
  readonly chance: () => number;
}

/** Half of twenty and more questions within ten seconds: an agency that fails now and then is asked on. */
const tooMany = { windowMs: 10_000, leastQuestions: 20, share: 0.5 } as const;

/** Longest wait for a connection, in milliseconds; a patience that is shorter goes first. */
const longestConnectMs = 10_000;

const guarded = (ask: Ask, ...guards: readonly Guard[]): Ask =>
  guards.reduceRight((inner, guard) => guard(inner), ask);

const unwatched: Guard = (ask) => ask;

/** Opens an agency without contacting it: one that is down at start-up is asked again with every question. */
export function openAgency(
  { name, url, tuning }: { readonly name: string; readonly url: string; readonly tuning: Tuning },
  { clock, chance }: Chances = { clock: () => performance.now(), chance: Math.random },
): Agency {
  const { patienceMs, answerLimit, messages, breakerRestMs } = tuning;
  const transport = openTransport({
    agency: name,
    url,
    connections: tuning.slots,
    connectMs: Math.min(patienceMs, longestConnectMs),
    answerLimit,
    messages,
    sealer: tuning.sealing === undefined ? null : openSealer(tuning.sealing, name),
    tls: tuning.tls ?? null,
    httpsOnly: tuning.httpsOnly ?? false,
  });
  const slots = openSlots(name, tuning);
  const breaker = breakerRestMs === null ? null : openBreaker(name, limitsOf(tuning, breakerRestMs), clock);
  // Outermost first.
  const ask = guarded(
    transport.ask,
    retryOnce(name, chance),
    slots.guard,
    breaker?.guard ?? unwatched,
    announced(name),
    within(patienceMs),
  );
  const state = (): AgencyCondition => ({
    breaker: breaker?.kind() ?? 'off',
    inFlight: slots.inFlight(),
    waiting: slots.waiting(),
  });
  return { name, url, ask, state, close: transport.close };
}

/** Half of its patience is time enough to blame an agency for not having answered. */
const limitsOf = ({ patienceMs }: Tuning, restMs: number): BreakerLimits => ({
  ...tooMany,
  restMs,
  fairMs: patienceMs / 2,
});
