import type { PolicyRule } from '../decide';
import { footingsOf } from '../footingsOf';

export const byConsent: PolicyRule = {
  id: 'by-consent',
  basis:
    'Art. 6 Abs. 1 Buchst. a, Art. 9 Abs. 2 Buchst. a DSGVO, § 67b Abs. 2 SGB X; § 203 StGB: whether there is one is asked per person',
  effect: 'ground',
  applies: (asked) => footingsOf(asked, 'CONSENT', 'CONSENT_AND_RELEASE').length > 0,
};
