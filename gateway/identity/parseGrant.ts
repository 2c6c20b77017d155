import { type Purpose, purposes } from '../../schema/accessTerms';
import type { GrantClaims } from '../../schema/grant';
import { Refusal } from '../refusals';
import type { VerifiedCaller } from './Caller';
import type { Granted } from './Grants';
import { parseClaims } from './parseClaims';
import { purposesOf } from './purposesOf';

/** A request, or a run of the nightly evaluation. */
const request = /^(nightly-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What a grant restores. That the hub signed it says that it wrote it; that the caller can exist is looked at again, by the same checks
 * that a token goes through.
 * @returns null when anything is missing or contradicts another: what cannot be read grants nothing
 */
export function parseGrant(claims: GrantClaims): Granted | null {
  const { jti, families, purpose, caseReference, breakGlass } = claims as Readonly<
    Record<keyof GrantClaims, unknown>
  >;
  if (typeof jti !== 'string' || !Array.isArray(families) || typeof claims.operation !== 'string')
    return null;
  if (typeof claims.request !== 'string' || !request.test(claims.request)) return null;
  const caller = callerIn(claims.caller);
  const stated = purposes.find((one) => one === purpose);
  if (caller === null || stated === undefined || !purposesOf(caller.role).includes(stated)) return null;
  if (caseReference !== null && typeof caseReference !== 'string') return null;
  const emergency = emergencyIn(breakGlass, stated);
  if (emergency === undefined) return null;
  return {
    caller,
    errand: { purpose: stated, caseReference, breakGlass: emergency },
    parent: claims.request,
  };
}

function callerIn(given: unknown): VerifiedCaller | null {
  if (typeof given !== 'object' || given === null) return null;
  const { subject, issuer, scopes, ...lotse } = given as Readonly<Record<string, unknown>>;
  if (!Array.isArray(scopes)) return null;
  try {
    return parseClaims({ sub: subject, iss: issuer, scope: scopes.join(' '), lotse });
  } catch (problem) {
    if (problem instanceof Refusal) return null;
    throw problem;
  }
}

/** Undefined: it cannot be one, or not for this purpose. */
function emergencyIn(given: unknown, purpose: Purpose): string | null | undefined {
  if (given === null) return null;
  const { id, ground } = (typeof given === 'object' ? given : {}) as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && ground === purpose ? id : undefined;
}
