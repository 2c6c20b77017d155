import type { Evidence } from './decide';

/**
 * Purposes that gate 1 tells apart, one for each kind: what any other purpose opens, one of these opens too (a test compares them).
 * Consents tell more of them apart, per person.
 */
export const purposeKinds: readonly Pick<Evidence, 'purpose' | 'citesBreakGlass'>[] = [
  { purpose: 'CASE_COORDINATION', citesBreakGlass: false },
  { purpose: 'DATA_SUBJECT_ACCESS', citesBreakGlass: false },
  { purpose: 'DATA_PROTECTION_CONTROL', citesBreakGlass: false },
  { purpose: 'CHILD_PROTECTION', citesBreakGlass: false },
  { purpose: 'CHILD_PROTECTION', citesBreakGlass: true },
];
