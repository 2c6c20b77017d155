import { accessMatrix, areaOf } from '../accessMatrix';
import type { PolicyRule } from '../decide';
import { footingsOf } from '../footingsOf';

/** What a referral itself says; its notes are confided to those who wrote them (S5). */
const referralTypes: ReadonlySet<string> = new Set(['Referral', 'ReferralEvent']);

export const addressedReferral: PolicyRule = {
  id: 'addressed-referral',
  basis:
    '§ 16 Abs. 2 SGB I, § 67b Abs. 2 SGB X: a referral with consent, for the office it is addressed to; which these are is casework’s to say',
  effect: 'ground',
  applies: (asked) => {
    if (footingsOf(asked, 'ADDRESSED').length > 0) return true;
    const { type, label } = asked.requirement;
    const isAddressee = accessMatrix[asked.caller.role].casework?.some(({ grade }) => grade === 'ADDRESSED');
    return (
      isAddressee === true &&
      referralTypes.has(type) &&
      label !== null &&
      label.class !== 'S5' &&
      (label.controller ?? []).every((controller) => areaOf[controller] === 'casework')
    );
  },
};
