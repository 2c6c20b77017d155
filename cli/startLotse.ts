import type { Edition } from '../city/facts/City';
import { externalUrl } from '../database/externalUrl';
import { type Databases, openDatabases } from '../database/openDatabases';
import { type GatewayConfig, readConfig } from '../gateway/config';
import { type Gateway, type GatewayOptions, startGateway } from '../gateway/main';
import { type Issuer, openIssuer } from '../issuer/openIssuer';
import type { Agency } from '../subgraphs/defineAgency';
import { federate, type Subgraph } from '../subgraphs/federate';
import { type ServedAgency, serve } from '../subgraphs/serve';
import { tlsOf } from '../subgraphs/tlsOf';
import { demoKeyFile } from './demoKeyFile';
import { openTrust, type Trust } from './openTrust';
import { prepareDatabases } from './prepareDatabases';
import { requireOneCity } from './requireOneCity';
import { openSectorKeys, sectorKeysPath } from './sectorKeys';

/** What to run in this process, and where. */
export interface StartOptions {
  readonly agencies: readonly Agency[];
  readonly gateway: boolean;
  /** Folder of the embedded databases. */
  readonly folder: string;
  /** Where `<SUBGRAPH>_DATABASE_URL` is looked up; the process environment when left out. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Edition for databases that are still empty. */
  readonly edition: Edition;
  /** Port of a subgraph; 0 for any free one. */
  readonly subgraphPort: (agency: Agency) => number;
  /** Port of the gateway; 0 for any free one; undefined for the configured one. */
  readonly gatewayPort?: number;
  /** Port of the demo issuer; 0 for any free one. */
  readonly issuerPort: number;
  /** Path of the supergraph to serve; undefined for the configured one. */
  readonly supergraphPath?: string;
  /** False for throw-away demonstrations: a crash of the machine may cost data. */
  readonly durable?: boolean;
  /** Called with a sentence when something begins that takes time. */
  readonly onStep?: (step: string) => void;
  readonly onFamily?: (done: number, of: number) => void;
  /** When it is aborted, the start gives up at the next step, stops what it has started and rejects. */
  readonly interrupted?: AbortSignal;
}

/** A running Lotse. */
export interface Lotse {
  readonly databases: Databases;
  readonly agencies: readonly ServedAgency[];
  /** Null when only subgraphs were asked for. */
  readonly gateway: Gateway | null;
  /** Null when no gateway runs, or one that believes another issuer (LOTSE_ISSUER). */
  readonly issuer: Issuer | null;
  /** Drains the gateway, then the subgraphs, then the databases. */
  stop(): Promise<void>;
}

/**
 * Starts databases, subgraphs and gateway in this process, in this order; embedded databases are migrated and, when empty, seeded.
 * What was started is stopped again when a later part cannot start.
 * @throws with a sentence for the operator; the reason of `interrupted` when that was aborted
 */
export async function startLotse(options: StartOptions): Promise<Lotse> {
  const step = (sentence: string) => {
    options.interrupted?.throwIfAborted();
    options.onStep?.(sentence);
  };
  const onFamily = (done: number, of: number) => {
    options.interrupted?.throwIfAborted();
    options.onFamily?.(done, of);
  };
  // Wrong settings are told before anything is started.
  const ports = new Map(options.agencies.map((agency) => [agency, options.subgraphPort(agency)]));
  const config = readConfig();
  const started: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of started.splice(0).reverse()) await part.stop();
  };
  try {
    if (options.agencies.length > 0) step('databases');
    const names = options.agencies.map(({ name }) => name);
    const { folder, durable, environment: env } = options;
    const opening = openDatabases(names, { folder, durable, env });
    started.push({ stop: async () => (await opening.catch(() => null))?.stop() });
    // PostgreSQL starts in a process of its own, so there is time for this.
    const subgraphs = new Map(options.agencies.map((agency) => [agency, federate(agency)]));
    const databases = await opening;
    const sectorKeys = openSectorKeys(folder, options.agencies);
    await prepareDatabases(databases, { ...options, sectorKeys, onStep: step, onFamily });
    if (options.agencies.length > 0) step('subgraphs');
    const trust = openTrust(folder);
    // Together in one process they are asked over loopback; certificates are for subgraphs that run alone.
    const certificates = options.gateway ? {} : (env ?? process.env);
    const agencies = await serveAll(databases, ports, { subgraphs, trust, certificates });
    started.push({ stop: () => stopAll(agencies) });
    if (config.eventsBus !== null) started.push(forwarding(agencies, databases, config.eventsBus));
    requireOneCity(new Map(agencies.map(({ agency, dataset }) => [agency.name, dataset])));
    if (options.gateway) step('gateway');
    const issuer = options.gateway && config.issuer === null ? await openDemoIssuer(options) : null;
    if (issuer !== null) started.push({ stop: () => issuer.close() });
    const surroundings = { agencies, issuer, trust, databases };
    const gateway = options.gateway
      ? await startGateway(gatewayOptions(surroundings, options, config))
      : null;
    if (gateway !== null) started.push(gateway);
    options.interrupted?.throwIfAborted();
    return { databases, agencies, gateway, issuer, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

const openDemoIssuer = ({ folder, issuerPort }: StartOptions): Promise<Issuer> =>
  openIssuer({ port: issuerPort, keyFile: demoKeyFile(folder) });

interface Surroundings extends Pick<Lotse, 'agencies' | 'issuer' | 'databases'> {
  readonly trust: Trust;
}

/** A hub that believes a real issuer runs in production mode, any other for demonstration: there is no unprotected start. */
function gatewayOptions(
  { agencies, issuer, databases, trust }: Surroundings,
  { folder, supergraphPath, gatewayPort, environment = process.env }: StartOptions,
  config: GatewayConfig,
): GatewayOptions {
  const here = new Map(agencies.map(({ agency, url }) => [agency.name, url]));
  return {
    mode: issuer === null ? 'production' : 'demo',
    demoKeys: issuer?.jwksUrl,
    hub: trust.hub,
    keysFolder: trust.keysFolder,
    sectorKeysPath: sectorKeysPath(folder),
    logUrl: here.has(logSubgraph)
      ? databases.url(logSubgraph)
      : (externalUrl(logSubgraph, environment) ?? undefined),
    supergraphPath,
    port: gatewayPort,
    // Subgraphs that do not run in this process are where the environment says.
    urlOf: (name) => here.get(name) ?? config.urlOf(name),
    eventsUrlOf: (name) =>
      externalUrl(name.replaceAll('-', '_'), environment, 'EVENTS') ??
      (here.has(name) ? databases.eventsUrl(name) : null),
  };
}

/** Where events go by NATS, each subgraph forwards its own. */
function forwarding(
  agencies: readonly ServedAgency[],
  databases: Databases,
  natsUrl: string,
): { stop(): Promise<void> } {
  const { forwardEvents } =
    require('../subgraphs/forwardEvents') as typeof import('../subgraphs/forwardEvents');
  const forwarders = agencies.map(({ agency: { name } }) =>
    forwardEvents({ agency: name, databaseUrl: databases.url(name), natsUrl }),
  );
  return {
    stop: async () => {
      await Promise.all(forwarders.map((forwarder) => forwarder.close()));
    },
  };
}

/** The subgraph in whose database the hub keeps its log. */
const logSubgraph = 'transparency';

const stopAll = async (agencies: readonly ServedAgency[]): Promise<void> => {
  await Promise.all(agencies.map((agency) => agency.stop()));
};

interface Serving {
  readonly subgraphs: ReadonlyMap<Agency, Subgraph>;
  readonly trust: Trust;
  /** Where `<NAME>_TLS_*` are looked up. */
  readonly certificates: NodeJS.ProcessEnv;
}

/** All or none: when one port is taken, the others are closed again. */
async function serveAll(
  databases: Databases,
  ports: ReadonlyMap<Agency, number>,
  { subgraphs, trust, certificates }: Serving,
): Promise<readonly ServedAgency[]> {
  const tried = await Promise.allSettled(
    [...ports].map(([agency, port]) =>
      serve(agency, {
        databaseUrl: databases.url(agency.name),
        hub: trust.of(agency.name),
        keyring: trust.keyringOf(agency),
        port,
        subgraph: subgraphs.get(agency),
        tls: tlsOf(agency, certificates),
      }),
    ),
  );
  const served = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = tried.find((one) => one.status === 'rejected');
  if (failed === undefined) return served;
  await stopAll(served);
  throw failed.reason;
}
