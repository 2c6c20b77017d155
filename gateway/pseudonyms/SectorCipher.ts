import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Length of a sector key, in bytes: AES-256. */
export const sectorKeyLength = 32;

/**
 * Turns ids of the hub into ids of one sector and back: one AES-256 block under the sector's key (FIPS 197; design.md §5). A UUID is one
 * block, so this is a permutation of all UUIDs: the same person always has the same pseudonym, no two share one, and only the holder of
 * the key finds the way back. After the bPK of the Austrian E-Government-Gesetz §§ 8–12.
 */
export class SectorCipher {
  readonly #encrypt: (block: Buffer) => Buffer;
  readonly #decrypt: (block: Buffer) => Buffer;

  /** @param key 32 bytes */
  constructor(key: Buffer) {
    // ECB on a single block is the bare permutation. Its weakness, equal blocks look equal, is what a pseudonym is for.
    const encipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
    const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
    this.#encrypt = (block) => encipher.update(block);
    this.#decrypt = (block) => decipher.update(block);
  }

  /** @returns null when it is no UUID */
  pseudonymOf(hubId: string): string | null {
    return permuted(hubId, this.#encrypt);
  }

  /** @returns null when it is no UUID; some id nobody has when the pseudonym is of another sector */
  hubIdOf(pseudonym: string): string | null {
    return permuted(pseudonym, this.#decrypt);
  }
}

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function permuted(id: string, permute: (block: Buffer) => Buffer): string | null {
  if (!isUuid.test(id)) return null;
  const hex = permute(Buffer.from(id.replaceAll('-', ''), 'hex')).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
