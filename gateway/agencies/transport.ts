import type { Pool as AnyPool } from 'undici';
import { Fault } from '../faults';
import { signal } from '../signals';
import type { AgencyAnswer, AgencyRequest, Ask } from './Agency';
import type { Sealed, Sealer } from './envelope';
import { Hearing } from './Hearing';

// Only the pool: undici whole (fetch, cookies, WebSocket …) takes three times as long to load, a tenth of the gateway's start.
const Pool = require('undici/lib/dispatcher/pool') as typeof AnyPool;

/** Where an agency answers and how much of it is read. */
export interface Address {
  readonly agency: string;
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
  /** Null where nothing is sealed (plain federation). With it, nothing leaves unsealed. */
  readonly sealer: Sealer | null;
  /** How an https address is believed and who the hub is to it; null takes the authorities that Node knows. */
  readonly tls: ClientTls | null;
  /** At an http address nothing is asked. */
  readonly httpsOnly: boolean;
}

/** TLS as the hub speaks it to an agency, as PEM. */
export interface ClientTls {
  /** The authority of the agency's certificate, and of no other's. */
  readonly ca?: string;
  /** The hub's own certificate and key (mutual TLS). */
  readonly cert?: string;
  readonly key?: string;
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
export function openTransport({
  agency,
  url,
  connections,
  connectMs,
  sealer,
  ...address
}: Address): Transport {
  const { origin, pathname, protocol, search } = new URL(url);
  const isBarred = address.httpsOnly && protocol !== 'https:';
  const pool = new Pool(origin, {
    connections,
    // One question at a time on a connection: a slow answer must not hold up another one behind it.
    pipelining: 1,
    connectTimeout: connectMs,
    // A receipt names every kind of fact that an agency has kept back.
    maxHeaderSize: 64 * 1024,
    ...(address.tls && { connect: { ...address.tls, minVersion: 'TLSv1.2' as const } }),
    // The end of the question is the only clock: undici's own timeouts would report the same thing twice and differently.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = `${pathname}${search}`;
  const terms = { agency, limit: address.answerLimit, messages: address.messages };
  // Not `request`: its stream per answer costs a fifth of a whole question.
  const ask: Ask = (request, end) =>
    new Promise((resolve) => {
      const { statement, body } = request;
      const sealed = sealer === null || statement === undefined ? null : sealer(statement, body);
      const why = isBarred ? 'its address is not https' : whyUnsealed(sealer, sealed, request);
      if (why !== null) {
        signal('faultMet', { fault: new Fault(`${agency} was not asked: ${why}`) });
        resolve(unasked);
        return;
      }
      const hearing = new Hearing(terms, sealed, end, resolve);
      if (!hearing.over) pool.dispatch({ path, method: 'POST', headers: headersOf(sealed), body }, hearing);
    });
  return { ask, close: () => pool.close() };
}

/** Why a question that must be sealed is not; null when it may go. */
function whyUnsealed(
  sealer: Sealer | null,
  sealed: Sealed | null,
  { statement }: AgencyRequest,
): string | null {
  if (sealer === null || sealed !== null) return null;
  return statement === undefined
    ? 'the question states nothing about itself'
    : 'there is no public key of it';
}

/** It never left the hub. */
const unasked: AgencyAnswer = { kind: 'failed', code: 'AGENCY_UNAVAILABLE' };

const headersOf = (sealed: Sealed | null): string[] =>
  sealed === null ? [...unchanging] : [...unchanging, ...sealed.headers];
