import type { Agency } from '../subgraphs/defineAgency';
import { roster } from '../subgraphs/roster';

/**
 * The subgraphs that a command is about.
 * @param only names given on the command line, separated by spaces or commas; all subgraphs when left out
 * @throws with the known names when one is unknown
 */
export function chosenAgencies(only: readonly string[] | undefined): readonly Agency[] {
  if (only === undefined) return roster;
  const wanted = only.flatMap((names) => names.split(',')).filter((name) => name !== '');
  return wanted.map((name) => {
    const agency = roster.find((one) => one.name === name);
    if (agency === undefined) {
      throw new Error(
        `There is no subgraph "${name}". There are: ${roster.map((one) => one.name).join(', ')}.`,
      );
    }
    return agency;
  });
}
