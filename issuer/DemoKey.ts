import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { demoIdentity } from '../schema/demoIdentity';

/** A key pair of the demo issuer, ready to sign with. */
export interface DemoKey {
  readonly kid: string;
  readonly algorithm: 'EdDSA';
  readonly privateKey: CryptoKey;
  /** As published: with its id and the mark by which hubs outside demo mode know it. */
  readonly publicJwk: JWK & { readonly kid: string };
}

/** A new key pair that is kept nowhere. */
export async function makeDemoKey(): Promise<DemoKey> {
  return fromJwk(await makeJwk());
}

/**
 * The key kept in a file, which is made on first use and can be read by its owner only (0600). Several processes may do so at once: the
 * first one's key holds for all.
 * @throws Error with a sentence for the operator when the file cannot be read, written or understood
 */
export async function keepDemoKey(file: string): Promise<DemoKey> {
  const kept = await readKept(file);
  if (kept !== null) return fromJwk(kept);
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(draft, `${JSON.stringify(await makeJwk())}\n`, { mode: 0o600, flush: true });
    // Unlike a rename this fails when somebody else was first.
    await link(draft, file).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'EEXIST') throw problem;
    });
  } catch (problem) {
    throw new Error(`The demo issuer’s key cannot be written to ${file} (${codeOf(problem)}).`, {
      cause: problem,
    });
  } finally {
    await rm(draft, { force: true });
  }
  const written = await readKept(file);
  if (written === null) throw new Error(`The demo issuer’s key ${file} was removed while it was made.`);
  return fromJwk(written);
}

async function readKept(file: string): Promise<JWK | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
    // A copy or a restored backup may have been opened to others.
    await chmod(file, 0o600);
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT') return null;
    throw new Error(`The demo issuer’s key ${file} cannot be read (${codeOf(problem)}).`, { cause: problem });
  }
  const jwk = parseJson(text);
  if (isPrivateKey(jwk)) return jwk;
  throw new Error(
    `${file} does not hold a key of the demo issuer. Remove it: a new one is made when it is needed.`,
  );
}

const codeOf = (problem: unknown): string => (problem as NodeJS.ErrnoException).code ?? 'unknown reason';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isPrivateKey(value: unknown): value is JWK {
  if (typeof value !== 'object' || value === null) return false;
  const { kty, crv, d, x } = value as Record<string, unknown>;
  return kty === 'OKP' && crv === 'Ed25519' && typeof d === 'string' && typeof x === 'string';
}

async function makeJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return exportJWK(privateKey);
}

async function fromJwk(jwk: JWK): Promise<DemoKey> {
  const { kty, crv, x } = jwk;
  const publicPart = { kty, crv, x } as JWK;
  const kid = `${demoIdentity.keyIdPrefix}${await calculateJwkThumbprint(publicPart)}`;
  const publicJwk = { ...publicPart, kid, use: 'sig', alg: 'EdDSA', [demoIdentity.mark]: true };
  const privateKey = (await importJWK(jwk, 'EdDSA')) as CryptoKey;
  return { kid, algorithm: 'EdDSA', privateKey, publicJwk };
}
