import type { PolicyRule } from '../decide';

/** Notes tell of others too, and of a child whose protection they are about: somebody looks through them first. */
export const confidedNotes: PolicyRule = {
  id: 'confided-notes',
  basis: '§ 83 Abs. 1, § 25 Abs. 2 und 3 SGB X; § 65 SGB VIII',
  effect: 'bar',
  reason: 'PROFESSIONAL_SECRECY',
  remedy: 'CONTACT_AGENCY',
  applies: ({ caller, requirement: { label } }) =>
    caller.role === 'DATA_SUBJECT' && label?.class === 'S5' && label.category === 'CASE_NOTES',
};
