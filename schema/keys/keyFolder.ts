import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  createSigningKey,
  parsePrivateJwk,
  parsePublicJwk,
  privateJwkOf,
  publicJwkOf,
  type SigningKey,
  type VerifyingKeys,
  verifyingKeysOf,
} from './SigningKey';

/**
 * Keys as files: `<name>.key.json` signs (a JWK, RFC 7517, for its owner's eyes only), `<name>.public.json` verifies (a JWK set: the key
 * in use first, then the one before). `hub` signs envelopes, each subgraph's own key its receipts. Whoever runs apart from the others
 * needs its own signing key and the others' public files, nothing else.
 */
export const hubKeyName = 'hub';

const privateName = (name: string): string => `${name}.key.json`;
const publicName = (name: string): string => `${name}.public.json`;

/** A key that cannot be used. The message says which file, why, and what to do. */
export class KeyProblem extends Error {}

/**
 * Makes the keys that are missing and leaves the others as they are. Of two who do so at once, both end with the same keys.
 * @returns the names of those that were made
 * @throws KeyProblem when a file that is there cannot be used
 */
export function createKeys(folder: string, names: readonly string[]): readonly string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return names.filter((name) => {
    const isNew = !exists(join(folder, privateName(name))) && writeFirst(folder, name, createSigningKey());
    const key = readSigningKey(folder, name);
    if (!exists(join(folder, publicName(name)))) writePublic(folder, name, verifyingKeysOf(key));
    return isNew;
  });
}

/**
 * Puts a new key in the place of one. The old one stays among the public keys until the next change, so that nobody who has not
 * started anew yet is disbelieved.
 * @throws KeyProblem when there is none
 */
export function rotateKey(folder: string, name: string): SigningKey {
  const old = readSigningKey(folder, name);
  const next = createSigningKey();
  // Before anybody signs with it everybody can learn of it: interrupted here, the old key signs on.
  writePublic(folder, name, verifyingKeysOf(next, old));
  writeBeside(join(folder, privateName(name)), textOf(privateJwkOf(next)), 0o600);
  return next;
}

/** @throws KeyProblem when the file is missing, open to others, or no key */
export function readSigningKey(folder: string, name: string): SigningKey {
  const file = join(folder, privateName(name));
  const text = read(file);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new KeyProblem(
      `${file} may be read by others than its owner. Whoever has it can speak in the name of "${name}": run chmod 600 on it, or lotse keys rotate ${name} when others have seen it.`,
    );
  }
  const key = parsePrivateJwk(parse(file, text));
  if (key === null)
    throw new KeyProblem(
      `${file} is no private Ed25519 key as JWK. lotse keys create makes one when the file is moved away.`,
    );
  return key;
}

/** @throws KeyProblem when the file is missing or holds something else than a JWK set of Ed25519 keys */
export function readVerifyingKeys(folder: string, name: string): VerifyingKeys {
  const file = join(folder, publicName(name));
  const { keys } = (parse(file, read(file)) ?? {}) as { readonly keys?: unknown };
  const parsed = Array.isArray(keys) ? keys.map(parsePublicJwk) : [];
  if (parsed.length === 0 || parsed.includes(null)) {
    throw new KeyProblem(`${file} is no JWK set of public Ed25519 keys, such as lotse keys create writes.`);
  }
  return new Map(parsed.filter((key) => key !== null));
}

/** Names of the keys in a folder, in the order of the alphabet: those it holds the public part of. */
export function keyNames(folder: string): readonly string[] {
  if (!exists(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => /^(.+)\.public\.json$/.exec(file)?.[1] ?? [])
    .sort();
}

/** False when somebody else was first. */
function writeFirst(folder: string, name: string, key: SigningKey): boolean {
  const draft = join(folder, `.${privateName(name)}.${randomUUID()}`);
  writeFileSync(draft, textOf(privateJwkOf(key)), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, join(folder, privateName(name)));
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw problem;
  } finally {
    rmSync(draft);
  }
}

function writePublic(folder: string, name: string, keys: VerifyingKeys): void {
  const set = { keys: [...keys].map(([kid, key]) => publicJwkOf(kid, key)) };
  writeBeside(join(folder, publicName(name)), textOf(set), 0o644);
}

/** Whole or not at all: written beside the file, then put in its place. */
function writeBeside(file: string, text: string, mode: number): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, text, { mode, flag: 'wx' });
  chmodSync(draft, mode);
  renameSync(draft, file);
}

const textOf = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    throw new KeyProblem(
      `${file} cannot be read (${code ?? 'unknown reason'}). lotse keys create makes the keys that are missing.`,
    );
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not the parser's own words: they quote what is in the file.
    throw new KeyProblem(`${file} is not JSON.`);
  }
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
