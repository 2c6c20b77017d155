import type { PolicyRule } from '../decide';
import { footingsOf } from '../footingsOf';

export const registerMinimum: PolicyRule = {
  id: 'register-minimum',
  basis: '§§ 18a–18d AZRG, § 90 Abs. 3 AufenthG: closed lists per office',
  effect: 'ground',
  // What a family member is told to be is in none of the lists.
  applies: (asked) => footingsOf(asked, 'MINIMAL').length > 0 && asked.requirement.label?.thirdParty !== true,
};
