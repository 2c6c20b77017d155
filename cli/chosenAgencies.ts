import type { Agency } from '../subgraphs/defineAgency';
import { roster } from '../subgraphs/roster';

/**
 * The subgraphs that a command is about, each once, in the order of the roster.
 * @param only names given on the command line, separated by spaces or commas; all subgraphs when left out
 * @param besides other names that the command knows and that are no subgraphs
 * @throws with the known names when one is unknown or none is given
 */
export function chosenAgencies(
  only: readonly string[] | undefined,
  besides: readonly string[] = [],
): readonly Agency[] {
  if (only === undefined) return roster;
  const wanted = new Set(namesIn(only));
  const known = [...roster.map(({ name }) => name), ...besides];
  const unknown = [...wanted].filter((name) => !known.includes(name));
  if (unknown.length > 0 || wanted.size === 0) {
    const what = wanted.size === 0 ? 'Nothing' : unknown.map((name) => `"${name}"`).join(', ');
    throw new Error(`--only: ${what} is not among ${known.join(', ')}.`);
  }
  return roster.filter(({ name }) => wanted.has(name));
}

/** The single names in what was given on the command line. */
export const namesIn = (only: readonly string[]): readonly string[] =>
  only
    .flatMap((names) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
