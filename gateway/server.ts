import { randomUUID } from 'node:crypto';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Door } from '../http/bindTo';
import { type GraphQLHttpAnswer, type GraphQLHttpRequest, refusal } from '../http/GraphQLHttp';
import { LoopDelay } from '../http/LoopDelay';
import { serveGraphQL } from '../http/serveGraphQL';
import type { GatewayConfig, GatewayMode } from './config';
import { DocumentStore } from './DocumentStore';
import { answer } from './hub';
import { admit } from './limits/admit';
import { nesting } from './limits/nesting';
import { maxTokens } from './limits/requireWithinLimits';
import type { Live, LiveSettings } from './live/openLive';
import { locateErrors } from './locateErrors';
import type { Protection } from './Protection';
import { refusals } from './refusals';
import type { Registry } from './registry/Registry';
import type { Snapshot } from './registry/Snapshot';
import { toRefusedResponse, toResponse } from './toResponse';

type Settings = LiveSettings &
  Pick<GatewayConfig, 'mode' | 'host' | 'port' | 'bodyLimit' | 'deadlineMs' | 'inFlight' | 'loopDelayMs'>;

/** The hub's port, and what it holds for subscribers; null in a gateway without protection, which has none. */
export interface HubDoor extends Door {
  readonly live: Live | null;
}

/** What travels with a request past Apollo Server, which needs none of it. */
interface Context {
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly headers: ReadonlyMap<string, string>;
  readonly clientAddress: string;
  readonly deadline: AbortSignal;
}

type Server = ApolloServer<Context>;
type ServerOptions = ConstructorParameters<typeof ApolloServer<Context>>[0];
type Gateway = NonNullable<ServerOptions['gateway']>;

/**
 * Opens the hub at `/graphql` and its health probe at `/health`. Rejects with a sentence when the port is taken.
 * @param protection null: a gateway that checks nobody and records nothing
 */
export async function openServer(
  registry: Registry,
  settings: Settings,
  protection: Protection | null,
): Promise<HubDoor> {
  const server: Server = new ApolloServer<Context>(serverOptions(registry, settings.mode, protection));
  await server.start();
  let open = true;
  const loop = new LoopDelay();
  const live = protection === null ? null : openLive(registry, protection, settings);
  const door = await serveGraphQL({
    name: 'the gateway',
    host: settings.host,
    port: settings.port,
    setting: 'LOTSE_PORT',
    bodyLimit: settings.bodyLimit,
    deadlineMs: settings.deadlineMs,
    refuse: (inFlight) =>
      admit({ inFlight, loopDelayMs: loop.lastingMs }, settings) === 'admitted' ? null : overloaded,
    health: () => ({ ready: open, agencies: [...registry.snapshot.agencies.keys()] }),
    answer: (request) => answerRequest(server, registry, request),
    stream: live?.stream,
    upgrade: live?.upgrade,
  }).catch(async (problem: unknown) => {
    loop.stop();
    await live?.close();
    await server.stop();
    throw problem;
  });
  return {
    ...door,
    live,
    async stop(patienceMs) {
      open = false;
      // Streams end by themselves only when their clients have had enough.
      await live?.close();
      await door.stop(patienceMs);
      loop.stop();
      await server.stop();
    },
  };
}

/** Loaded with the first hub: a gateway without protection has no use for it. */
function openLive(registry: Registry, protection: Protection, settings: Settings): Live {
  const live = require('./live/openLive') as typeof import('./live/openLive');
  return live.openLive(registry, protection, settings, (received) => answer(received, protection));
}

const overloaded = refusal(
  refusals.HUB_OVERLOADED.status,
  'HUB_OVERLOADED',
  refusals.HUB_OVERLOADED.sentence,
  [['retry-after', '1']],
);

/** Pins a snapshot and lets go of it when the answer is there. */
async function answerRequest(
  server: Server,
  registry: Registry,
  request: GraphQLHttpRequest,
): Promise<GraphQLHttpAnswer> {
  const { method, search, body, headers, clientAddress, signal } = request;
  const { snapshot, release } = registry.pin();
  try {
    const context: Context = { id: randomUUID(), snapshot, headers, clientAddress, deadline: signal };
    const answered = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, search, body, headers: headersForApollo(request) },
      context: async () => context,
    });
    const text = answered.body.kind === 'complete' ? answered.body.string : '';
    answered.headers.set('content-type', `${request.answerType}; charset=utf-8`);
    return { status: statusOf(answered.status ?? 200, text, request), headers: answered.headers, body: text };
  } finally {
    release();
  }
}

/**
 * Of the client's headers Apollo Server is told what its defence against forged requests looks for. The body has been found to be
 * JSON, and the media type of the answer is chosen, so it need not do either again.
 */
const readByApollo = ['content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

function headersForApollo({ headers }: GraphQLHttpRequest): HeaderMap {
  const forApollo = new HeaderMap();
  for (const name of readByApollo) {
    const value = headers.get(name);
    if (value !== undefined) forApollo.set(name, value);
  }
  return forApollo;
}

/** What is wrong with these is the HTTP request, not the question in it. */
const wrongRequest: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'PURPOSE_MISSING',
  'PURPOSE_UNKNOWN',
  'CASE_REFERENCE_INVALID',
  'BREAK_GLASS_INVALID',
]);

/**
 * Implements "application/json" of GraphQL over HTTP: so written, a question that is refused is a 200 like any other answer,
 * because a 400 could have come from anything on the way. As application/graphql-response+json it keeps its status.
 */
function statusOf(status: number, body: string, { answerType }: GraphQLHttpRequest): number {
  if (status !== 400 || answerType !== 'application/json') return status;
  const { errors } = JSON.parse(body) as { errors: readonly { extensions: { code: string } }[] };
  return wrongRequest.has(errors[0]?.extensions.code) ? status : 200;
}

/**
 * Apollo Server reads the request, parses the document and writes the answer. It neither validates nor executes: both
 * must happen against the pinned snapshot, and limits before either.
 */
function serverOptions(registry: Registry, mode: GatewayMode, protection: Protection | null): ServerOptions {
  const silent = () => {};
  return {
    gateway: gatewayOn(registry, mode, protection),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    dangerouslyDisableValidation: true,
    persistedQueries: false,
    parseOptions: { maxTokens, noLocation: true },
    documentStore: new DocumentStore(),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    // Its log lines would carry messages of errors, and those may carry values.
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    formatError,
  };
}

function gatewayOn(registry: Registry, mode: GatewayMode, protection: Protection | null): Gateway {
  return {
    async load() {
      return { executor: executorFor(mode, protection) };
    },
    onSchemaLoadOrUpdate: (callback) =>
      registry.subscribe(({ publicSchema, supergraphSdl }) =>
        callback({ apiSchema: publicSchema, coreSupergraphSdl: supergraphSdl }),
      ),
    stop: () => registry.close(),
  };
}

type Execute = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

const executorFor =
  (mode: GatewayMode, protection: Protection | null): Execute =>
  async ({ context, document, source, request }): Promise<ExecutionResult<Record<string, unknown>>> => {
    const { operationName = null, variables = {} } = request;
    try {
      const received = { ...(context as Context), document, sent: document, operationName, variables };
      return toResponse(await answer(received, protection), mode);
    } catch (problem) {
      const { errors = [] } = toRefusedResponse(problem);
      return { errors: locateErrors(errors, document, source) };
    }
  };

/** The last look at every error: what Apollo Server itself could not explain must not explain itself. */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (code === 'INTERNAL_SERVER_ERROR') {
    return { message: refusals.HUB_ERROR.sentence, extensions: { code: 'HUB_ERROR' } };
  }
  // The parser stops at its limit of tokens, and before that when the nesting leaves it no stack.
  if (code === 'GRAPHQL_PARSE_FAILED' && / tokens\. Parsing aborted|call stack/.test(formatted.message)) {
    const allowed = `${maxTokens} tokens and ${nesting.most} ${nesting.counts} are allowed.`;
    const message = `${refusals.DOCUMENT_TOO_LARGE.sentence} ${allowed}`;
    return { message, extensions: { code: 'DOCUMENT_TOO_LARGE' } };
  }
  // Apollo Server puts its own code over ours when it found no operation itself.
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  if (code === 'OPERATION_RESOLUTION_FAILURE' && original instanceof GraphQLError) {
    return { ...formatted, extensions: { code: original.extensions.code } };
  }
  return formatted;
}
