import { FamilyMember } from '../entities/FamilyMember';
import { isMember } from '../isMember';
import type { InCase } from './inCase';

/** Who belongs to the family of a case today. */
export async function presentMembers({
  file,
  actor,
  hold,
}: Pick<InCase, 'file' | 'actor' | 'hold'>): Promise<readonly FamilyMember[]> {
  const members = await hold.rows.findBy(FamilyMember, { familyId: file.familyId });
  return members.filter((member) => isMember(member, actor.today));
}
