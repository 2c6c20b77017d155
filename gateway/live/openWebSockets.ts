import { setMaxListeners } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { refusal } from '../../http/GraphQLHttp';
import { nestsDeeperThan } from '../../http/nestsDeeperThan';
import { refuseUpgrade } from '../../http/refuseUpgrade';
import type { Identity } from '../identity/openIdentity';
import { breakGlassHeader, caseHeader, purposeHeader } from '../identity/readErrand';
import { refusals } from '../refusals';
import type { Registry } from '../registry/Registry';
import type { LiveStream } from './LiveStream';
import type { Subscriptions } from './Subscriptions';
import { wordsFor } from './words';

export interface WebSocketParts {
  readonly subscriptions: Subscriptions;
  readonly registry: Registry;
  readonly identity: Identity;
  /** Largest message in bytes. */
  readonly messageLimit: number;
  /** Most connections at once. */
  readonly most: number;
  /** How often clients are asked whether they are there. */
  readonly heartbeatMs: number;
}

export interface WebSockets {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly open: number;
  close(): Promise<void>;
}

/** One connection. */
interface Client {
  readonly socket: WebSocket;
  readonly address: string;
  /** What `connection_init` said in place of headers. */
  headers: ReadonlyMap<string, string>;
  /** Aborted when it is closed. */
  readonly gone: AbortSignal;
  /** When it was last heard, on a clock that only goes forward. */
  heardAt: number;
}

/** Arguments of an execution, with the stream that takes its place. */
type LiveArgs = ExecutionArgs & { readonly stream: LiveStream };

/** Variables of honest clients nest a handful of levels. */
const mostNesting = 100;

/** A busy machine is silent for a while, however often it is asked, in milliseconds. */
const leastSilenceMs = 10_000;

/** How long a client that is told to go may take, in milliseconds. */
const goodbyeMs = 1_000;

/**
 * Implements the GraphQL over WebSocket protocol (`graphql-transport-ws`). `connection_init` carries what a request says in its headers, by
 * the same names: a page cannot set headers of a WebSocket.
 */
export function openWebSockets(parts: WebSocketParts): WebSockets {
  const { messageLimit, most, heartbeatMs } = parts;
  const clients = new Set<Client>();
  const protocol = protocolFor(parts);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: messageLimit,
    // A few bytes would become as many as the sender likes.
    perMessageDeflate: false,
    handleProtocols,
    clientTracking: false,
  });
  const look = setInterval(() => {
    for (const client of clients) void lookAfter(client, parts);
  }, heartbeatMs);
  look.unref();
  return {
    upgrade(request, socket, head) {
      if (!isOwnOrigin(request)) return refuseUpgrade(socket, foreign);
      if (clients.size >= most) return refuseUpgrade(socket, full);
      server.handleUpgrade(request, socket, head, (opened) => {
        const over = new AbortController();
        // Every subscription of the connection waits for it: with many of them there is no leak to be warned of.
        setMaxListeners(0, over.signal);
        const client: Client = {
          socket: opened,
          gone: over.signal,
          address: request.socket.remoteAddress ?? '',
          headers: new Map(),
          heardAt: performance.now(),
        };
        clients.add(client);
        opened.once('close', () => {
          clients.delete(client);
          over.abort();
        });
        listenTo(client, protocol);
      });
    },
    get open() {
      return clients.size;
    },
    async close() {
      clearInterval(look);
      const gone = [...clients].map(({ socket }) => new Promise((resolve) => socket.once('close', resolve)));
      for (const { socket } of clients) socket.close(1001, 'Going away');
      const cut = setTimeout(() => {
        for (const { socket } of clients) socket.terminate();
      }, goodbyeMs);
      await Promise.all(gone);
      clearTimeout(cut);
      server.close();
    },
  };
}

/**
 * Browsers let every page open a WebSocket to everywhere and say which page it is. There is no cookie to be misused, and all the same a page
 * of another site has no business here, as it has none with POST.
 */
function isOwnOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const foreign = refusal(403, 'BAD_REQUEST', 'WebSockets are not opened for pages of another site.');
const { HUB_OVERLOADED } = refusals;
const full = refusal(HUB_OVERLOADED.status, 'HUB_OVERLOADED', HUB_OVERLOADED.sentence, [
  ['retry-after', '1'],
]);

type Protocol = ReturnType<typeof protocolFor>;

const protocolFor = ({ subscriptions, registry, identity }: WebSocketParts) =>
  makeServer<Record<string, unknown>, Client>({
    connectionInitWaitTimeout: leastSilenceMs,
    async onConnect({ extra: client, connectionParams = {} }) {
      client.headers = headersIn(connectionParams);
      try {
        await identity.identify(client.headers, client.address);
        return true;
      } catch (problem) {
        client.socket.close(CloseCode.Forbidden, wordsFor(problem).code);
        return false;
      }
    },
    async onSubscribe({ extra: client }, _id, { query, operationName, variables }) {
      const opened = await subscriptions.open({
        query,
        operationName: operationName ?? null,
        variables: variables ?? {},
        headers: client.headers,
        clientAddress: client.address,
        gone: client.gone,
        // The protocol takes the next result when the one before was sent.
        flushed: async () => {},
      });
      if (opened.kind === 'refused') return opened.words.errors;
      const { stream, document } = opened;
      const args: LiveArgs = {
        schema: registry.snapshot.publicSchema,
        document,
        operationName,
        stream,
      };
      return args;
    },
    subscribe: (args) => (args as LiveArgs).stream,
  });

const told = new Set(['authorization', purposeHeader, caseHeader, breakGlassHeader]);

function headersIn(params: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(params)) {
    const header = name.toLowerCase();
    if (told.has(header) && typeof value === 'string') headers.set(header, value);
  }
  return headers;
}

function listenTo(client: Client, protocol: Protocol): void {
  const { socket } = client;
  socket.on('pong', () => {
    client.heardAt = performance.now();
  });
  // What is wrong with a connection ends it; there is nobody to tell.
  socket.on('error', () => socket.terminate());
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (read) =>
        socket.on('message', (bytes, isBinary) => {
          client.heardAt = performance.now();
          const text = String(bytes);
          if (isBinary || nestsDeeperThan(mostNesting, text))
            return socket.close(CloseCode.BadRequest, 'Invalid message received');
          read(text).catch(() => socket.close(CloseCode.InternalServerError, 'HUB_ERROR'));
        }),
    },
    client,
  );
  socket.once('close', (code, reason) => void closed(code, String(reason)));
}

/** A client that has answered no ping for so long is gone, or reads nothing; one whose token has ended has nothing to wait for. */
async function lookAfter(client: Client, { identity, heartbeatMs }: WebSocketParts): Promise<void> {
  const { socket, headers, address, heardAt } = client;
  if (performance.now() - heardAt > Math.max(2.5 * heartbeatMs, leastSilenceMs)) return socket.terminate();
  socket.ping();
  if (headers.size === 0) return;
  try {
    await identity.identify(headers, address);
  } catch (problem) {
    const { code } = wordsFor(problem);
    // Its streams are told first, with their own last words.
    if (code.startsWith('TOKEN_'))
      setTimeout(() => socket.close(CloseCode.Forbidden, code), goodbyeMs).unref();
  }
}
