import { type ChangeStep, changed } from '../changes/ChangeStep';
import { firstFlaw, type Membership, personsFlaw, textFlaw } from '../changes/flaws';
import type { PrincipalRef } from '../entities/PrincipalRef';
import type { Referral } from '../entities/Referral';
import type { NeedArea, ReferralMode } from '../terms';

export interface DraftWish {
  readonly persons: readonly string[];
  readonly need: NeedArea;
  readonly to: Referral['to'];
  readonly mode: ReferralMode;
}

export type NewReferral = Omit<Referral, 'id' | 'caseId' | 'version'>;

/** Who refers, and when (`recordedAt`). */
export interface DraftedBy {
  readonly by: PrincipalRef;
  readonly from: Referral['from'];
  readonly at: Date;
}

const longestName = 200;

/**
 * A referral that nobody but the case's team knows of yet.
 * @param members present members of the family
 */
export function referralDraft(
  wish: DraftWish,
  members: readonly Membership[],
  { by, from, at }: DraftedBy,
): ChangeStep<NewReferral> {
  const { persons, need, to, mode } = wish;
  const flaw = firstFlaw(
    personsFlaw('persons', persons, members),
    textFlaw('to.id', to.id, longestName),
    textFlaw('to.name', to.name, longestName),
    textFlaw('to.phone', to.phone, 50),
  );
  if (flaw !== null) return flaw;
  return changed('ReferralDrafted', {
    personIds: [...new Set(persons.map((id) => id.toLowerCase()))],
    need,
    from,
    to: { ...to, phone: to.phone ?? null },
    mode,
    status: 'DRAFT',
    events: [{ at: at.toISOString(), status: 'DRAFT', by, note: null }],
    consentId: null,
    override: null,
    sentAt: null,
    acceptedAt: null,
    firstAppointmentAt: null,
    completedAt: null,
    rejection: null,
    returnNote: null,
    outcome: null,
  });
}
