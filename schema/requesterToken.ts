import { createHash } from 'node:crypto';

/**
 * The name under which one agency knows a requester (domain.md 2.3 FW-3, 3.8): another for each agency, so that two of them cannot find out
 * that the same person asked both. Whoever holds the log can resolve it, without any key: the log has every requester's own token, from
 * which this one follows; an agency has only this one, and 256 bits cannot be guessed back.
 * @param own the requester's own token as in the log (`RequestFacts.requester.token`), which never leaves the hub
 * @returns base64url SHA-256
 */
export const requesterTokenFor = (own: string, agency: string): string =>
  createHash('sha256').update(`${own}\n${agency}`).digest('base64url');
