import { breakGlassGrounds, type Purpose } from '../../schema/accessTerms';

const emergencies: ReadonlySet<string> = new Set(breakGlassGrounds);

/** Purposes that exist for emergency access only (domain.md 2.7). */
export const isEmergency = (purpose: Purpose): boolean => emergencies.has(purpose);
