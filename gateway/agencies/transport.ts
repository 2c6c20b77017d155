import { type Dispatcher, Pool } from 'undici';
import type { AgencyAnswer, Ask } from './Agency';
import { parseAnswer } from './parseAnswer';

/** Where an agency answers and how much of it is read. */
export interface Address {
  /** Absolute http or https URL of its GraphQL endpoint. */
  readonly url: string;
  /** Most connections held open to this agency. */
  readonly connections: number;
  /** Largest answer read, in bytes. */
  readonly answerLimit: number;
}

export interface Transport {
  readonly ask: Ask;
  close(): Promise<void>;
}

const invalid: AgencyAnswer = { kind: 'failed', code: 'AGENCY_ANSWER_INVALID' };

/** Opens a connection pool of its own to an agency; nothing is connected before the first question. */
export function openTransport({ url, connections, answerLimit }: Address): Transport {
  const { origin, pathname, search } = new URL(url);
  // The caller's signal is the only clock: undici's own timeouts would report the same thing twice and differently.
  const pool = new Pool(origin, { connections, headersTimeout: 0, bodyTimeout: 0 });
  const path = `${pathname}${search}`;
  const ask: Ask = async (request, signal) => {
    try {
      const headers = {
        ...request.headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
      };
      const response = await pool.request({ path, method: 'POST', headers, body: request.body, signal });
      return await readAnswer(response, answerLimit);
    } catch {
      return { kind: 'failed', code: signal.aborted ? 'AGENCY_TIMEOUT' : 'AGENCY_UNAVAILABLE' };
    }
  };
  return { ask, close: () => pool.close() };
}

async function readAnswer(response: Dispatcher.ResponseData, limit: number): Promise<AgencyAnswer> {
  const type = response.headers['content-type'];
  const speaksJson = typeof type === 'string' && /^application\/(?:[\w.-]+\+)?json\b/i.test(type);
  if (response.statusCode !== 200 || !speaksJson || Number(response.headers['content-length'] ?? 0) > limit) {
    discard(response);
    return invalid;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) {
      discard(response);
      return invalid;
    }
    chunks.push(chunk);
  }
  return parseAnswer(Buffer.concat(chunks).toString('utf8'));
}

/** An answer nobody will read must not hold its connection. */
function discard(response: Dispatcher.ResponseData): void {
  response.body.on('error', () => {});
  response.body.destroy();
}
