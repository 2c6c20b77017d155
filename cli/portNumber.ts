import { InvalidArgumentError } from 'commander';

/** Reads a port from the command line. @throws InvalidArgumentError that says what would be right */
export function portNumber(given: string): number {
  const port = Number(given);
  if (given !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a number from 0 (any free port) to 65535.');
}
