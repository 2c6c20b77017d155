import type { PolicyRule } from '../decide';
import { footingsOf } from '../footingsOf';
import { isRecord } from '../isRecord';

export const records: PolicyRule = {
  id: 'records',
  basis:
    'Art. 39 DSGVO, § 9 Abs. 2 IDNrG: records of consents, disclosures and emergency accesses, and the way to them',
  effect: 'ground',
  applies: (asked) =>
    asked.purpose === 'DATA_PROTECTION_CONTROL' &&
    footingsOf(asked, 'RECORDS').length > 0 &&
    isRecord(asked.requirement),
};
