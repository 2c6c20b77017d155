import type { Role } from '../../../schema/accessTerms';
import type { PolicyRule } from '../decide';
import { isEmergency } from '../isEmergency';

/** Who may be the second person; casework decides about the single access. */
const confirmers: ReadonlySet<Role> = new Set<Role>(['KIM_COORDINATOR', 'YOUTH_OFFICE_PROTECTION_OFFICER']);

const recordTypes: ReadonlySet<string> = new Set(['BreakGlassAccess', 'BreakGlassEvent', 'PrincipalRef']);
const waysThere: ReadonlySet<string> = new Set(['Query.breakGlassAccesses', 'Mutation.confirmBreakGlass']);

export const secondPerson: PolicyRule = {
  id: 'second-person',
  basis:
    '§ 8a Abs. 4 SGB VIII, § 4 Abs. 2 KKG: an emergency access is confirmed by another (domain.md 2.7), who sees its record and nothing of the person',
  effect: 'ground',
  applies: ({ caller, purpose, requirement: { type, field } }) =>
    isEmergency(purpose) &&
    confirmers.has(caller.role) &&
    (recordTypes.has(type) || waysThere.has(`${type}.${field}`)),
};
