import { openShopSubgraph, type ShopQuestion } from '../shop/openShop';
import { type ShopSubgraph, shopSubgraphs } from '../shop/shopContracts';
import { askInWindow, askOnce, type WindowOrder, type WindowResult } from './askInWindow';
import { answerBench } from './askProcess';
import { type Replay, replayAnswers, type SeenCall, type Source } from './replayAnswers';

/** Everything a gateway talks to, in one process on the other core: the clients before it and the subgraphs behind it. */

export type FarSideQuestion =
  | { readonly kind: 'openShop' }
  /** The first answers come from subgraphs that run elsewhere. */
  | { readonly kind: 'openRecorder'; readonly urls: Readonly<Record<string, string>> }
  | { readonly kind: 'ask'; readonly url: string; readonly body: string }
  | { readonly kind: 'watch'; readonly url: string; readonly body: string }
  | { readonly kind: 'window'; readonly order: WindowOrder };

export interface FarSideAnswers {
  readonly open: Readonly<Record<string, string>>;
  readonly ask: { readonly status: number; readonly text: string };
  readonly watch: readonly SeenCall[];
  readonly window: WindowResult & {
    readonly upstreamCalls: number;
    /** Upstream requests that no recording was found for; they were answered by computing. */
    readonly notRecorded: number;
    /** Processor time of this process in milliseconds. */
    readonly cpuMs: number;
  };
}

let replay: Replay | null = null;

answerBench(async (question: FarSideQuestion): Promise<FarSideAnswers[keyof FarSideAnswers]> => {
  switch (question.kind) {
    case 'openShop':
      return open(shopSubgraphs, shopSource());
    case 'openRecorder':
      return open(Object.keys(question.urls), forwardTo(question.urls));
    case 'ask':
      return askOnce(question.url, question.body);
    case 'watch':
      return opened().watch(async () => void (await askOnce(question.url, question.body)));
    case 'window':
      return window(question.order);
    default:
      return unreachable(question);
  }
});

const unreachable = (value: never): never => {
  throw new Error(`Nobody knows how to ${JSON.stringify(value)}.`);
};

async function open(names: readonly string[], source: Source): Promise<Readonly<Record<string, string>>> {
  replay?.stop();
  replay = await replayAnswers(names, source);
  return replay.urls;
}

function opened(): Replay {
  if (replay === null) throw new Error('No subgraphs have been opened.');
  return replay;
}

async function window(order: WindowOrder): Promise<FarSideAnswers['window']> {
  const { counts } = opened();
  const before = { ...counts };
  const cpu = process.cpuUsage();
  const result = await askInWindow(order);
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...result,
    upstreamCalls: counts.calls - before.calls,
    notRecorded: counts.made - before.made,
    cpuMs: (user + system) / 1000,
  };
}

function shopSource(): Source {
  const shops = new Map(shopSubgraphs.map((name) => [name, openShopSubgraph(name)]));
  return async (subgraph, body) => {
    const asked: unknown = JSON.parse(body);
    const shop = shops.get(subgraph as ShopSubgraph);
    if (shop === undefined) throw new Error(`The shop has no subgraph "${subgraph}".`);
    // Some gateways send several operations in one body.
    const answers = Array.isArray(asked)
      ? asked.map((one: ShopQuestion) => shop(one))
      : shop(asked as ShopQuestion);
    return JSON.stringify(answers);
  };
}

function forwardTo(urls: Readonly<Record<string, string>>): Source {
  return async (subgraph, body) => {
    const { status, text } = await askOnce(urls[subgraph] ?? '', body);
    if (status !== 200) throw new Error(`Subgraph "${subgraph}" answered with status ${status}.`);
    return text;
  };
}
