import type { Pool as AnyPool } from 'undici';
import type { AgencyRequest, Ask } from './Agency';
import { Hearing } from './Hearing';

// Only the pool: undici whole (fetch, cookies, WebSocket …) takes three times as long to load, a tenth of the gateway's start.
const Pool = require('undici/lib/dispatcher/pool') as typeof AnyPool;

/** Where an agency answers and how much of it is read. */
export interface Address {
  /** Absolute http or https URL of its GraphQL endpoint. */
  readonly url: string;
  /** Most connections held open to this agency; each carries one question at a time. */
  readonly connections: number;
  /** Longest wait for a connection, in milliseconds. */
  readonly connectMs: number;
  /** Largest answer read, in bytes. */
  readonly answerLimit: number;
  /** Codes of errors whose message may be passed on. */
  readonly messages: ReadonlySet<string>;
}

export interface Transport {
  readonly ask: Ask;
  close(): Promise<void>;
}

/** Headers of every question, in the form undici takes without looking at each request. */
const unchanging: readonly string[] = [
  'content-type',
  'application/json',
  'accept',
  'application/graphql-response+json, application/json;q=0.9',
];

/**
 * Opens a connection pool of its own to an agency; nothing is connected before the first question. Every question is a
 * request of its own, even when another caller asks the same at the same moment: answers are never shared.
 */
export function openTransport({ url, connections, connectMs, answerLimit, messages }: Address): Transport {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    // One question at a time on a connection: a slow answer must not hold up another one behind it.
    pipelining: 1,
    connectTimeout: connectMs,
    // The end of the question is the only clock: undici's own timeouts would report the same thing twice and differently.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = `${pathname}${search}`;
  const terms = { limit: answerLimit, messages };
  // Not `request`: its stream per answer costs a fifth of a whole question.
  const ask: Ask = (request, end) =>
    new Promise((resolve) => {
      const hearing = new Hearing(terms, end, resolve);
      if (!hearing.over)
        pool.dispatch({ path, method: 'POST', headers: headersOf(request), body: request.body }, hearing);
    });
  return { ask, close: () => pool.close() };
}

function headersOf({ headers }: AgencyRequest): string[] {
  const all = [...unchanging];
  for (const name in headers) all.push(name, headers[name] ?? '');
  return all;
}
