import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Fault } from '../faults';
import { sectorKeyLength } from './SectorCipher';

/** The keys of one sector. The one in use stays until its agency holds the pseudonyms of the next one. */
export interface SectorKeyring {
  /** Name of the key in use. */
  readonly current: string;
  /** Name of the key that is being moved to, while that lasts. */
  readonly next: string | null;
  /** Name → 32 bytes in base64. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Subgraph name → its keys. A subgraph that is not in it has no pseudonyms, and is never told of a person. */
export type SectorKeys = Readonly<Record<string, SectorKeyring>>;

/** A keyring with one new key. */
export function newKeyring(): SectorKeyring {
  const name = newKeyName();
  return { current: name, next: null, keys: { [name]: newKey() } };
}

/** Begins a rotation; one that has begun goes on with the same key, so that it may be interrupted and repeated. */
export function withNextKey(keyring: SectorKeyring): SectorKeyring {
  if (keyring.next !== null) return keyring;
  const name = newKeyName();
  return { ...keyring, next: name, keys: { ...keyring.keys, [name]: newKey() } };
}

/** Ends a rotation: the next key is the only one. */
export function withNextInUse({ current, next, keys }: SectorKeyring): SectorKeyring {
  const name = next ?? current;
  return { current: name, next: null, keys: { [name]: keys[name] ?? '' } };
}

/** The bytes of a key. @throws Fault when the keyring lacks it */
export function keyNamed(agency: string, { keys }: SectorKeyring, name: string): Buffer {
  const key = Buffer.from(keys[name] ?? '', 'base64');
  if (key.length === sectorKeyLength) return key;
  throw new Fault(
    `The key "${name}" for the pseudonyms of ${agency} is missing or not ${sectorKeyLength} bytes long.`,
  );
}

/**
 * Reads the sector keys from a file.
 * @throws Fault naming the file when it cannot be read or holds something else; never what it holds
 */
export function readSectorKeys(path: string): SectorKeys {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (problem) {
    throw new Fault(
      `The sector keys cannot be read from "${path}" (${(problem as NodeJS.ErrnoException).code}).`,
      {
        cause: problem,
      },
    );
  }
  const keys = parsed(text);
  if (keys === null)
    throw new Fault(`"${path}" does not hold sector keys: {"<subgraph>": {"current", "next", "keys"}}.`);
  for (const [agency, keyring] of Object.entries(keys)) keyNamed(agency, keyring, keyring.current);
  return keys;
}

/** Replaces the file as a whole: a reader sees the old keys or the new ones. Only its owner may read it. */
export function writeSectorKeys(path: string, keys: SectorKeys): void {
  const aside = `${path}.${process.pid}.new`;
  writeFileSync(aside, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(aside, path);
}

function parsed(text: string): SectorKeys | null {
  try {
    const keys: unknown = JSON.parse(text);
    return isRecord(keys) && Object.values(keys).every(isKeyring) ? (keys as SectorKeys) : null;
  } catch {
    return null;
  }
}

function isKeyring(value: unknown): value is SectorKeyring {
  if (!isRecord(value)) return false;
  const { current, next, keys } = value;
  const named = typeof current === 'string' && (next === null || typeof next === 'string');
  return named && isRecord(keys) && Object.values(keys).every((key) => typeof key === 'string');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const newKeyName = (): string => `k${randomBytes(4).toString('hex')}`;

const newKey = (): string => randomBytes(sectorKeyLength).toString('base64');
