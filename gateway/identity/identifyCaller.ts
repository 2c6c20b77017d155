import { Refusal } from '../refusals';

/** Who asks. Until tokens come, nobody is verified: the hub listens on loopback only. */
export interface Caller {
  readonly kind: 'unverified';
  /** Id of the case manager the client says it acts for, or null. */
  readonly caseManager: string | null;
  /** What stays the same from request to request of one caller: fields on the move between agencies follow it. */
  readonly stickiness: string;
}

/** The request header a client names its case manager in, and the one hub-owned subgraphs receive. */
export const caseManagerHeader = 'x-lotse-case-manager';

/**
 * Reads the caller from the request headers; one that does not name itself is known by its address.
 * @throws Refusal CASE_MANAGER_INVALID when the header is there but cannot be an id.
 */
export function identifyCaller(headers: ReadonlyMap<string, string>, clientAddress: string): Caller {
  const caseManager = headers.get(caseManagerHeader);
  if (caseManager === undefined || caseManager === '') {
    return { kind: 'unverified', caseManager: null, stickiness: clientAddress };
  }
  if (!/^[A-Za-z0-9-]{1,64}$/.test(caseManager)) throw new Refusal('CASE_MANAGER_INVALID');
  return { kind: 'unverified', caseManager, stickiness: caseManager };
}
