import { join } from 'node:path';
import { cityOf } from '../../city/cityOf';
import type { City } from '../../city/facts/City';
import { startLotse } from '../../cli/startLotse';
import { openDatabases } from '../../database/openDatabases';
import { startGateway } from '../../gateway/main';
import { publishedSupergraph } from '../../schema/publishedSupergraph';
import { prepareDatabase } from '../../subgraphs/prepareDatabase';
import { roster } from '../../subgraphs/roster';
import { seed } from '../../subgraphs/seed';
import { type ServedAgency, serve } from '../../subgraphs/serve';
import type { SideName } from './Side';

/** 300 client families: enough that no single one's shape decides, and seeded in a minute. */
const edition = 'M';

/** A side that runs in this process, on databases of its own. */
export interface OpenSide {
  readonly url: string;
  readonly agencies: readonly ServedAgency[];
  /** Where the disclosure log would be. */
  readonly logUrl: string;
  readonly city: City;
  stop(): Promise<void>;
}

/** @param folder of all sides; each has its own below it, as agencies of one know people by pseudonyms and those of the other do not */
export function openSide(name: SideName, folder: string): Promise<OpenSide> {
  const own = join(folder, name);
  return name === 'protected' ? openProtected(own) : openUnprotected(own);
}

async function openProtected(folder: string): Promise<OpenSide> {
  const lotse = await startLotse({
    agencies: roster,
    gateway: true,
    folder,
    edition,
    supergraphPath: publishedSupergraph(),
    subgraphPort: () => 0,
    gatewayPort: 0,
    issuerPort: 0,
  });
  return {
    url: `${lotse.gateway?.url}/graphql`,
    agencies: lotse.agencies,
    logUrl: lotse.databases.url('transparency'),
    city: cityOf(edition),
    stop: () => lotse.stop(),
  };
}

async function openUnprotected(folder: string): Promise<OpenSide> {
  const names = roster.map(({ name }) => name);
  const databases = await openDatabases(names, { folder });
  const targets = [];
  for (const agency of roster) {
    const databaseUrl = databases.url(agency.name);
    if ((await prepareDatabase(agency, databaseUrl)) === null) targets.push({ agency, databaseUrl });
  }
  const city = cityOf(edition);
  if (targets.length > 0) await seed(city, targets);
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
    city,
    async stop() {
      await gateway.stop();
      await Promise.all(agencies.map((agency) => agency.stop()));
      await databases.stop();
    },
  };
}
