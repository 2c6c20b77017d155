import { createHash } from 'node:crypto';

/** Which subgraph is asked about consents. */
export const consentSubgraph = 'casework';

/** Most questions about consents that one request leads to: everybody who is met in one step is asked about together. */
export const mostConsentQuestions = 8;

/**
 * Message id of a request's question about consents. It follows from the request's id, so the record that begins a request tells of these
 * messages too, before any of them is sent and without a commit of its own.
 * @param turn 0 for the first such question of the request, then 1, 2 …
 * @returns a UUID of version 8 (RFC 9562 §5.8)
 */
export function consentMessageId(requestId: string, turn: number): string {
  const bytes = createHash('sha256').update(`lotse consents\n${requestId}\n${turn}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
