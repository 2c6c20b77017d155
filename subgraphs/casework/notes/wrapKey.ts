import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { SecretKeyring } from '../../../schema/keys/SecretKeyring';
import type { CaseKey } from '../entities/CaseKey';
import type { NoteKey } from './sealNote';

/** AES key wrap (RFC 3394): wraps a key under another one without a nonce, and notices when it was altered. */
const algorithm = 'id-aes256-wrap';
const initialValue = Buffer.alloc(8, 0xa6);

/** A new key for the notes of a case, and the row that keeps it, wrapped. */
export function newCaseKey(
  caseId: string,
  keyring: SecretKeyring,
): { readonly row: CaseKey; readonly key: NoteKey } {
  const { name, key: wrapping } = keyring.current();
  const key = randomBytes(32);
  const cipher = createCipheriv(algorithm, wrapping, initialValue);
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]).toString('base64url');
  const id = randomUUID();
  return { row: { id, caseId, wrappedUnder: name, wrapped }, key: { id, key } };
}

/** @returns null when the key it is wrapped under is not there, or it was altered */
export function unwrapped({ id, wrappedUnder, wrapped }: CaseKey, keyring: SecretKeyring): NoteKey | null {
  const wrapping = keyring.named(wrappedUnder);
  if (wrapping === null) return null;
  try {
    const decipher = createDecipheriv(algorithm, wrapping, initialValue);
    const key = Buffer.concat([decipher.update(Buffer.from(wrapped, 'base64url')), decipher.final()]);
    return { id, key };
  } catch {
    return null;
  }
}
