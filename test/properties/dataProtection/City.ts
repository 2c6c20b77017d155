import { cityOf } from '../../../city/cityOf';
import { storyIds } from '../../../city/stories/storyIds';
import { startGateway } from '../../../gateway/main';
import { personaNamed } from '../../../issuer/personas';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { migrate } from '../../../subgraphs/migrate';
import { roster } from '../../../subgraphs/roster';
import { seed } from '../../../subgraphs/seed';
import { serve } from '../../../subgraphs/serve';
import { emptyDatabase } from '../../harness/postgres';
import { seededDatabases } from '../../harness/seededDatabases';
import { type Hub, type HubAnswer, startHub } from '../../harness/startHub';
import { testKeyringOf } from '../../harness/testKeyring';
import { headersAs } from '../../harness/tokenFor';
import { openWire, type Wire } from './openWire';
import type { AskedBy } from './Rules';

/** Names of the agencies: what is not the hub's own. */
export const agencies: readonly string[] = roster.filter(({ hubOwned }) => !hubOwned).map(({ name }) => name);

/** Who asks, with her token. */
export interface Asker extends AskedBy {
  readonly name: string;
  readonly caseManager: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** The whole hub on edition S with a recorder in front of each agency. */
export interface WatchedCity {
  readonly hub: Hub;
  readonly wire: Wire;
  readonly databases: ReadonlyMap<string, string>;
  /** Runs statements against a subgraph's database. */
  databaseOf(name: string): string;
  stop(): Promise<void>;
}

export async function openWatchedCity(): Promise<WatchedCity> {
  const databases = await seededDatabases();
  let served: Hub | null = null;
  const names = roster.map(({ name }) => name);
  const wire = await openWire(names, (agency) => served?.agencies.get(agency)?.url ?? '');
  const hub = await startHub({ databases, urls: wire.urls });
  served = hub;
  return {
    hub,
    wire,
    databases,
    databaseOf: (name) => databases.get(name) ?? '',
    stop: async () => {
      await hub.stop();
      await wire.stop();
    },
  };
}

/** All data, and nobody who keeps anything back: the same city under hub ids, agencies that answer whoever asks. */
export interface OpenCity {
  ask(query: string, variables: object): Promise<HubAnswer>;
  stop(): Promise<void>;
}

export async function openOpenCity(prefix: string): Promise<OpenCity> {
  const targets = [];
  for (const agency of roster) {
    const databaseUrl = await emptyDatabase(`${prefix}_${agency.name}`);
    await migrate(agency, databaseUrl);
    targets.push({ agency, databaseUrl, keyring: testKeyringOf(agency) });
  }
  await seed(cityOf('S'), targets);
  const served = await Promise.all(
    targets.map(({ agency, databaseUrl, keyring }) =>
      serve(agency, { databaseUrl, keyring, hub: null, port: 0, connections: 2 }),
    ),
  );
  const urls: Readonly<Record<string, string>> = Object.fromEntries(
    served.map(({ agency, url }) => [agency.name, url]),
  );
  const gateway = await startGateway({
    mode: 'unprotected',
    port: 0,
    supergraphPath: publishedSupergraph(),
    urlOf: (name) => urls[name],
    patienceMsOf: () => 20_000,
    deadlineMs: 25_000,
  });
  return {
    ask: async (query, variables) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<HubAnswer, 'status'>) };
    },
    stop: async () => {
      await gateway.stop();
      await Promise.all(served.map((one) => one.stop()));
    },
  };
}

interface Claims {
  readonly role: string;
  readonly unit?: { readonly organisation: string; readonly controller: string | null };
  readonly seat?: { readonly organisation: string; readonly controller: string | null };
  readonly caseManager?: string;
  readonly person?: string;
}

/** A persona of the demo issuer. */
export async function askerAs(name: string, purpose: string): Promise<Asker> {
  const { role, unit, seat, caseManager = null, person = null } = personaNamed(name).claims.lotse as Claims;
  const place = seat ?? unit ?? null;
  const isManager = role.startsWith('CASE_MANAGER') && seat === undefined;
  return {
    name,
    purpose,
    by: {
      role,
      organisation: place?.organisation ?? '',
      controller: place?.controller ?? null,
      person: role === 'DATA_SUBJECT' ? person : null,
    },
    caseManager: isManager ? caseManager : null,
    headers: await headersAs(name, purpose),
  };
}

const managers = new Map(cityOf('S').base.caseManagers.map((manager) => [manager.id, manager]));
const managerOfStory = new Map(
  [...cityOf('S').families()].flatMap((family) =>
    family.casework ? [[family.id, family.casework.case.caseManager] as const] : [],
  ),
);

/** The case manager who is responsible for a story's family. */
export async function managerOf(
  hub: Hub,
  story: keyof typeof storyIds,
  purpose: string,
): Promise<Asker | null> {
  const id = managerOfStory.get(storyIds[story].family);
  const facts = id === undefined ? undefined : managers.get(id);
  if (id === undefined || facts === undefined) return null;
  const controller = facts.employerType === 'MUNICIPALITY' ? 'KIM_OFFICE' : 'WELFARE_CASEWORK';
  return {
    name: `manager of ${story}`,
    purpose,
    by: { role: 'CASE_MANAGER', organisation: facts.employer.id, controller, person: null },
    caseManager: id,
    headers: await hub.callers.manager(id, purpose),
  };
}
