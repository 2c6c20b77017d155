import type { Role } from '../../../schema/accessTerms';

/**
 * Who may open an emergency access: those who hold the secrets of a family that they work with (§ 4 Abs. 1 KKG). Whoever is not named may
 * not; immigration and naturalisation officers never are (FW-1, domain.md 2.7).
 */
const openers: ReadonlySet<Role> = new Set<Role>(['CASE_MANAGER', 'CASE_MANAGER_DEPUTY']);

/** Second persons: whoever supervises case management, and the expert of § 8a Abs. 4 SGB VIII ("insoweit erfahrene Fachkraft"). */
const confirmers: ReadonlySet<Role> = new Set<Role>(['KIM_COORDINATOR', 'YOUTH_OFFICE_PROTECTION_OFFICER']);

export const mayOpen = (role: Role): boolean => openers.has(role);
export const mayConfirm = (role: Role): boolean => confirmers.has(role);

/** The review is the data protection officer's alone. */
export const mayReview = (role: Role): boolean => role === 'DATA_PROTECTION_OFFICER';
