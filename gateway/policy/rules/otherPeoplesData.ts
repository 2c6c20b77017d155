import type { PolicyRule } from '../decide';

export const otherPeoplesData: PolicyRule = {
  id: 'other-peoples-data',
  basis: 'Art. 15 Abs. 4 DSGVO: not at the cost of others',
  effect: 'bar',
  reason: 'THIRD_PARTY',
  remedy: 'CONTACT_AGENCY',
  applies: ({ caller, requirement: { label } }) =>
    caller.role === 'DATA_SUBJECT' && label?.thirdParty === true,
};
