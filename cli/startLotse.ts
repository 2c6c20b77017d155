import { cityOf } from '../city/cityOf';
import type { City, Edition } from '../city/facts';
import { type Databases, openDatabases } from '../database/openDatabases';
import { readConfig } from '../gateway/config';
import { type Gateway, type GatewayOptions, startGateway } from '../gateway/main';
import { type Agency } from '../subgraphs/defineAgency';
import { isSeeded } from '../subgraphs/isSeeded';
import { migrate } from '../subgraphs/migrate';
import { seed } from '../subgraphs/seed';
import { type ServedAgency, serve } from '../subgraphs/serve';

/** What to run in this process, and where. */
export interface StartOptions {
  readonly agencies: readonly Agency[];
  readonly gateway: boolean;
  /** Folder of the embedded databases. */
  readonly folder: string;
  /** Edition for databases that are still empty. */
  readonly edition: Edition;
  /** Port of a subgraph; 0 for any free one. */
  readonly subgraphPort: (agency: Agency) => number;
  /** Port of the gateway; 0 for any free one; undefined for the configured one. */
  readonly gatewayPort?: number;
  /** Path of the published supergraph. */
  readonly supergraphPath: string;
  /** False for throw-away demonstrations: a crash of the machine may cost data. */
  readonly durable?: boolean;
  /** Called with a sentence when something begins that takes time. */
  readonly onStep?: (step: string) => void;
  readonly onFamily?: (done: number, of: number) => void;
}

/** A running Lotse. */
export interface Lotse {
  readonly databases: Databases;
  readonly agencies: readonly ServedAgency[];
  /** Null when only subgraphs were asked for. */
  readonly gateway: Gateway | null;
  /** Drains the gateway, then the subgraphs, then the databases. */
  stop(): Promise<void>;
}

/**
 * Starts databases, subgraphs and gateway in this process, in this order; embedded databases are migrated and, when empty, seeded.
 * What was started is stopped again when a later part cannot start.
 */
export async function startLotse(options: StartOptions): Promise<Lotse> {
  const step = options.onStep ?? (() => {});
  const started: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of started.splice(0).reverse()) await part.stop();
  };
  try {
    step('databases');
    const names = options.agencies.map(({ name }) => name);
    const databases = await openDatabases(names, { folder: options.folder, durable: options.durable });
    started.push(databases);
    step('migrations');
    await prepare(databases, options);
    step('subgraphs');
    const agencies = await serveAll(databases, options);
    started.push({ stop: () => stopAll(agencies) });
    step('gateway');
    const gateway = options.gateway ? await startGateway(gatewayOptions(agencies, options)) : null;
    if (gateway !== null) started.push(gateway);
    return { databases, agencies, gateway, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

function gatewayOptions(agencies: readonly ServedAgency[], options: StartOptions): GatewayOptions {
  const here = new Map(agencies.map(({ agency, url }) => [agency.name, url]));
  return {
    supergraphPath: options.supergraphPath,
    port: options.gatewayPort,
    // Subgraphs that do not run in this process are where the environment says.
    urlOf: (name) => here.get(name) ?? readConfig().urlOf(name),
  };
}

const stopAll = async (agencies: readonly ServedAgency[]): Promise<void> => {
  await Promise.all(agencies.map((agency) => agency.stop()));
};

async function prepare(databases: Databases, options: StartOptions): Promise<void> {
  const embedded = options.agencies.filter(({ name }) => databases.origin(name) === 'embedded');
  await Promise.all(embedded.map((agency) => migrate(agency, databases.url(agency.name))));
  const seeded = await Promise.all(embedded.map((agency) => isSeeded(agency, databases.url(agency.name))));
  const empty = embedded.filter((_, index) => !seeded[index]);
  if (empty.length > 0) await fill(cityOf(options.edition), empty, databases, options);
}

async function fill(
  city: City,
  agencies: readonly Agency[],
  databases: Databases,
  options: StartOptions,
): Promise<void> {
  options.onStep?.(`synthetic city, edition ${city.edition}`);
  const targets = agencies.map((agency) => ({ agency, databaseUrl: databases.url(agency.name) }));
  await seed(city, targets, (done) => options.onFamily?.(done, city.familyCount));
}

/** All or none: when one port is taken, the others are closed again. */
async function serveAll(databases: Databases, options: StartOptions): Promise<readonly ServedAgency[]> {
  const tried = await Promise.allSettled(
    options.agencies.map((agency) =>
      serve(agency, { databaseUrl: databases.url(agency.name), port: options.subgraphPort(agency) }),
    ),
  );
  const served = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = tried.find((one) => one.status === 'rejected');
  if (failed === undefined) return served;
  await stopAll(served);
  throw failed.reason;
}
