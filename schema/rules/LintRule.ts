import type { CompositionProblem } from '../CompositionProblem';
import type { ReadContract } from '../readContract';

/** Looks at all contracts, in the order of the roster, and tells what breaks the rule. */
export type LintRule = (contracts: readonly ReadContract[]) => readonly CompositionProblem[];
