import { createHash } from 'node:crypto';

/**
 * An id that is always the same for the same words: a version 8 UUID (RFC 9562 §5.8) from their SHA-256.
 * @param words what the id stands for, from the general to the special: `idOf('person', 'S', 'Rahimi', 'father')`
 */
export function idOf(...words: readonly string[]): string {
  const hash = createHash('sha256').update(words.join('\u0000')).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
