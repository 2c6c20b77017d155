import type { FamilyMember } from './entities/FamilyMember';

/** Whether a membership still lasts on a day; the last day counts. */
export const isMember = ({ until }: FamilyMember, day: string): boolean => until === null || until >= day;
