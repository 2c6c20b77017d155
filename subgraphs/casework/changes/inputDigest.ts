import { createHmac } from 'node:crypto';
import { canonicalJson } from './canonicalJson';

/**
 * By what a retried wish is known again: base64url HMAC-SHA-256 of mutation and input. Under a key that is not in the database, so that
 * nobody who has only that can try out which note or area it was.
 */
export const inputDigest = (mutation: string, input: object, key: Uint8Array): string =>
  createHmac('sha256', key)
    .update(`${mutation}\n${canonicalJson(input)}`)
    .digest('base64url');
