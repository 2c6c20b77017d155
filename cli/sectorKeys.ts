import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../database/makeFolder';
import { SectorCipher } from '../gateway/pseudonyms/SectorCipher';
import {
  keyNamed,
  newKeyring,
  readSectorKeys,
  type SectorKeys,
  writeSectorKeys,
} from '../gateway/pseudonyms/SectorKeys';
import type { Agency } from '../subgraphs/defineAgency';
import type { SeedTarget } from '../subgraphs/seed';
import { keysFolder } from './keysFolder';

/** Where the sector keys are: LOTSE_SECTOR_KEYS, else with the other keys, where the gateway looks for them too. */
export const sectorKeysPath = (folder: string): string =>
  process.env.LOTSE_SECTOR_KEYS || join(keysFolder(folder), 'sectors.json');

/**
 * The sector keys of these agencies; one that has none yet gets one. Subgraphs of the hub need none.
 * @throws Fault when the file is there and cannot be used
 */
export function openSectorKeys(folder: string, agencies: readonly Agency[]): SectorKeys {
  const path = sectorKeysPath(folder);
  const known = existsSync(path) ? readSectorKeys(path) : {};
  const missing = agencies.filter(({ name, hubOwned }) => !hubOwned && known[name] === undefined);
  if (missing.length === 0) return known;
  const keys = { ...known, ...Object.fromEntries(missing.map(({ name }) => [name, newKeyring()])) };
  makeFolder(join(path, '..'));
  writeSectorKeys(path, keys);
  return keys;
}

/** How the hub's ids become an agency's when it is seeded; undefined for subgraphs of the hub. */
export function pseudonymsFor({ name }: Agency, keys: SectorKeys): SeedTarget['pseudonyms'] {
  const keyring = keys[name];
  if (keyring === undefined) return undefined;
  const cipher = new SectorCipher(keyNamed(name, keyring, keyring.current));
  return { key: keyring.current, of: (hubId) => requireUuid(cipher.pseudonymOf(hubId)) };
}

/** @throws when an id could not be translated: it stays where it is rather than going through as it is */
export function requireUuid(translated: string | null): string {
  if (translated === null)
    throw new Error('An id that is no UUID was met where a person or a family is named.');
  return translated;
}
