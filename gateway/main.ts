import { readFile } from 'node:fs/promises';
import type { Sealing } from './agencies/envelope';
import type { Tuning } from './agencies/openAgency';
import { type GatewayConfig, readConfig, requireFitHost } from './config';
import { Fault } from './faults';
import { messagesFrom } from './hubOwned';
import type { LiveCounts } from './live/openLive';
import type { OpenedProtection, ProtectionParts } from './openProtection';
import { PlannerProcess } from './plan/PlannerProcess';
import type { PlanningOptions } from './registry/openPlanning';

/** The parts that take a third of a start to load: the planner's process comes up meanwhile, on another core. */
const parts = {
  registry: () => require('./registry/Registry') as typeof import('./registry/Registry'),
  server: () => require('./server') as typeof import('./server'),
  protection: () => require('./openProtection') as typeof import('./openProtection'),
};

/** Anything of the configuration may be given; what is not comes from the environment, then from defaults. */
export type GatewayOptions = Partial<GatewayConfig> &
  ProtectionParts & {
    /** The supergraph itself, instead of a path to it. */
    readonly supergraphSdl?: string;
    /** How patiently operations are planned and how many plans are kept. */
    readonly planning?: PlanningOptions;
  };

/** A running gateway. */
export interface Gateway {
  /** `http://127.0.0.1:4000`, without a path; GraphQL is at `/graphql`, health at `/health`. */
  readonly url: string;
  readonly port: number;
  /** What is held for subscribers; null in a gateway without protection. */
  readonly live: LiveCounts | null;
  /** Sentences an operator should see at start. */
  readonly notices: readonly string[];
  /** Puts another supergraph in service. @throws Fault when it cannot be used; the old one stays. */
  replaceSupergraph(supergraphSdl: string): Promise<void>;
  /** Takes no new requests, lets running ones finish, closes all connections. @param patienceMs default 5,000 */
  stop(patienceMs?: number): Promise<void>;
}

/**
 * Starts the gateway: reads the supergraph, opens the door. No agency is contacted, so none can stop it from starting.
 * @throws Fault or PortUnavailable with a sentence for the operator
 */
export async function startGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const config: GatewayConfig = { ...readConfig(), ...withoutUndefined(options) };
  requireFitHost(config);
  const opened = isProtected(config) ? await parts.protection().openProtection(config, options) : null;
  try {
    return await openGateway(config, options, opened);
  } catch (problem) {
    await opened?.close();
    throw problem;
  }
}

const isProtected = ({ mode }: GatewayConfig): boolean => mode === 'production' || mode === 'demo';

async function openGateway(
  config: GatewayConfig,
  options: GatewayOptions,
  opened: OpenedProtection | null,
): Promise<Gateway> {
  const sdl = options.supergraphSdl ?? (await readSupergraphFile(config.supergraphPath));
  const planning: PlanningOptions = {
    suggestions: config.mode === 'demo',
    ...options.planning,
    overrideLabels: config.overrideLabels,
  };
  const planner = new PlannerProcess(sdl, planning);
  const { Registry } = parts.registry();
  const { openServer } = parts.server();
  const surroundings = {
    urlOf: config.urlOf,
    tuningOf: (agency: string) => tuningOf(config, agency, opened?.sealing),
    planning,
  };
  const registry = await Registry.open(sdl, surroundings, planner);
  const door = await openServer(registry, config, opened?.protection ?? null).catch(
    async (problem: unknown) => {
      await registry.close();
      throw problem;
    },
  );
  opened?.protection.grants.openAt(config.ownUrl ?? `${door.url}/graphql`);
  return {
    url: door.url,
    port: door.port,
    get live() {
      return door.live?.counts ?? null;
    },
    notices: [noticeFor(config)],
    replaceSupergraph: async (next) => {
      await registry.replace(next);
    },
    stop: async (patienceMs) => {
      await door.stop(patienceMs);
      await registry.close();
      await opened?.close();
    },
  };
}

function noticeFor({ mode, host }: GatewayConfig): string {
  switch (mode) {
    case 'plain':
      return (
        `UNPROTECTED: plain federation mode. Everybody who reaches ${host} may ask for everything; nothing is checked, withheld or ` +
        'logged. It is for tests and comparisons, never for anybody’s data.'
      );
    case 'unprotected':
      return `Unprotected mode: callers are not checked, so the gateway listens on ${host} only.`;
    case 'demo':
      return 'Demo mode: tokens of the demo issuer are good (npx lotse token --list), and everybody in the data is invented.';
    case 'production':
      return 'Production mode: no token, no answer; no record, no answer.';
  }
}

const tuningOf = (config: GatewayConfig, agency: string, sealing?: Sealing): Tuning => ({
  // No agency is waited for longer than the request lasts.
  patienceMs: Math.min(config.patienceMsOf(agency), config.deadlineMs),
  slots: config.slotsOf(agency),
  queue: config.queueOf(agency),
  breakerRestMs: config.breakerRestMsOf(agency),
  answerLimit: config.answerLimit,
  messages: messagesFrom(agency, config.messagesOf(agency)),
  ...(sealing && { sealing }),
  tls: config.tlsOf(agency),
  httpsOnly: config.httpsOnly,
});

async function readSupergraphFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    const why = { ENOENT: 'There is no such file.', EISDIR: 'It is a folder.' }[code ?? ''] ?? `(${code})`;
    throw new Fault(
      `The supergraph "${path}" cannot be read. ${why} Name another one with --supergraph or LOTSE_SUPERGRAPH; ` +
        '"npm run schema:publish" writes the published one.',
      { cause: problem },
    );
  }
}

function withoutUndefined(options: GatewayOptions): Partial<GatewayConfig> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
