import type { CompositionProblem } from './CompositionProblem';
import type { Contract } from './Contract';
import { isProblem, type ReadContract, readContract } from './readContract';
import { rules } from './rules';

/**
 * Checks contracts against what Lotse asks of every agency beyond what composes.
 * @param contracts all subgraphs, in the order of the roster: several rules compare them
 * @returns the problems in the order of the rules; none when all is well
 */
export function lint(contracts: readonly Contract[]): readonly CompositionProblem[] {
  const read = contracts.map(readContract);
  const legible = read.filter((contract): contract is ReadContract => !isProblem(contract));
  return [...read.filter(isProblem), ...rules.flatMap((rule) => rule(legible))];
}
