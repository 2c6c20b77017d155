import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the real subgraph answered. */
export interface RealAnswer {
  readonly status: number;
  readonly body: string;
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

/** @param urlOf where the real subgraph answers, looked up with each request: it may start after its door does */
export async function openProxy(urlOf: () => string): Promise<AgencyProxy> {
  let manner: Manner | null = null;
  const passOn: Manner = ({ status, body }, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  const server = createServer(async (request, response) => {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const real = await fetch(urlOf(), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: Buffer.concat(chunks),
      });
      (manner ?? passOn)({ status: real.status, body: await real.text() }, response);
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
