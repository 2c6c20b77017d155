import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { KeyProblem } from './keyFolder';

/** Length of each key in bytes (AES-256). */
export const secretKeyLength = 32;

export interface NamedKey {
  readonly name: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Keys that other keys are wrapped under. The current one wraps; those before still unwrap. */
export interface SecretKeyring {
  current(): NamedKey;
  /** Null: there is no such key any more. */
  named(name: string): Buffer | null;
}

interface Keys {
  readonly current: string;
  /** Name → 32 bytes in base64. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Keys that live in memory, for tests. */
export const keyringOf = (keys: readonly [NamedKey, ...NamedKey[]]): SecretKeyring => ({
  current: () => keys[0],
  named: (name) => keys.find((one) => one.name === name)?.key ?? null,
});

/**
 * Reads a keyring from its file. A name that is not in it is looked for in the file once more: it may have been rotated since.
 * @throws KeyProblem when the file is missing, open to others, or holds something else
 */
export function openKeyring(file: string): SecretKeyring {
  let read = readKeys(file);
  let readAt = changedAt(file);
  const keyOf = (name: string): Buffer | null =>
    Object.hasOwn(read.keys, name) ? Buffer.from(read.keys[name] ?? '', 'base64') : null;
  const readAnew = (): void => {
    const now = changedAt(file);
    if (now === readAt) return;
    read = readKeys(file);
    readAt = now;
  };
  return {
    current: () => {
      readAnew();
      return { name: read.current, key: keyOf(read.current) ?? Buffer.alloc(0) };
    },
    named: (name) => {
      const known = keyOf(name);
      if (known !== null) return known;
      readAnew();
      return keyOf(name);
    },
  };
}

/**
 * Makes a keyring with one key, when there is none. Of two who do so at once, both end with the same.
 * @returns whether it was made
 */
export function createKeyring(file: string): boolean {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (changedAt(file) !== null) return false;
  const { name, key } = newKey();
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, textOf({ current: name, keys: { [name]: key } }), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw problem;
  } finally {
    rmSync(draft);
  }
}

/**
 * Puts a new key in use. Those before stay: what is wrapped under them must still be read.
 * @returns name of the new key
 * @throws KeyProblem when there is no keyring
 */
export function rotateKeyring(file: string): string {
  const { keys } = readKeys(file);
  const { name, key } = newKey();
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, textOf({ current: name, keys: { ...keys, [name]: key } }), {
    mode: 0o600,
    flag: 'wx',
  });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
  return name;
}

const newKey = () => ({
  name: `n${randomBytes(4).toString('hex')}`,
  key: randomBytes(secretKeyLength).toString('base64'),
});

const textOf = (keys: Keys): string => `${JSON.stringify(keys, null, 2)}\n`;

const changedAt = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;

function readKeys(file: string): Keys {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    throw new KeyProblem(
      `${file} cannot be read (${code ?? 'unknown reason'}). What was written under its keys can be read with them only: ` +
        'put the file back; lotse keys create makes one where nothing was written yet.',
    );
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new KeyProblem(`${file} may be read by others than its owner: run chmod 600 on it.`);
  }
  const keys = parsed(text);
  // Not the parser's own words: they quote what is in the file.
  if (keys === null)
    throw new KeyProblem(`${file} holds no keys: {"current": "<name>", "keys": {"<name>": …}}.`);
  return keys;
}

function parsed(text: string): Keys | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof given !== 'object' || given === null) return null;
  const { current, keys } = given as Partial<Record<string, unknown>>;
  if (typeof current !== 'string' || typeof keys !== 'object' || keys === null) return null;
  const whole = Object.values(keys).every(
    (key) => typeof key === 'string' && Buffer.from(key, 'base64').length === secretKeyLength,
  );
  return whole && Object.hasOwn(keys, current) ? (given as Keys) : null;
}
