import type { PolicyRule } from '../decide';
import { footingsOf } from '../footingsOf';

export const ownCase: PolicyRule = {
  id: 'own-case',
  basis:
    '§§ 8, 9 TIntG NRW, consent to case management: which cases are the caller’s own is casework’s to say',
  effect: 'ground',
  applies: (asked) => footingsOf(asked, 'OWN_CASE', 'ADMINISTRATION').length > 0,
};
