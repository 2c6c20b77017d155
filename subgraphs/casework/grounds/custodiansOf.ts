import type { FamilyMember } from '../entities/FamilyMember';
import type { FamilyRole } from '../terms';

/** In this order members are taken for parents of the family's children. */
const parental: readonly (readonly FamilyRole[])[] = [
  ['PARENT'],
  ['ADULT_REFERENCE'],
  ['SPOUSE', 'REGISTERED_PARTNER', 'PARTNER'],
];

/**
 * Who has custody of a child. The record says of the child who has it in kind (joint, sole, a guardian) and does not name them, so it is
 * read from the parts in the family: sole custody has the parent who cares for the child, joint custody have both parents, wherever they
 * live. With the youth office, with nobody or when unclear, nobody in the family has it.
 * @param family present members of one family
 * @returns ids of persons
 */
export function custodiansOf(child: FamilyMember, family: readonly FamilyMember[]): readonly string[] {
  const others = family.filter(({ personId }) => personId !== child.personId);
  switch (child.custody) {
    case 'GUARDIAN':
      return idsOf(others.filter(({ role }) => role === 'GUARDIAN'));
    case 'JOINT':
      return idsOf(parentsAmong(others)).slice(0, 2);
    case 'SOLE':
      return idsOf(caringFirst(child, others)).slice(0, 1);
    default:
      return [];
  }
}

const parentsAmong = (members: readonly FamilyMember[]): readonly FamilyMember[] =>
  parental.flatMap((roles) => members.filter(({ role }) => roles.includes(role)));

/** Partners of a parent with sole custody have none; a parent who does not care for the child comes after who does. */
function caringFirst(child: FamilyMember, members: readonly FamilyMember[]): readonly FamilyMember[] {
  const parents = members.filter(({ role }) => role === 'PARENT' || role === 'ADULT_REFERENCE');
  const caring = parentsAmong(parents).filter(({ caresForIds }) => caresForIds.includes(child.personId));
  return caring.length > 0 ? caring : members.filter(({ role }) => role === 'ADULT_REFERENCE');
}

const idsOf = (members: readonly FamilyMember[]): readonly string[] =>
  members.map(({ personId }) => personId);
