import { join } from 'node:path';
import { cityOf } from '../../city/cityOf';
import type { City, Edition } from '../../city/facts/City';
import { startLotse } from '../../cli/startLotse';
import { type Databases, openDatabases } from '../../database/openDatabases';
import { startGateway } from '../../gateway/main';
import { publishedSupergraph } from '../../schema/publishedSupergraph';
import { prepareDatabase } from '../../subgraphs/prepareDatabase';
import { roster } from '../../subgraphs/roster';
import { type SeedTarget, seed } from '../../subgraphs/seed';
import { type ServedAgency, serve } from '../../subgraphs/serve';
import type { SideName } from './Side';

/** A side that runs in this process, on databases of its own. */
export interface OpenSide {
  readonly url: string;
  readonly agencies: readonly ServedAgency[];
  /** Where the disclosure log would be. */
  readonly logUrl: string;
  readonly databases: Databases;
  readonly city: City;
  stop(): Promise<void>;
}

/** What a side holds, and how its start can be followed. */
export interface SideTerms {
  /** For databases that are still empty. */
  readonly edition: Edition;
  readonly onStep?: (step: string) => void;
  readonly onFamily?: (done: number, of: number) => void;
  /** When it is aborted, the start gives up. */
  readonly interrupted?: AbortSignal;
}

/** @param folder of all sides; each has its own below it, as agencies of one know people by pseudonyms and those of the other do not */
export function openSide(name: SideName, folder: string, terms: SideTerms): Promise<OpenSide> {
  const own = join(folder, name);
  return name === 'protected' ? openProtected(own, terms) : openUnprotected(own, terms);
}

async function openProtected(folder: string, terms: SideTerms): Promise<OpenSide> {
  const lotse = await startLotse({
    agencies: roster,
    gateway: true,
    folder,
    ...terms,
    supergraphPath: publishedSupergraph(),
    subgraphPort: () => 0,
    gatewayPort: 0,
    issuerPort: 0,
  });
  return {
    url: `${lotse.gateway?.url}/graphql`,
    agencies: lotse.agencies,
    logUrl: lotse.databases.url('transparency'),
    databases: lotse.databases,
    city: cityOf(terms.edition),
    stop: () => lotse.stop(),
  };
}

async function openUnprotected(folder: string, terms: SideTerms): Promise<OpenSide> {
  const names = roster.map(({ name }) => name);
  const databases = await openDatabases(names, { folder });
  const targets = [];
  for (const agency of roster) {
    const databaseUrl = databases.url(agency.name);
    if ((await prepareDatabase(agency, databaseUrl)) === null) targets.push({ agency, databaseUrl });
  }
  const city = cityOf(terms.edition);
  try {
    await seedEmpty(city, targets, terms);
  } catch (problem) {
    await databases.stop();
    throw problem;
  }
  const agencies = await Promise.all(
    roster.map((agency) => serve(agency, { databaseUrl: databases.url(agency.name), hub: null, port: 0 })),
  );
  const urls = new Map(agencies.map(({ agency, url }) => [agency.name, url]));
  const gateway = await startGateway({
    mode: 'unprotected',
    port: 0,
    supergraphPath: publishedSupergraph(),
    urlOf: (name) => urls.get(name),
  });
  return {
    url: `${gateway.url}/graphql`,
    agencies,
    logUrl: databases.url('transparency'),
    databases,
    city,
    async stop() {
      await gateway.stop();
      await Promise.all(agencies.map((agency) => agency.stop()));
      await databases.stop();
    },
  };
}

async function seedEmpty(city: City, targets: readonly SeedTarget[], terms: SideTerms): Promise<void> {
  if (targets.length === 0) return;
  terms.onStep?.(`synthetic city, edition ${city.edition}`);
  await seed(city, targets, (done) => {
    terms.interrupted?.throwIfAborted();
    terms.onFamily?.(done, city.familyCount);
  });
}
