import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { askInWindow, type WindowOrder, type WindowResult } from './gateways/askInWindow';
import { answerBench } from './gateways/askProcess';
import { openShopSubgraph, type ShopQuestion } from './shop/openShop';
import { type ShopSubgraph, shopSubgraphs } from './shop/shopContracts';

/** Clients before the gateway and agencies behind it, in one process on the other core. One of the agencies can stall. */

export const stalling: ShopSubgraph = 'reviews';

export type StalledSideQuestion =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'window';
      /** What is asked all the time, and needs no agency that stalls. */
      readonly order: WindowOrder;
      /** Clients that need the agency which may stall, and ask again soon after each answer. */
      readonly crowd: number;
      /** Body of their request. */
      readonly body: string;
      readonly stalled: boolean;
    };

export interface StalledSideAnswers {
  readonly open: Readonly<Record<string, string>>;
  readonly window: {
    readonly undisturbed: WindowResult;
    /** Answers to the crowd by the code of their first error, or "complete". */
    readonly crowd: Readonly<Record<string, number>>;
    /** Questions that arrived at the agency which may stall. */
    readonly reached: number;
    /** Most questions it held at one time. */
    readonly mostHeld: number;
  };
}

/**
 * Longest time between an answer and the next question of the same client, in milliseconds. It varies, and the crowd does not begin at once:
 * people who ask in step would be measured as a stampede.
 */
const longestRestMs = 2_000;

const rest = (): Promise<void> => pause(Math.random() * longestRestMs);

const agency = {
  isStalled: false,
  reached: 0,
  mostHeld: 0,
  held: new Map<ServerResponse, () => void>(),
};

let servers: readonly Server[] = [];

answerBench(
  async (question: StalledSideQuestion): Promise<StalledSideAnswers[keyof StalledSideAnswers]> =>
    question.kind === 'open' ? open() : window(question),
);

async function open(): Promise<Readonly<Record<string, string>>> {
  const urls: Record<string, string> = {};
  servers = shopSubgraphs.map((name) => {
    const answers = new Map<string, string>();
    const shop = openShopSubgraph(name);
    return createServer((request, response) =>
      readText(request, (body) => {
        const text = answers.get(body) ?? JSON.stringify(shop(JSON.parse(body) as ShopQuestion));
        answers.set(body, text);
        const answer = () =>
          response.writeHead(200, { 'content-type': 'application/json' }).end(text) as unknown;
        if (name === stalling) stallOr(answer, response);
        else answer();
      }),
    );
  });
  for (const [at, server] of servers.entries()) {
    server.keepAliveTimeout = 600_000;
    await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
    urls[shopSubgraphs[at] ?? ''] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
  return urls;
}

function stallOr(answer: () => void, response: ServerResponse): void {
  agency.reached++;
  if (!agency.isStalled) {
    answer();
    return;
  }
  agency.held.set(response, answer);
  agency.mostHeld = Math.max(agency.mostHeld, agency.held.size);
  response.on('close', () => agency.held.delete(response));
}

async function window({
  order,
  crowd,
  body,
  stalled,
}: Extract<StalledSideQuestion, { kind: 'window' }>): Promise<StalledSideAnswers['window']> {
  Object.assign(agency, { isStalled: stalled, reached: 0, mostHeld: 0 });
  const codes: Record<string, number> = {};
  let isOver = false;
  const client = async () => {
    await rest();
    while (!isOver) {
      const code = await askOnce(order.url, body);
      codes[code] = (codes[code] ?? 0) + 1;
      if (!isOver) await rest();
    }
  };
  const clients = Array.from({ length: crowd }, client);
  await pause(longestRestMs);
  const undisturbed = await askInWindow(order);
  isOver = true;
  agency.isStalled = false;
  for (const answer of agency.held.values()) answer();
  await Promise.all(clients);
  return { undisturbed, crowd: codes, reached: agency.reached, mostHeld: agency.mostHeld };
}

async function askOnce(url: string, body: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { errors } = (await response.json()) as {
    readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  };
  return errors?.[0]?.extensions?.code ?? 'complete';
}

function readText(request: IncomingMessage, read: (text: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => read(Buffer.concat(chunks).toString('utf8')));
}
