import { type ChangeStep, refused } from '../changes/ChangeStep';
import { textFlaw } from '../changes/flaws';
import type { PrincipalRef } from '../entities/PrincipalRef';
import type { Referral } from '../entities/Referral';
import type { OverrideGround, ReferralConsentState } from '../terms';
import type { Validity } from './readValidity';
import { isValid } from './validityOf';

/** A law on which somebody passes on something without consent, and why. */
export interface OverrideWish {
  readonly ground: OverrideGround;
  readonly reason: string;
}

/** A reason of a word is none. */
export const shortestReason = 20;
export const longestReason = 2000;

const lacks: Readonly<Record<Exclude<ReferralConsentState, 'HOLDS'>, string>> = {
  MISSING: 'somebody referred has not consented to passing this on to this office',
  EXPIRED: 'a consent has run out',
  REVOKED: 'a consent was taken back',
  DENIED: 'somebody referred has said no',
};

/**
 * On what a referral rests when it becomes known to an office: everybody's consent, or an override that stays visible.
 * @returns what is written with the step; STEP_NOT_PERMITTED when it rests on nothing
 */
export function basisOf(
  { state, consentId }: Validity,
  override: OverrideWish | null,
  { by, at }: { readonly by: PrincipalRef; readonly at: Date },
): ChangeStep<Pick<Referral, 'consentId' | 'override'>> {
  if (override === null && state !== 'HOLDS') {
    return refused(
      'STEP_NOT_PERMITTED',
      `It may not be passed on: ${lacks[state]}. Record a consent, or name an override with ground and reason.`,
    );
  }
  if (override === null)
    return { kind: 'changed', event: 'ReferralSent', change: { consentId, override: null } };
  const reason = override.reason.trim();
  if (reason.length < shortestReason)
    return refused(
      'BAD_USER_INPUT',
      `override.reason must say in ${shortestReason} to ${longestReason} characters why.`,
    );
  const flaw = textFlaw('override.reason', reason, longestReason);
  if (flaw !== null) return flaw;
  if (!isValid(state, override))
    return refused(
      'STEP_NOT_PERMITTED',
      'Somebody referred has said no, and this ground does not stand above that.',
    );
  return {
    kind: 'changed',
    event: 'ReferralSent',
    change: { consentId, override: { ground: override.ground, reason, by, at: at.toISOString() } },
  };
}
