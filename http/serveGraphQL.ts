import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { bindTo, type Door } from './bindTo';
import { nestingOf } from './nestingOf';
import { BodyNotText, BodyPacked, BodyTooLarge, readBody } from './readBody';

/** One GraphQL-over-HTTP request as plain data, before any GraphQL library has seen it. */
export interface GraphQLHttpRequest {
  readonly method: string;
  /** Query string with its question mark, or the empty string. */
  readonly search: string;
  readonly headers: ReadonlyMap<string, string>;
  /** Parsed JSON when the content type is JSON, otherwise the text as it came. */
  readonly body: unknown;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

/** The answer to it; `body` is sent as it is. */
export interface GraphQLHttpAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  readonly body: string;
}

export interface GraphQLDoor {
  /** What is served, for error messages: "the hub", "the health subgraph". */
  readonly name: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The setting that chooses the port, for error messages: "HEALTH_PORT". */
  readonly setting?: string;
  /** Largest request body in bytes. */
  readonly bodyLimit: number;
  readonly answer: (request: GraphQLHttpRequest) => Promise<GraphQLHttpAnswer>;
  /** What `GET /health` says; 200 when `ready`, otherwise 503. */
  readonly health: () => { readonly ready: boolean } & Record<string, unknown>;
}

const plain = (status: number, message: string, code: string): GraphQLHttpAnswer => ({
  status,
  headers: [['content-type', 'application/json; charset=utf-8']],
  body: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
});

/**
 * Opens a GraphQL endpoint at `/graphql` (GraphQL over HTTP) and a health probe at `/health` on plain node:http.
 * Resolves when the port is bound; rejects with a sentence when it is taken.
 */
export async function serveGraphQL(door: GraphQLDoor): Promise<Door> {
  const server = createServer((request, response) => {
    // Not the request's own "aborted": once its body is read, Node no longer reports there that the client is gone.
    const gone = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    answerRequest(door, request, gone.signal).then(
      (answer) => send(response, answer),
      () => send(response, plain(500, 'The request could not be answered.', 'INTERNAL_SERVER_ERROR')),
    );
  });
  return bindTo(server, door);
}

async function answerRequest(
  door: GraphQLDoor,
  request: IncomingMessage,
  signal: AbortSignal,
): Promise<GraphQLHttpAnswer> {
  const [path, search] = splitUrl(request.url ?? '/');
  if (path === '/health') return health(door);
  if (path !== '/graphql' && path !== '/') {
    return plain(
      404,
      `There is nothing at ${path}. GraphQL is served at /graphql, health at /health.`,
      'NOT_FOUND',
    );
  }
  let text: string;
  try {
    text = await readBody(request, door.bodyLimit);
  } catch (problem) {
    if (problem instanceof BodyTooLarge) return plain(413, problem.message, 'BODY_TOO_LARGE');
    if (problem instanceof BodyPacked) return plain(415, problem.message, 'BAD_REQUEST');
    if (problem instanceof BodyNotText) return plain(400, problem.message, 'BAD_REQUEST');
    return plain(400, 'The request body could not be read.', 'BAD_REQUEST');
  }
  const headers = headersOf(request);
  const body = parseBody(text, headers.get('content-type') ?? '');
  if (body === notJson) {
    return plain(
      400,
      'The request body is not valid JSON. Send {"query": "…", "variables": {…}}.',
      'BAD_REQUEST',
    );
  }
  if (body === tooDeep) {
    const message = `The request body nests lists and objects more than ${mostNesting} levels deep.`;
    return plain(400, message, 'BAD_REQUEST');
  }
  return door.answer({ method: request.method ?? 'GET', search, headers, body, signal });
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

function headersOf(request: IncomingMessage): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

const notJson = Symbol('a body that says it is JSON and is not');
const tooDeep = Symbol('a body whose values nobody can walk through');

/** Variables of honest clients nest a handful of levels. */
const mostNesting = 100;

function parseBody(text: string, contentType: string): unknown {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType.trim())) return text;
  if (nestingOf(text) > mostNesting) return tooDeep;
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}

function send(response: ServerResponse, answer: GraphQLHttpAnswer): void {
  if (response.destroyed) return;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('content-length', Buffer.byteLength(answer.body));
  response.statusCode = answer.status;
  response.end(answer.body);
}
