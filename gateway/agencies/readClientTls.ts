import { readFileSync } from 'node:fs';
import { Fault } from '../faults';
import type { ClientTls } from './transport';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How the hub speaks TLS to an agency, from the PEM files that `<PREFIX>_TLS_CA`, `<PREFIX>_TLS_CERT` and `<PREFIX>_TLS_KEY` name.
 * @param prefixes the first that sets a part wins
 * @returns undefined when none is set
 * @throws Fault naming the variable when a file cannot be read, or when a certificate comes without its key
 */
export function readClientTls(environment: Environment, prefixes: readonly string[]): ClientTls | undefined {
  const ca = fileOf(environment, prefixes, 'CA');
  // A certificate and its key belong together: both are taken from one and the same place.
  const own = prefixes.find(
    (prefix) => environment[`${prefix}_TLS_CERT`] || environment[`${prefix}_TLS_KEY`],
  );
  if (own === undefined) return ca === undefined ? undefined : { ca };
  const [cert, key] = [fileOf(environment, [own], 'CERT'), fileOf(environment, [own], 'KEY')];
  if (cert === undefined || key === undefined) {
    throw new Fault(
      `${own}_TLS_${cert === undefined ? 'CERT' : 'KEY'} is missing. A certificate and its key are given together, as PEM files.`,
    );
  }
  return ca === undefined ? { cert, key } : { ca, cert, key };
}

function fileOf(environment: Environment, prefixes: readonly string[], part: string): string | undefined {
  const variable = prefixes.map((prefix) => `${prefix}_TLS_${part}`).find((name) => environment[name]);
  const file = variable === undefined ? undefined : environment[variable];
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    throw new Fault(`${variable} names "${file}", which cannot be read (${code ?? 'unknown reason'}).`);
  }
}
