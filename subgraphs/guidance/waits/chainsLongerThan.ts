import type { Paper, Wait } from './waitsBetween';

/** Papers in a row, each waiting for the next, and the waits between them. */
export interface Chain {
  readonly papers: readonly Paper[];
  readonly waits: readonly Wait[];
}

/** A case has some ten open papers; should somebody enter a tangle of them, the first ones found say enough. */
const mostChains = 500;

/** All rows of one paper more than so many, no paper twice. */
export function chainsLongerThan(count: number, waits: readonly Wait[]): readonly Chain[] {
  const chains: Chain[] = [];
  const extend = (chain: Chain): void => {
    if (chain.papers.length > count) chains.push(chain);
    if (chain.papers.length > count || chains.length >= mostChains) return;
    const last = chain.papers.at(-1);
    for (const wait of waits)
      if (wait.of === last && !chain.papers.includes(wait.for))
        extend({ papers: [...chain.papers, wait.for], waits: [...chain.waits, wait] });
  };
  for (const paper of new Set(waits.map((wait) => wait.of))) extend({ papers: [paper], waits: [] });
  return chains;
}
