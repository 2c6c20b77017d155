import type { UnverifiedCaller } from './Caller';

/**
 * Whoever asks a gateway that does not check: known by the address the request comes from.
 * @param _headers say nothing that could be believed
 */
export const identifyUnverified = (
  _headers: ReadonlyMap<string, string>,
  clientAddress: string,
): UnverifiedCaller => ({ kind: 'unverified', stickiness: clientAddress });
