import type { IncomingMessage } from 'node:http';
import { answerTypeFor } from './answerTypeFor';
import { type GraphQLHttpAnswer, type GraphQLHttpRequest, refusal } from './GraphQLHttp';
import { isJson } from './isJson';
import { nestsDeeperThan } from './nestsDeeperThan';
import { BodyNotText, BodyPacked, BodyTooLarge, readBody } from './readBody';

/** What was read, or why it is not. */
export type Read = { readonly request: GraphQLHttpRequest } | { readonly refused: GraphQLHttpAnswer };

/** Variables of honest clients nest a handful of levels. */
const mostNesting = 100;

/** How a request is read. */
export interface Reading {
  readonly search: string;
  /** Largest body in bytes. */
  readonly limit: number;
  /** Handed on with the request. */
  readonly signal: AbortSignal;
  /** The answer is a stream of events. */
  readonly streamed?: true;
}

/** Reads a GraphQL-over-HTTP request: first what the head alone can tell, then the body. */
export async function readRequest(
  request: IncomingMessage,
  { search, limit, signal, streamed }: Reading,
): Promise<Read> {
  const { method } = request;
  if (method !== 'GET' && method !== 'POST') {
    const message = 'GraphQL is asked by GET or POST.';
    return { refused: refusal(405, 'BAD_REQUEST', message, [['allow', 'GET, POST']]) };
  }
  // Before anything is asked: an answer nobody takes would have been disclosed for nothing.
  const answerType = streamed ? streamType(request.headers.accept) : answerTypeFor(request.headers.accept);
  if (answerType === null) return { refused: refusal(406, 'BAD_REQUEST', streamed ? noStream : noAnswer) };
  const clientAddress = request.socket.remoteAddress ?? '';
  const read = { search, headers: headersOf(request), answerType, clientAddress, signal };
  if (method === 'GET') return { request: { ...read, method, body: undefined, text: '' } };
  const body = await readJson(request, limit);
  return 'refused' in body ? body : { request: { ...read, method, body: body.json, text: body.text } };
}

const noAnswer =
  'Answers are written as application/json or application/graphql-response+json; the Accept header takes neither.';
const noStream = 'What is subscribed to is told as text/event-stream; the Accept header does not take it.';

/** Whether a client takes a stream of events; what refuses it is written as JSON. */
const streamType = (accept = ''): 'application/json' | null =>
  accept === '' || /(^|,)\s*(text\/event-stream|text\/\*|\*\/\*)\s*(;|,|$)/i.test(accept)
    ? 'application/json'
    : null;

function headersOf(request: IncomingMessage): Map<string, string> {
  const headers = new Map<string, string>();
  for (const name in request.headers) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return headers;
}

type Json = { readonly json: unknown; readonly text: string } | { readonly refused: GraphQLHttpAnswer };

async function readJson(request: IncomingMessage, limit: number): Promise<Json> {
  if (!isJson(request.headers['content-type'])) {
    const message = 'Send the request body as JSON in UTF-8, with the header Content-Type: application/json.';
    return { refused: refusal(415, 'BAD_REQUEST', message) };
  }
  const text = await readBody(request, limit).catch(whyUnreadable);
  if (typeof text !== 'string') return { refused: text };
  if (nestsDeeperThan(mostNesting, text)) {
    const message = `The request body nests lists and objects more than ${mostNesting} levels deep.`;
    return { refused: refusal(400, 'BAD_REQUEST', message) };
  }
  try {
    return { json: JSON.parse(text), text };
  } catch {
    const message = 'The request body is not valid JSON. Send {"query": "…", "variables": {…}}.';
    return { refused: refusal(400, 'BAD_REQUEST', message) };
  }
}

function whyUnreadable(problem: unknown): GraphQLHttpAnswer {
  if (problem instanceof BodyTooLarge) return refusal(413, 'BODY_TOO_LARGE', problem.message);
  if (problem instanceof BodyPacked) return refusal(415, 'BAD_REQUEST', problem.message);
  if (problem instanceof BodyNotText) return refusal(400, 'BAD_REQUEST', problem.message);
  return refusal(400, 'BAD_REQUEST', 'The request body could not be read.');
}
