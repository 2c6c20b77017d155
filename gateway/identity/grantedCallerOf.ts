import type { GrantedCaller } from '../../schema/grantedCaller';
import type { VerifiedCaller } from './Caller';

/** A verified caller as a grant writes it down. */
export function grantedCallerOf({ kind: _, scopes, policies, ...caller }: VerifiedCaller): GrantedCaller {
  return { ...caller, scopes: [...scopes], policies: [...policies] };
}
