import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { resolve } from 'node:path';
import { cityOf } from '../../city/cityOf';
import type { City } from '../../city/facts/City';
import { type Gateway, type GatewayOptions, startGateway } from '../../gateway/main';
import { translatorsOf } from '../../gateway/pseudonyms/openTranslators';
import { publishedSupergraph } from '../../schema/publishedSupergraph';
import type { Agency } from '../../subgraphs/defineAgency';
import { type StatementSent, statements } from '../../subgraphs/openDataSource';
import { roster } from '../../subgraphs/roster';
import { type ServedAgency, serve } from '../../subgraphs/serve';
import { testSealing, testTrust } from '../fixtures/hubKeys';
import { type Callers, callersOf } from './callers';
import { sectorKeysOf } from './sectorKeys';
import { seededDatabases } from './seededDatabases';
import { testKeyringOf } from './testKeyring';
import { testKeys } from './tokenFor';

/** What the hub answers over HTTP. */
export interface HubAnswer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly agency?: string };
  }[];
  readonly extensions: {
    readonly disclosure: {
      readonly complete: boolean;
      readonly agencies: readonly { readonly name: string; readonly status: string }[];
      readonly withheld: readonly {
        readonly path: readonly (string | number)[];
        readonly typeCondition: string | null;
        readonly reason: string;
        readonly remedy: string;
      }[];
    };
  };
}

/** A whole Lotse in demo mode: all subgraphs on their own databases (edition S) behind the gateway, all over real HTTP. */
export interface Hub {
  readonly url: string;
  readonly gateway: Gateway;
  readonly agencies: ReadonlyMap<string, ServedAgency>;
  readonly callers: Callers;
  /** Asks by the text of an operation; without a token of another, as the case manager of the family that the variables name. */
  ask<Data>(query: string, variables?: object, headers?: Record<string, string>): Promise<HubAnswer<Data>>;
  /** Asks one of `schema/operations/` by its name. */
  operation<Data>(
    name: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<HubAnswer<Data>>;
  /** SQL statements per subgraph that an act costs. */
  statementsDuring(act: () => Promise<unknown>): Promise<Readonly<Record<string, number>>>;
  /** The statements themselves, by subgraph and in order, without the values sent with them. */
  sqlDuring(act: () => Promise<unknown>): Promise<Readonly<Record<string, readonly string[]>>>;
  /** HTTP requests per subgraph that an act costs, counted where they arrive. */
  requestsDuring(act: () => Promise<unknown>): Promise<Readonly<Record<string, number>>>;
  stop(): Promise<void>;
}

/** How a hub of a test differs from the usual one. */
export interface HubOptions {
  /** Where the gateway finds some agencies instead (a broken one, a silent one). */
  readonly urls?: Readonly<Record<string, string>>;
  /** Other databases than edition S. */
  readonly databases?: ReadonlyMap<string, string>;
  /** The disclosure log elsewhere than beside the transparency subgraph: by a way that a test can cut. */
  readonly logUrl?: string;
  /** The city that is in them; edition S when left out. */
  readonly city?: City;
  /** Agencies that the test serves itself, beside the roster's: the hub has keys for them too. */
  readonly joined?: readonly Agency[];
  /** Another supergraph than the published one. */
  readonly supergraphSdl?: string;
  /** Longest wait for one answer of these agencies, in milliseconds; with others it is long, so that a busy machine is no fault. */
  readonly patienceMs?: Readonly<Record<string, number>>;
  /** Anything else of the gateway. */
  readonly gateway?: GatewayOptions;
}

/** Starts every part, or none: when one of them fails, those that run are stopped before the failure is told. */
export async function startHub(options: HubOptions = {}): Promise<Hub> {
  const databases = options.databases ?? (await seededDatabases());
  const starts = await Promise.allSettled(
    roster.map((agency) =>
      serve(agency, {
        databaseUrl: databases.get(agency.name) ?? '',
        hub: testTrust(agency.name),
        keyring: testKeyringOf(agency),
        port: 0,
        connections: 4,
      }),
    ),
  );
  const served = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  try {
    const failed = starts.find((start) => start.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    const logUrl = options.logUrl ?? databases.get('transparency') ?? '';
    const gateway = await openGateway(served, options, logUrl);
    return hubOf(served, gateway, callersOf(options.city ?? cityOf('S')));
  } catch (problem) {
    await stopAll(served);
    throw problem;
  }
}

async function openGateway(
  served: readonly ServedAgency[],
  options: HubOptions,
  logUrl: string,
): Promise<Gateway> {
  const { patienceMs = {}, supergraphSdl } = options;
  const urls: Readonly<Record<string, string>> = {
    ...Object.fromEntries(served.map(({ agency, url }) => [agency.name, url])),
    ...options.urls,
  };
  const translators = translatorsOf(sectorKeysOf([...roster, ...(options.joined ?? [])]));
  return startGateway({
    mode: 'demo',
    demoKeys: await testKeys(),
    sealing: testSealing,
    hub: testSealing.issuer,
    translators: { of: (agency) => translators.get(agency) ?? null, close: () => {} },
    logUrl,
    // Tests ask as fast as they can, and all as one.
    callerRate: 100_000,
    port: 0,
    supergraphPath: publishedSupergraph(),
    supergraphSdl,
    urlOf: (name) => urls[name],
    patienceMsOf: (name) => patienceMs[name] ?? 20_000,
    deadlineMs: 25_000,
    ...options.gateway,
  });
}

function hubOf(served: readonly ServedAgency[], gateway: Gateway, callers: Callers): Hub {
  const url = `${gateway.url}/graphql`;
  const ask: Hub['ask'] = async (query, variables = {}, headers = {}) => {
    const caller = headers.authorization ? {} : await callers.responsibleFor(Object.values(variables));
    return post(url, query, variables, { ...caller, ...headers });
  };
  return {
    url,
    gateway,
    callers,
    agencies: new Map(served.map((agency) => [agency.agency.name, agency])),
    ask,
    operation: async (name, variables, headers) => ask(await operationText(name), variables, headers),
    statementsDuring: async (act) => counted(await sqlDuring(act)),
    sqlDuring,
    requestsDuring: (act) => requestsDuring(served, act),
    stop: async () => {
      await gateway.stop();
      await stopAll(served);
    },
  };
}

/** An agency that a test has stopped already stays stopped. */
async function stopAll(served: readonly ServedAgency[]): Promise<void> {
  await Promise.allSettled(served.map((agency) => agency.stop()));
}

/** The text of one of `schema/operations/`. */
export const operationText = (name: string): Promise<string> =>
  readFile(resolve(__dirname, `../../schema/operations/${name}.graphql`), 'utf8');

async function post<Data>(
  url: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<HubAnswer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<HubAnswer<Data>, 'status'>) };
}

async function sqlDuring(act: () => Promise<unknown>): Promise<Readonly<Record<string, readonly string[]>>> {
  const sent: Record<string, string[]> = {};
  const note = (message: unknown) => {
    const { subgraph, sql } = message as StatementSent;
    sent[subgraph] = [...(sent[subgraph] ?? []), sql];
  };
  statements.subscribe(note);
  try {
    await act();
  } finally {
    statements.unsubscribe(note);
  }
  return sent;
}

const counted = (sent: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(sent).map(([subgraph, { length }]) => [subgraph, length]));

async function requestsDuring(
  served: readonly ServedAgency[],
  act: () => Promise<unknown>,
): Promise<Readonly<Record<string, number>>> {
  const names = new Map(served.map(({ agency, port }) => [port, agency.name]));
  const counts: Record<string, number> = {};
  const count = (message: unknown) => {
    const { localPort } = (message as { readonly socket: Socket }).socket;
    const name = names.get(localPort ?? 0);
    if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
  };
  // Node tells every request that any server in this process receives.
  subscribe('http.server.request.start', count);
  try {
    await act();
  } finally {
    unsubscribe('http.server.request.start', count);
  }
  return counts;
}
