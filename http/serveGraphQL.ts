import { setMaxListeners } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type Server as PlainServer,
  type RequestListener,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { bindTo, type Door } from './bindTo';
import {
  type GraphQLHttpAnswer,
  type GraphQLHttpRequest,
  type GraphQLHttpStream,
  refusal,
  type StreamFlow,
} from './GraphQLHttp';
import { readRequest } from './readRequest';
import { refuseUpgrade } from './refuseUpgrade';
import { StreamWriter } from './StreamWriter';

/** What a door needs to be spoken to over TLS, as PEM. */
export interface ServerTls {
  readonly cert: string;
  readonly key: string;
  /** Given: only clients with a certificate of this authority are answered (mutual TLS); others hear how the door is, and no more. */
  readonly ca?: string;
}

export interface GraphQLDoor {
  /** What is served, for error messages: "the hub", "the health subgraph". */
  readonly name: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The setting that chooses the port, for error messages: "HEALTH_PORT". */
  readonly setting?: string;
  /** Largest head of a request, all headers together, in bytes; Node's own 16 KiB when left out. */
  readonly headLimit?: number;
  /** Left out: plain HTTP. */
  readonly tls?: ServerTls;
  /** Largest request body in bytes. */
  readonly bodyLimit: number;
  /** After so many milliseconds a request's signal is aborted; without it only when the client goes away. */
  readonly deadlineMs?: number;
  /** Asked before anything of a request is read but its head; an answer refuses it. `inFlight` counts the others. */
  readonly refuse?: (inFlight: number) => GraphQLHttpAnswer | null;
  readonly answer: (request: GraphQLHttpRequest) => Promise<GraphQLHttpAnswer>;
  /** Answers at `/graphql/stream` with something that goes on; left out: there is nothing. */
  readonly stream?: (
    request: GraphQLHttpRequest,
    flow: StreamFlow,
  ) => Promise<GraphQLHttpAnswer | GraphQLHttpStream>;
  /** Takes over a connection that a client wants to speak another protocol on (WebSocket) at `/graphql`; left out: there is none. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** What `GET /health` says; 200 when `ready`, otherwise 503. */
  readonly health: () => { readonly ready: boolean } & Record<string, unknown>;
}

/**
 * How long a client may take to send. Whoever sends byte by byte holds a place that others wait for; an honest client
 * sends a family's question in one packet.
 */
const patience = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 };

/** Longer than load balancers keep an idle connection (60 s), so that none asks on a connection that is just closing. */
const keepAliveTimeout = 65_000;

/**
 * Opens a GraphQL endpoint at `/graphql` (GraphQL over HTTP) and a health probe at `/health` on plain node:http.
 * Resolves when the port is bound; rejects with a sentence when it is taken.
 */
export async function serveGraphQL(door: GraphQLDoor): Promise<Door> {
  let inFlight = 0;
  const listen: RequestListener = (request, response) => {
    const asked = lookUp(door, request, inFlight);
    if (asked.kind === 'answered') {
      send(request, response, asked.answer);
      return;
    }
    if (asked.kind === 'stream') {
      void answerStream(door, { request, response, search: asked.search });
      return;
    }
    inFlight++;
    const { signal, end } = lifetimeOf(response, door.deadlineMs);
    answerRequest(door, request, { search: asked.search, limit: door.bodyLimit, signal })
      .catch(() => refusal(500, 'INTERNAL_SERVER_ERROR', 'The request could not be answered.'))
      .then((answer) => {
        end();
        inFlight--;
        send(request, response, answer);
      });
  };
  const lasting = { ...patience, keepAliveTimeout, maxHeaderSize: door.headLimit };
  const server = serverFor(door, lasting, listen);
  if (door.upgrade !== undefined)
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      upgrade(door, { request, socket, head, inFlight }),
    );
  return bindTo(server, door);
}

function serverFor(
  { tls }: GraphQLDoor,
  lasting: ServerOptions,
  listen: RequestListener,
): PlainServer | TlsServer {
  if (tls === undefined) return createServer(lasting, listen);
  const clients = { requestCert: tls.ca !== undefined, rejectUnauthorized: false };
  return createTlsServer({ ...lasting, ...tls, ...clients, minVersion: 'TLSv1.2' }, listen);
}

interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly inFlight: number;
}

/** The same is asked of a connection that is to become something else as of every other. */
function upgrade(door: GraphQLDoor, { request, socket, head, inFlight }: Upgrade): void {
  // A client that hangs up meanwhile is no fault of anybody's.
  socket.on('error', () => socket.destroy());
  const asked = lookUp(door, request, inFlight);
  if (asked.kind === 'question') door.upgrade?.(request, socket, head);
  else
    refuseUpgrade(
      socket,
      asked.kind === 'answered'
        ? asked.answer
        : refusal(404, 'NOT_FOUND', 'WebSockets are opened at /graphql.'),
    );
}

interface StreamRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly search: string;
}

/** It has no deadline: it lasts until the client or the stream has had enough. */
async function answerStream(door: GraphQLDoor, { request, response, search }: StreamRequest): Promise<void> {
  const writer = new StreamWriter(response);
  const { signal } = lifetimeOf(response);
  try {
    const read = await readRequest(request, { search, limit: door.bodyLimit, signal, streamed: true });
    const answer = 'refused' in read ? read.refused : await door.stream?.(read.request, writer);
    if (answer === undefined) throw new Error('there is no stream');
    if ('parts' in answer) await writer.send(answer, always);
    else send(request, response, answer);
  } catch {
    send(request, response, refusal(500, 'INTERNAL_SERVER_ERROR', 'The request could not be answered.'));
  }
}

/** Checked here and not in the handshake, so that a client without a certificate is told what it lacks, and `/health` stays open. */
const lacksCertificate = (door: GraphQLDoor, request: IncomingMessage): boolean =>
  door.tls?.ca !== undefined && !(request.socket as TLSSocket).authorized;

type Asked =
  | { readonly kind: 'answered'; readonly answer: GraphQLHttpAnswer }
  | { readonly kind: 'question' | 'stream'; readonly search: string };

/** What can be answered by the address alone, and what the door has no room for. */
function lookUp(door: GraphQLDoor, request: IncomingMessage, inFlight: number): Asked {
  const [path, search] = splitUrl(request.url ?? '/');
  if (path === '/health') return { kind: 'answered', answer: health(door) };
  const kind = door.stream !== undefined && path === '/graphql/stream' ? 'stream' : 'question';
  if (kind === 'question' && path !== '/graphql' && path !== '/') {
    const message = `There is nothing at ${path}. GraphQL is served at /graphql, health at /health.`;
    return { kind: 'answered', answer: refusal(404, 'NOT_FOUND', message) };
  }
  if (lacksCertificate(door, request)) {
    const message = 'This door answers clients with a certificate of its own authority only (mutual TLS).';
    return { kind: 'answered', answer: refusal(401, 'CERTIFICATE_MISSING', message) };
  }
  const refused = door.refuse?.(inFlight) ?? null;
  return refused === null ? { kind, search } : { kind: 'answered', answer: refused };
}

async function answerRequest(
  door: GraphQLDoor,
  request: IncomingMessage,
  how: { search: string; limit: number; signal: AbortSignal },
): Promise<GraphQLHttpAnswer> {
  const read = await readRequest(request, how);
  return 'refused' in read ? read.refused : door.answer(read.request);
}

/** A signal that is aborted when the client is gone or the deadline over, until `end` is called. */
function lifetimeOf(response: ServerResponse, deadlineMs?: number): { signal: AbortSignal; end: () => void } {
  const over = new AbortController();
  // Each question to an agency waits for it: with many of them there is no leak to be warned of.
  setMaxListeners(10_000, over.signal);
  const timer = deadlineMs === undefined ? undefined : setTimeout(() => over.abort('deadline'), deadlineMs);
  // Not the request's own "aborted": once its body is read, Node no longer reports there that the client is gone.
  response.on('close', () => {
    if (!response.writableFinished) over.abort('client gone');
  });
  return { signal: over.signal, end: () => clearTimeout(timer) };
}

function health(door: GraphQLDoor): GraphQLHttpAnswer {
  const state = door.health();
  return {
    status: state.ready ? 200 : 503,
    headers: [['content-type', 'application/json; charset=utf-8']],
    body: JSON.stringify(state),
  };
}

function splitUrl(url: string): readonly [path: string, search: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
}

/** Answers are personal data: nobody between keeps them, and no browser takes them for anything but what they are. */
const always = ['cache-control', 'no-store', 'x-content-type-options', 'nosniff'] as const;

function send(request: IncomingMessage, response: ServerResponse, answer: GraphQLHttpAnswer): void {
  if (response.destroyed || response.headersSent) return;
  const body = Buffer.from(answer.body);
  const headers: (string | number)[] = [...always, 'content-length', body.length];
  for (const [name, value] of answer.headers) headers.push(name, value);
  response.writeHead(answer.status, headers as string[]);
  if (request.complete) {
    response.end(body);
    return;
  }
  // A client that is still sending would have its connection cut, and never read why it was refused: the rest is thrown away
  // as it comes, for as long as a client may take to send.
  response.write(body);
  request.once('close', () => response.end());
  request.once('end', () => response.end());
  request.resume();
}
