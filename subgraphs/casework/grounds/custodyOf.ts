import type { FamilyMember } from '../entities/FamilyMember';
import type { Person } from '../entities/Person';
import type { Custody } from '../terms';
import { ageSpanOn } from './ageSpanOn';
import { custodiansOf } from './custodiansOf';
import type { PersonGrounds } from './PersonGrounds';

/** Where a child belongs to several families that say different things of it. */
const strictest: readonly Custody[] = ['UNKNOWN', 'NONE', 'YOUTH_OFFICE', 'GUARDIAN', 'JOINT', 'SOLE'];

/**
 * Custody ends with the eighteenth birthday, whatever the record still says (§ 1626 Abs. 1 BGB).
 * @param families the present members of each family that the person belongs to
 */
export function custodyOf(
  person: Person,
  families: readonly (readonly [string, readonly FamilyMember[]])[],
  today: string,
): Pick<PersonGrounds, 'custodians' | 'custody'> {
  if ((ageSpanOn(person.dateOfBirth, today)?.from ?? 0) >= 18) return { custodians: [], custody: null };
  const asChild = families.flatMap(([, members]) =>
    members
      .filter(({ personId, custody }) => personId === person.id && custody !== null)
      .map((child) => ({ child, members })),
  );
  return {
    custodians: [...new Set(asChild.flatMap(({ child, members }) => custodiansOf(child, members)))],
    // Of several families the kind that asks for most signatures.
    custody: strictest.find((kind) => asChild.some(({ child }) => child.custody === kind)) ?? null,
  };
}
