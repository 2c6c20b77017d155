import type { DocumentNode } from 'graphql';
import { Refusal } from '../refusals';
import { limits } from './index';

/** Tokens of a document the parser reads; a family view has about a thousand. */
export const maxTokens = 10_000;

/** @throws Refusal of the first limit the document is beyond, with what was counted and what is allowed */
export function requireWithinLimits(document: DocumentNode): void {
  for (const limit of limits) {
    const count = limit.count(document);
    if (count <= limit.most) continue;
    // Doubling fragments make numbers nobody can read.
    const found = count > 1_000_000 ? 'more than a million' : String(count);
    throw new Refusal(limit.code, `It has ${found} ${limit.counts}; ${limit.most} are allowed.`);
  }
}
