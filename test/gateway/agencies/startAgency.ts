import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived at an agency of a test. */
export interface Arrived {
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** An agency of a test on real HTTP: it does what its behaviour says, and counts. */
export interface TestAgency {
  readonly url: string;
  readonly arrived: readonly Arrived[];
  /** Connections that were ever opened to it. */
  connections(): number;
  stop(): Promise<void>;
}

export type Behaviour = (response: ServerResponse, arrived: Arrived, number: number) => void;

/** Answers with a text and the media type of GraphQL. */
export const say =
  (text: string, { status = 200, type = 'application/json' } = {}): Behaviour =>
  (response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(text);
  };

/** @param behave called with the response, what arrived, and how many had arrived before */
export async function startAgency(behave: Behaviour): Promise<TestAgency> {
  const arrived: Arrived[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { body: Buffer.concat(chunks).toString(), headers: request.headers };
      arrived.push(one);
      behave(response, one, arrived.length - 1);
    });
  });
  server.on('connection', () => {
    connections++;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    arrived,
    connections: () => connections,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits until something holds; the test's own time limit ends it when it never does. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
