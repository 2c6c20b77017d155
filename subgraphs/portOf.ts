import type { Agency } from './defineAgency';

/** The variable that gives a subgraph another port than its own. */
export const portVariable = (agency: Agency): string => `${agency.name.toUpperCase()}_PORT`;

/**
 * Port of a subgraph: `<NAME>_PORT`, or the agency's own.
 * @throws when the variable is not a port number, naming the variable
 */
export function portOf(agency: Agency, env: NodeJS.ProcessEnv): number {
  const variable = portVariable(agency);
  const given = env[variable];
  if (given === undefined || given === '') return agency.port;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${variable} is "${given}"; it must be a port from 0 (any free one) to 65535.`);
  }
  return port;
}
