import type { CaseworkAsked } from '../CaseworkAsked';
import { signaturesOf } from '../consents/readSubject';
import type { Referral } from '../entities/Referral';
import type { ReferralConsentState } from '../terms';
import { consentStateOf, worstOf } from './validityOf';

export interface Validity {
  readonly state: ReferralConsentState;
  /** The consent of the first person, where everybody's holds. */
  readonly consentId: string | null;
}

/** Whether the persons of a referral consent to it today, by all that each of them has signed. */
export async function readValidity(
  referral: Pick<Referral, 'personIds' | 'need' | 'to'>,
  asked: Pick<CaseworkAsked, 'loaders' | 'today'>,
): Promise<Validity> {
  const each = await Promise.all(
    referral.personIds.map(async (id) => {
      const [person, consents] = await Promise.all([
        asked.loaders.person.load(id),
        asked.loaders.consentsOfPerson.load(id),
      ]);
      if (person === null) return { state: 'MISSING', consentId: null } as const;
      const signatureHolds = await signaturesOf(person, asked);
      return consentStateOf({ consents, signatureHolds }, referral, asked.today);
    }),
  );
  const state = worstOf(each.map((one) => one.state));
  return { state, consentId: state === 'HOLDS' ? (each[0]?.consentId ?? null) : null };
}
