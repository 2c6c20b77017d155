import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyring, openKeyring, type SecretKeyring } from '../schema/keys/SecretKeyring';
import type { Agency } from '../subgraphs/defineAgency';
import { roster } from '../subgraphs/roster';
import { keysFolder } from './keysFolder';

/** Names of all files of keys that subgraphs encrypt under. */
export const keyringNames = (): readonly string[] => roster.flatMap(({ keyring = [] }) => keyring);

/** The file of a keyring. */
export const keyringFile = (folder: string, name: string): string => join(folder, `${name}.json`);

/**
 * The keys that a subgraph encrypts under. In Lotse's own folder they are made at the first start; a folder that somebody has named holds
 * what they have put there, since new keys in the place of lost ones would make what is written unreadable without anybody noticing.
 * @param data folder of the databases
 * @throws KeyProblem naming the file
 */
export function openKeyringOf({ keyring }: Pick<Agency, 'keyring'>, data: string): SecretKeyring | null {
  if (keyring === undefined) return null;
  const file = keyringFile(keysFolder(data), keyring);
  if (!process.env.LOTSE_KEYS) createKeyring(file);
  return openKeyring(file);
}

/** The same for filling a database anew: nothing is written yet, so that keys can be made wherever they are to be. */
export function openKeyringToSeed({ keyring }: Pick<Agency, 'keyring'>, data: string): SecretKeyring | null {
  if (keyring === undefined) return null;
  const file = keyringFile(keysFolder(data), keyring);
  if (!existsSync(file)) createKeyring(file);
  return openKeyring(file);
}
