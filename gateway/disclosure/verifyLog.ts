import type { Client } from 'pg';
import { chainStart } from '../../schema/disclosureChain';
import { type ChainEnd, findBreak } from './findBreak';
import { readLog } from './readLog';
import { type StoredLink, walkLinks } from './walkLinks';

/** A hub's chain that was found whole. */
export interface WholeChain {
  readonly hub: string;
  readonly links: number;
  readonly redacted: number;
  /** To be noted somewhere else: by it a later verification notices that the end was cut off or everything was written anew. */
  readonly end: ChainEnd;
}

export type Verdict =
  | { readonly kind: 'whole'; readonly chains: readonly WholeChain[] }
  | { readonly kind: 'broken'; readonly hub: string; readonly seq: number; readonly problem: string };

/** The end of a chain as somebody noted it. */
export interface NotedEnd extends ChainEnd {
  readonly hub: string;
}

export interface VerifyOptions {
  readonly noted?: readonly NotedEnd[];
  readonly onProgress?: (done: number, of: number) => void;
  readonly interrupted?: AbortSignal;
  /** YYYY-MM-DD. */
  readonly today?: string;
}

interface Chain {
  readonly hub: string;
  end: ChainEnd;
  links: number;
  redacted: number;
}

/**
 * Reads the whole log once, in one state, and works every hash out anew.
 * @returns the first record that is not as it was written
 */
export function verifyLog(url: string, options: VerifyOptions = {}): Promise<Verdict> {
  return readLog(url, (client) => verify(client, options));
}

async function verify(client: Client, options: VerifyOptions): Promise<Verdict> {
  const { onProgress, interrupted, today = new Date().toISOString().slice(0, 10) } = options;
  const heads = await headsOf(client);
  const of = [...heads.values()].reduce((sum, { seq }) => sum + seq, 0);
  const noted = [...(options.noted ?? [])];
  const chains = new Map<string, Chain>();
  let done = 0;
  for await (const link of walkLinks(client)) {
    interrupted?.throwIfAborted();
    const chain = chains.get(link.hub) ?? begin(link.hub);
    chains.set(link.hub, chain);
    const problem = findBreak(link, chain.end, today) ?? contradicts(link, noted);
    if (problem !== null) return { kind: 'broken', hub: link.hub, seq: link.seq, problem };
    chain.end = { seq: link.seq, entryHash: link.entryHash };
    chain.links++;
    if (link.payload === null) chain.redacted++;
    onProgress?.(++done, of);
  }
  return cutOff(chains, heads, noted) ?? { kind: 'whole', chains: [...chains.values()] };
}

const begin = (hub: string): Chain => ({
  hub,
  end: { seq: 0, entryHash: chainStart },
  links: 0,
  redacted: 0,
});

const contradicts = (link: StoredLink, noted: readonly NotedEnd[]): string | null =>
  noted.some(
    ({ hub, seq, entryHash }) => hub === link.hub && seq === link.seq && entryHash !== link.entryHash,
  )
    ? 'it is not the record that was noted'
    : null;

/** What a chain cannot tell of itself: that its last records are gone. */
function cutOff(
  chains: ReadonlyMap<string, Chain>,
  heads: ReadonlyMap<string, ChainEnd>,
  noted: readonly NotedEnd[],
): Verdict | null {
  for (const hub of new Set([...chains.keys(), ...heads.keys(), ...noted.map((end) => end.hub)])) {
    const end = chains.get(hub)?.end ?? begin(hub).end;
    const head = heads.get(hub);
    const broken = (problem: string): Verdict => ({ kind: 'broken', hub, seq: end.seq, problem });
    if (head === undefined) return broken('the head of its chain is missing');
    if (head.seq !== end.seq) return broken(`it is the last one, but ${head.seq} were written`);
    if (head.entryHash !== end.entryHash) return broken('it is not the one that was written last');
    const later = noted.find((one) => one.hub === hub && one.seq > end.seq);
    if (later !== undefined) return broken(`it is the last one, but record ${later.seq} was noted`);
  }
  return null;
}

async function headsOf(client: Client): Promise<ReadonlyMap<string, ChainEnd>> {
  const { rows } = await client.query<{ hub: string; seq: string; hash: string }>(
    "SELECT hub, seq::text AS seq, encode(hash, 'hex') AS hash FROM disclosure_head",
  );
  return new Map(rows.map(({ hub, seq, hash }) => [hub, { seq: Number(seq), entryHash: hash }]));
}
