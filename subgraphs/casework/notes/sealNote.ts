import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The key of one case's notes: with it they can be read, and without it by nobody any more. */
export interface NoteKey {
  /** Id of its row (`case_key`). */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

const algorithm = 'aes-256-gcm';
/** Bytes; NIST SP 800-38D §8.2.2. */
const nonceLength = 12;
const tagLength = 16;

/** `note1.<id of the key>.<nonce, tag and ciphertext>`, base64url. */
const form = /^note1\.([0-9a-f-]{36})\.([\w-]+)$/;

/** Which key a sealed note needs; null when the text is no sealed note. */
export const keyIdOf = (sealed: string): string | null => form.exec(sealed)?.[1] ?? null;

/** Encrypts a note under the key of its case (AES-256-GCM, NIST SP 800-38D). The same text never gives the same twice. */
export function sealNote(text: string, { id, key }: NoteKey): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(id));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `note1.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** @returns null when it is not sealed under this key, or was altered */
export function openNote(sealed: string, { id, key }: NoteKey): string | null {
  const [, keyId, bytes = ''] = form.exec(sealed) ?? [];
  if (keyId !== id) return null;
  const all = Buffer.from(bytes, 'base64url');
  if (all.length < nonceLength + tagLength) return null;
  try {
    const decipher = createDecipheriv(algorithm, key, all.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(id));
    decipher.setAuthTag(all.subarray(nonceLength, nonceLength + tagLength));
    return decipher.update(all.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
