import { readFileSync } from 'node:fs';
import type { ServerTls } from '../http/serveGraphQL';
import type { Agency } from './defineAgency';

/**
 * How a subgraph speaks TLS: files named by `<NAME>_TLS_CERT` and `<NAME>_TLS_KEY`; with `<NAME>_TLS_CA` it answers only clients with
 * a certificate of that authority. Undefined: plain HTTP.
 * @throws naming the variable when a file cannot be read or half of the pair is missing
 */
export function tlsOf(agency: Agency, env: NodeJS.ProcessEnv): ServerTls | undefined {
  const prefix = `${agency.name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}_TLS_`;
  const [cert, key, ca] = ['CERT', 'KEY', 'CA'].map((part) => fileOf(env, `${prefix}${part}`));
  if (cert === undefined && key === undefined && ca === undefined) return undefined;
  if (cert === undefined || key === undefined) {
    throw new Error(
      `${prefix}${cert === undefined ? 'CERT' : 'KEY'} is missing: a certificate and its key are given together, as PEM files.`,
    );
  }
  return { cert, key, ca };
}

function fileOf(env: NodeJS.ProcessEnv, variable: string): string | undefined {
  const file = env[variable];
  if (file === undefined || file === '') return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    throw new Error(`${variable} names "${file}", which cannot be read (${code ?? 'unknown reason'}).`);
  }
}
