import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { DataSource } from 'typeorm';
import type { GraphQLHttpAnswer, GraphQLHttpRequest } from '../http/GraphQLHttp';
import { type ServerTls, serveGraphQL } from '../http/serveGraphQL';
import type { SecretKeyring } from '../schema/keys/SecretKeyring';
import { Desk } from './decide/Desk';
import { openDecisionLog } from './decide/decisionLog';
import { releasesOn } from './decide/releases';
import type { Agency, Asked } from './defineAgency';
import { federate, type Subgraph } from './federate';
import type { HubTrust } from './hubCaller';
import { openDataSource } from './openDataSource';
import { ownSecret } from './ownSecret';
import { portVariable } from './portOf';
import { readDataset } from './readDataset';
import { type SealedQuestion, sealedDoor } from './sealedDoor';
import type { Dataset } from './vocabulary/Dataset';

export interface ServedAgency {
  readonly agency: Agency;
  /** Where the subgraph answers GraphQL. */
  readonly url: string;
  readonly port: number;
  /** What its database holds; null when it was never seeded (real data). */
  readonly dataset: Dataset | null;
  /** Lets running requests finish, then closes the port and the database connections. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly databaseUrl: string;
  /**
   * The hub that is answered, and nobody else. Null, for tests of the engine and plain federation: whoever reaches the port is answered,
   * everything and unrecorded.
   */
  readonly hub: HubTrust | null;
  /** Keys under which it encrypts what it keeps (`Agency.keyring`); without them that is neither written nor read. */
  readonly keyring?: SecretKeyring | null;
  /** Left out: plain HTTP, for loopback. */
  readonly tls?: ServerTls;
  readonly host?: string;
  /** Default: the agency's own port; 0 takes any free one. */
  readonly port?: number;
  /** Database connections at most. */
  readonly connections?: number;
  /** The agency's schema, when it has been built already. */
  readonly subgraph?: Subgraph;
}

/** Largest request body in bytes: `_entities` for a caseload is some hundred kilobytes. */
const bodyLimit = 4 * 1024 * 1024;

/** Largest head in bytes: an envelope cites every consent that a question rests on, for a caseload of sixty families some hundred kilobytes. */
const headLimit = 544 * 1024;

/**
 * Runs one subgraph: its database connections, its schema and its HTTP endpoint. There is no other way to run one.
 * @throws when the database cannot be reached or the port is taken, with a sentence for the operator
 */
export async function serve(agency: Agency, options: ServeOptions): Promise<ServedAgency> {
  const database = await openDataSource(agency, options.databaseUrl, options.connections);
  try {
    if (await database.showMigrations()) throw new Error(behind(agency));
    const dataset = await readDataset(database);
    const apollo = new ApolloServer<Asked<unknown>>({
      schema: (options.subgraph ?? federate(agency)).schema,
      introspection: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      formatError: withoutInternals,
      logger: silent,
      plugins: [claimsChanges, tellsRemarks],
    });
    await apollo.start();
    const door = await serveGraphQL({
      name: `the ${agency.name} subgraph`,
      host: options.host ?? '127.0.0.1',
      port: options.port ?? agency.port,
      setting: portVariable(agency),
      bodyLimit,
      headLimit,
      tls: options.tls,
      answer: answering(apollo, { agency, database, dataset, keyring: options.keyring ?? null }, options.hub),
      health: () => ({
        ready: database.isInitialized,
        subgraph: agency.name,
        synthetic: dataset?.synthetic ?? false,
      }),
    });
    const stop = async () => {
      await door.stop();
      await apollo.stop();
      await database.destroy();
    };
    return { agency, url: `${door.url}/graphql`, port: door.port, dataset, stop };
  } catch (problem) {
    await database.destroy();
    throw problem;
  }
}

const behind = (agency: Agency): string =>
  `The ${agency.name} database lacks migrations. Run "npm run migrate -- --only ${agency.name}" and start again.`;

interface Answering {
  readonly agency: Agency;
  readonly database: DataSource;
  readonly dataset: Dataset | null;
  readonly keyring: SecretKeyring | null;
}

type Answer = (request: GraphQLHttpRequest) => Promise<GraphQLHttpAnswer>;

function answering(apollo: ApolloServer<Asked<unknown>>, at: Answering, hub: HubTrust | null): Answer {
  const { agency, database } = at;
  if (hub === null) return (request) => answer(apollo, request, askedByAnybody(at, request));
  const door = { agency, trust: hub, log: openDecisionLog(database, agency) };
  const secret = ownSecret(hub.receiptKey);
  return sealedDoor(door, async (request, question) => {
    const asked = askedByHub(at, question, secret);
    return { answer: await answer(apollo, request, asked), judgement: asked.desk.judgement() };
  });
}

/** The day on which a database lives. */
const todayIn = (dataset: Dataset | null): string =>
  dataset?.referenceDate ?? new Date().toISOString().slice(0, 10);

function askedByAnybody(
  { agency, database, dataset, keyring }: Answering,
  request: GraphQLHttpRequest,
): Asked<unknown> {
  const today = todayIn(dataset);
  return {
    loaders: agency.loaders(database, { grant: null, secret: null, keyring, today }),
    caller: null,
    caseManager: agency.hubOwned ? (request.headers.get('x-lotse-case-manager') ?? null) : null,
    purpose: null,
    caseReference: null,
    grounds: null,
    desk: null,
    dataset,
    today,
    remarks: [],
  };
}

function askedByHub(
  { agency, database, dataset, keyring }: Answering,
  { claims, beforeChange }: SealedQuestion,
  secret: Uint8Array,
): Asked<unknown> & { readonly desk: Desk } {
  const today = todayIn(dataset);
  const desk = new Desk(claims.grounds, {
    decides: !agency.hubOwned,
    isReleased: releasesOn(database, today),
    beforeChange,
  });
  return {
    loaders: agency.loaders(database, { grant: claims.grant ?? null, secret, keyring, today }),
    caller: claims.caller ?? null,
    caseManager: claims.caller?.caseManager ?? null,
    purpose: claims.purpose,
    caseReference: claims.caseReference,
    grounds: claims.grounds,
    desk,
    dataset,
    today,
    remarks: [],
  };
}

/** A list that is there and not whole: its place carries an error beside what it holds. */
const tellsRemarks: ApolloServerPlugin<Asked<unknown>> = {
  requestDidStart: async () => ({
    async willSendResponse({ response, contextValue: { remarks = [] } }) {
      if (remarks.length === 0 || response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const told = remarks.map(({ message, path, extensions }) => ({ message, path, extensions }));
      singleResult.errors = [...(singleResult.errors ?? []), ...told];
    },
  }),
};

/** A message that changes something is written down before it does: repeated, it must not do so twice. */
const claimsChanges: ApolloServerPlugin<Asked<unknown>> = {
  requestDidStart: async () => ({
    async didResolveOperation({ operation, contextValue }) {
      const { desk } = contextValue;
      if (operation?.operation !== 'mutation' || desk === null || (await desk.beforeChange())) return;
      throw new GraphQLError('This message has been accepted before. Ask again with a new one.', {
        extensions: { code: 'ENVELOPE_REPLAYED', http: { status: 401 } },
      });
    },
  }),
};

async function answer(
  apollo: ApolloServer<Asked<unknown>>,
  request: GraphQLHttpRequest,
  asked: Asked<unknown>,
): Promise<GraphQLHttpAnswer> {
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { ...request, headers: new HeaderMap(request.headers) },
    context: async () => asked,
  });
  if (response.body.kind !== 'complete') throw new Error('incremental delivery is not offered here');
  return { status: response.status ?? 200, headers: response.headers, body: response.body.string };
}

/** What a resolver threw on purpose is for the caller; anything else (a database error, a bug) may hold data and is not. */
function withoutInternals(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (
    cause instanceof GraphQLError ||
    !(error instanceof GraphQLError) ||
    error.originalError === undefined
  ) {
    return formatted;
  }
  return {
    ...formatted,
    message: 'This field could not be answered.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
