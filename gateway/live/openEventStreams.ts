import { createHandler, type Request, type Response } from 'graphql-sse';
import {
  type GraphQLHttpAnswer,
  type GraphQLHttpRequest,
  type GraphQLHttpStream,
  refusal,
  type StreamFlow,
} from '../../http/GraphQLHttp';
import type { Subscriptions } from './Subscriptions';

type StreamRequest = Request<GraphQLHttpRequest, StreamFlow>;

/** Answers subscriptions as server-sent events. */
export type OpenEventStream = (
  request: GraphQLHttpRequest,
  flow: StreamFlow,
) => Promise<GraphQLHttpAnswer | GraphQLHttpStream>;

/**
 * Implements "Distinct connections mode" of GraphQL over Server-Sent Events: one request, one stream. What is refused is an HTTP answer like
 * any other, before a stream has begun.
 */
export function openEventStreams(subscriptions: Subscriptions): OpenEventStream {
  const handler = createHandler<GraphQLHttpRequest, StreamFlow>({
    // The other mode keeps streams under tokens of its own, which anybody could come back with: there is none.
    authenticate: () => null,
    onSubscribe: async ({ raw, context }, { query, operationName, variables }) => {
      const wish = {
        query,
        operationName: operationName ?? null,
        variables: variables ?? {},
        headers: raw.headers,
        clientAddress: raw.clientAddress,
        gone: raw.signal,
        flushed: context.flushed,
      };
      const opened = await subscriptions.open(wish);
      if (opened.kind === 'refused') {
        const { errors, status, headers } = opened.words;
        const body = JSON.stringify({ errors });
        return [body, { status, statusText: '', headers: Object.fromEntries([json, ...headers]) }];
      }
      return opened.stream;
    },
  });
  return async (request, flow) => answerOf(await handler(requestFor(request, flow)));
}

const json = ['content-type', 'application/json; charset=utf-8'] as const;

/** That a client takes the stream has been seen; the library knows one spelling of it only. */
function requestFor(request: GraphQLHttpRequest, context: StreamFlow): StreamRequest {
  const { method, search, headers, body } = request;
  return {
    method,
    url: `/graphql/stream${search}`,
    headers: { get: (name) => (name === 'accept' ? 'text/event-stream' : headers.get(name)) },
    body: body as Record<PropertyKey, unknown> | null,
    raw: request,
    context,
  };
}

/** How the library refuses a request that is no GraphQL request. */
const isUnworded = (body: string): boolean => !body.includes('"extensions"');

function answerOf([body, { status, headers = {} }]: Response): GraphQLHttpAnswer | GraphQLHttpStream {
  if (body === null || typeof body === 'string') {
    if (body === null || isUnworded(body)) {
      const message =
        'Send {"query": "subscription …", "variables": {…}} as JSON, or the same in the address.';
      return refusal(status, 'BAD_REQUEST', message);
    }
    return { status, headers: Object.entries(headers) as [string, string][], body };
  }
  return { status, headers: streamHeaders, parts: body as GraphQLHttpStream['parts'] };
}

const streamHeaders = [
  ['content-type', 'text/event-stream; charset=utf-8'],
  // Servers between that collect an answer before they pass it on are asked not to.
  ['x-accel-buffering', 'no'],
] as const;
