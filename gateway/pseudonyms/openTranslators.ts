import { unwatchFile, watchFile } from 'node:fs';
import type { IdTranslator } from '../execute/Gate';
import { signal } from '../signals';
import { SectorCipher } from './SectorCipher';
import { keyNamed, readSectorKeys, type SectorKeys } from './SectorKeys';

/** Between hub ids and the ids of every agency. */
export interface Translators {
  /** Null when the hub holds no key for it: then it must not be told of anybody. */
  of(agency: string): IdTranslator | null;
  close(): void;
}

/** How often a changed key file is looked for, in milliseconds: a rotation is noticed without a restart. */
const lookEveryMs = 500;

/**
 * Opens the translators of all agencies that have a key, and keeps up with the key file.
 * @throws Fault when the file cannot be used; one that is spoilt later leaves the keys as they are
 */
export function openTranslators(path: string): Translators {
  let translators = translatorsOf(readSectorKeys(path));
  const readAgain = (): void => {
    try {
      translators = translatorsOf(readSectorKeys(path));
    } catch (fault) {
      signal('faultMet', { fault });
    }
  };
  watchFile(path, { interval: lookEveryMs, persistent: false }, readAgain);
  return { of: (agency) => translators.get(agency) ?? null, close: () => unwatchFile(path, readAgain) };
}

/** The translators of keys that are at hand. */
export function translatorsOf(keys: SectorKeys): ReadonlyMap<string, IdTranslator> {
  return new Map(
    Object.entries(keys).map(([agency, keyring]) => [
      agency,
      translatorUnder(keyring.current, new SectorCipher(keyNamed(agency, keyring, keyring.current))),
    ]),
  );
}

const translatorUnder = (key: string, cipher: SectorCipher): IdTranslator => ({
  key,
  toAgency: (hubId) => cipher.pseudonymOf(hubId),
  fromAgency: (pseudonym) => cipher.hubIdOf(pseudonym),
});
