import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { publishedSupergraph } from '../../cli/publishedSupergraph';
import { type Gateway, startGateway } from '../../gateway/main';
import { type StatementSent, statements } from '../../subgraphs/openDataSource';
import { roster } from '../../subgraphs/roster';
import { type ServedAgency, serve } from '../../subgraphs/serve';
import { seededDatabases } from './seededDatabases';

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
    };
  };
}

/** A whole Lotse: six subgraphs on their own databases (edition S) behind the gateway, all over real HTTP. */
export interface Hub {
  readonly url: string;
  readonly agencies: ReadonlyMap<string, ServedAgency>;
  /** Asks by the text of an operation. */
  ask<Data>(query: string, variables?: object, headers?: Record<string, string>): Promise<HubAnswer<Data>>;
  /** Asks one of `schema/operations/` by its name. */
  operation<Data>(
    name: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<HubAnswer<Data>>;
  /** SQL statements per subgraph that an act costs. */
  statementsDuring(act: () => Promise<unknown>): Promise<Readonly<Record<string, number>>>;
  stop(): Promise<void>;
}

/**
 * @param urls where the gateway finds some agencies instead (a broken one, a silent one)
 * @param databases other databases than edition S
 * @param supergraphSdl another supergraph than the published one
 */
export async function startHub(
  options: {
    readonly urls?: Readonly<Record<string, string>>;
    readonly databases?: ReadonlyMap<string, string>;
    readonly supergraphSdl?: string;
  } = {},
): Promise<Hub> {
  const databases = options.databases ?? (await seededDatabases());
  const served = await Promise.all(
    roster.map((agency) =>
      serve(agency, { databaseUrl: databases.get(agency.name) ?? '', port: 0, connections: 4 }),
    ),
  );
  const urls: Readonly<Record<string, string>> = {
    ...Object.fromEntries(served.map(({ agency, url }) => [agency.name, url])),
    ...options.urls,
  };
  const gateway: Gateway = await startGateway({
    port: 0,
    supergraphPath: publishedSupergraph(),
    supergraphSdl: options.supergraphSdl,
    urlOf: (name) => urls[name],
  });
  const ask: Hub['ask'] = (query, variables, headers) =>
    post(`${gateway.url}/graphql`, query, variables, headers);
  return {
    url: `${gateway.url}/graphql`,
    agencies: new Map(served.map((agency) => [agency.agency.name, agency])),
    ask,
    operation: async (name, variables, headers) => ask(await operationText(name), variables, headers),
    statementsDuring,
    stop: async () => {
      await gateway.stop();
      await Promise.all(served.map((agency) => agency.stop()));
    },
  };
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

async function statementsDuring(act: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  const count = (message: unknown) => {
    const { subgraph } = message as StatementSent;
    counts[subgraph] = (counts[subgraph] ?? 0) + 1;
  };
  statements.subscribe(count);
  try {
    await act();
  } finally {
    statements.unsubscribe(count);
  }
  return counts;
}
