import type { PolicyRule } from '../decide';
import { footingsOf } from '../footingsOf';

export const ownData: PolicyRule = {
  id: 'own-data',
  basis: 'Art. 15 DSGVO, § 83 SGB X: the person herself',
  effect: 'ground',
  applies: (asked) => asked.purpose === 'DATA_SUBJECT_ACCESS' && footingsOf(asked, 'OWN_DATA').length > 0,
};
