import type { CaseStatus } from './terms';

/** A case that somebody works on: deadlines run while a family is taken in, and also while the case rests. */
export const openStatuses: readonly CaseStatus[] = ['INTAKE', 'ACTIVE', 'PAUSED'];

export const isOpen = ({ status }: { readonly status: CaseStatus }): boolean => openStatuses.includes(status);
