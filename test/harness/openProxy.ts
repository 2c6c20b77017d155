import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EnvelopeClaims, envelopeHeader, receiptHeader } from '../../schema/envelope';
import { hashOf } from '../../schema/keys/jws';
import { sealReceipt } from '../../subgraphs/hubCaller';
import { testTrust } from '../fixtures/hubKeys';

/** What the real subgraph answered. */
export interface RealAnswer {
  readonly status: number;
  readonly body: string;
  /** The header with which the subgraph vouches for this body, and no other. */
  readonly sealed: Readonly<Record<string, string>>;
  /** The same for another body, made with the subgraph's own key: what it would have sent with that. */
  sealedFor(body: string): Readonly<Record<string, string>>;
}

/** Does something else with a real answer than passing it on. */
export type Manner = (real: RealAnswer, response: ServerResponse) => void;

/** A door in front of a real subgraph that can misbehave. */
export interface AgencyProxy {
  readonly url: string;
  /** From the next request on; null passes answers on as they are. */
  behave(manner: Manner | null): void;
  stop(): Promise<void>;
}

/**
 * @param agency the subgraph's name, for its keys
 * @param urlOf where it really answers, looked up with each request: it may start after its door does
 */
export async function openProxy(agency: string, urlOf: () => string): Promise<AgencyProxy> {
  let manner: Manner | null = null;
  const passOn: Manner = ({ status, body, sealed }, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...sealed }).end(body);
  };
  const server = createServer(async (request, response) => {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const envelope = String(request.headers[envelopeHeader] ?? '');
      const real = await fetch(urlOf(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', [envelopeHeader]: envelope },
        body: Buffer.concat(chunks),
      });
      const receipt = real.headers.get(receiptHeader);
      const answer: RealAnswer = {
        status: real.status,
        body: await real.text(),
        sealed: receipt === null ? {} : { [receiptHeader]: receipt },
        sealedFor: (body) => ({ [receiptHeader]: receiptFor(agency, envelope, body) }),
      };
      (manner ?? passOn)(answer, response);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    behave: (next) => {
      manner = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function receiptFor(agency: string, envelope: string, body: string): string {
  const claims = JSON.parse(
    Buffer.from(envelope.split('.')[1] ?? '', 'base64url').toString(),
  ) as EnvelopeClaims;
  return sealReceipt(claims, { agency, hash: hashOf(body), withheld: [] }, testTrust(agency).receiptKey);
}
