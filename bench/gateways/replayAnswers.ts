import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers a request body that has not been seen before; the answer is kept and replayed from then on. */
export type Source = (subgraph: string, body: string) => Promise<string>;

/** One request that reached a subgraph while somebody watched. */
export interface SeenCall {
  readonly subgraph: string;
  readonly body: string;
  /** Milliseconds of the monotonic clock. */
  readonly began: number;
  readonly ended: number;
}

/** Subgraphs that give recorded answers. */
export interface Replay {
  /** Subgraph name → URL. */
  readonly urls: Readonly<Record<string, string>>;
  /** Requests so far, and how many of those had to be made because they had not been recorded. */
  readonly counts: { calls: number; made: number };
  /** While this works every answer is held back a little, so that it shows which calls wait for which. */
  watch(work: () => Promise<void>): Promise<readonly SeenCall[]>;
  stop(): void;
}

/** Long enough that calls sent side by side overlap, and calls sent one after the other do not. */
const heldBackMs = 25;

/**
 * Serves recorded answers on plain node:http, one port per subgraph. A recording's key is the exact body of the request: every gateway
 * gets the answers to its own texts, and an equal question costs the same whoever asks it.
 */
export async function replayAnswers(subgraphs: readonly string[], source: Source): Promise<Replay> {
  const counts = { calls: 0, made: 0 };
  let seen: SeenCall[] | null = null;
  const hold = (call: Omit<SeenCall, 'ended'>, send: () => void) => {
    setTimeout(() => {
      seen?.push({ ...call, ended: performance.now() });
      send();
    }, heldBackMs);
  };
  const serverOf = (subgraph: string): Server => {
    const recorded = new Map<string, Buffer>();
    const make = async (body: string): Promise<Buffer> => {
      counts.made++;
      const answer = Buffer.from(await source(subgraph, body));
      recorded.set(body, answer);
      return answer;
    };
    const answer = (body: string, response: ServerResponse) => {
      counts.calls++;
      const known = recorded.get(body);
      if (known !== undefined && seen === null) return sendAnswer(response, known);
      const call = { subgraph, body, began: performance.now() };
      const send = (text: Buffer) =>
        seen === null ? sendAnswer(response, text) : hold(call, () => sendAnswer(response, text));
      (known === undefined ? make(body) : Promise.resolve(known)).then(send, (problem: unknown) =>
        response.writeHead(500).end(String(problem)),
      );
    };
    return createServer((request, response) => readText(request, (body) => answer(body, response)));
  };
  const servers = await Promise.all(subgraphs.map(async (name) => listening(name, serverOf(name))));
  return {
    urls: Object.fromEntries(servers.map(({ name, url }) => [name, url])),
    counts,
    watch: async (work) => {
      const calls: SeenCall[] = [];
      seen = calls;
      await work().finally(() => {
        seen = null;
      });
      return calls;
    },
    stop: () => {
      for (const { server } of servers) server.close().closeAllConnections();
    },
  };
}

function readText(request: IncomingMessage, read: (text: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const [only] = chunks;
    read((chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString('utf8'));
  });
}

function sendAnswer(response: ServerResponse, answer: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
  response.end(answer);
}

async function listening(name: string, server: Server) {
  // A gateway that pauses between two windows must not find its connections closed.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  return { name, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
}
