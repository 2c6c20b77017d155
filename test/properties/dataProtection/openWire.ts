import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EnvelopeClaims, envelopeHeader, receiptHeader } from '../../../schema/envelope';

/** One request as it arrived at an agency's door. */
export interface OnWire {
  readonly agency: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly claims: EnvelopeClaims;
  /** Everything that can be read of it: address, headers, body, and the envelope's content. */
  readonly text: string;
}

/** How an agency behaves. */
export type Manner =
  | 'well'
  | 'down'
  | 'refusing'
  | 'babbling'
  | ((body: string, receipt: string | null) => { readonly status: number; readonly body: string });

/** Doors in front of agencies: they hand on and remember what came, byte by byte. */
export interface Wire {
  readonly urls: Readonly<Record<string, string>>;
  readonly seen: OnWire[];
  behave(agency: string, manner: Manner): void;
  /** What comes while something is done. */
  during(act: () => Promise<unknown>): Promise<readonly OnWire[]>;
  stop(): Promise<void>;
}

/** @param urlOf where the real subgraph answers; it may start after its door */
export async function openWire(
  agencies: readonly string[],
  urlOf: (agency: string) => string,
): Promise<Wire> {
  const seen: OnWire[] = [];
  const manners = new Map<string, Manner>();
  const doors = await Promise.all(
    agencies.map((agency) => openDoor(agency, urlOf, seen, () => manners.get(agency) ?? 'well')),
  );
  return {
    urls: Object.fromEntries(doors.map(({ agency, url }) => [agency, url])),
    seen,
    behave: (agency, manner) => void manners.set(agency, manner),
    async during(act) {
      const from = seen.length;
      await act();
      return seen.slice(from);
    },
    stop: async () => void (await Promise.all(doors.map(({ stop }) => stop()))),
  };
}

async function openDoor(
  agency: string,
  urlOf: (agency: string) => string,
  seen: OnWire[],
  mannerNow: () => Manner,
): Promise<{ agency: string; url: string; stop: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      const envelope = String(request.headers[envelopeHeader] ?? '');
      seen.push(read(agency, body.toString(), envelope, `${request.url} ${request.rawHeaders.join(' ')}`));
      const manner = mannerNow();
      if (manner === 'down') return void response.destroy();
      if (manner === 'refusing') return void response.writeHead(500).end(babble);
      if (manner === 'babbling') return void response.writeHead(200, json).end(babble);
      const real = await fetch(urlOf(agency), {
        method: 'POST',
        headers: { 'content-type': 'application/json', [envelopeHeader]: envelope },
        body,
      });
      const receipt = real.headers.get(receiptHeader);
      const text = await real.text();
      const told = manner === 'well' ? { status: real.status, body: text } : manner(text, receipt);
      pass(response, told, receipt);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { agency, url: `http://127.0.0.1:${port}/graphql`, stop };
}

const json = { 'content-type': 'application/json' };
/** What a broken agency might say; nothing of it may show anywhere. */
export const babble = '{"errors":[{"message":"row BABBLE-7f3a of table person"}]}';

const pass = (
  response: ServerResponse,
  { status, body }: { readonly status: number; readonly body: string },
  receipt: string | null,
): void => {
  response.writeHead(status, { ...json, ...(receipt !== null && { [receiptHeader]: receipt }) }).end(body);
};

function read(agency: string, body: string, envelope: string, head: string): OnWire {
  const payload = Buffer.from(envelope.split('.')[1] ?? '', 'base64url').toString();
  const { query, variables = {} } = JSON.parse(body) as Pick<OnWire, 'query' | 'variables'>;
  return {
    agency,
    query,
    variables,
    claims: JSON.parse(payload) as EnvelopeClaims,
    text: `${head} ${body} ${payload}`,
  };
}
