import type { CaseworkAsked } from '../CaseworkAsked';
import { dayInGermany } from '../dayInGermany';
import type { Consent } from '../entities/Consent';
import type { Person } from '../entities/Person';
import { ageSpanOn } from '../grounds/ageSpanOn';
import { custodyOf } from '../grounds/custodyOf';
import { isMember } from '../isMember';
import { type Subject, signatureFlaw } from './signature';

type Asked = Pick<CaseworkAsked, 'loaders' | 'today'>;

/** Whose word counts for a person on a day; custody as it is on record today. */
export async function readSubject(person: Person, day: string, { loaders, today }: Asked): Promise<Subject> {
  const memberships = await loaders.membershipsOfPerson.load(person.id);
  const present = memberships.filter((membership) => isMember(membership, today));
  const families = await Promise.all(
    present.map(async ({ familyId }) => {
      const members = await loaders.membersOfFamily.load(familyId);
      return [familyId, members.filter((member) => isMember(member, today))] as const;
    }),
  );
  return { id: person.id, age: ageSpanOn(person.dateOfBirth, day), ...custodyOf(person, families, day) };
}

/**
 * Claim about each consent of a person: its signature counted when it was given and counts today. What a child of fourteen signed does not
 * become valid later, and what parents signed ends with the eighteenth birthday.
 */
export async function signaturesOf(person: Person, asked: Asked): Promise<(consent: Consent) => boolean> {
  const now = await readSubject(person, asked.today, asked);
  return (consent) => {
    const then: Subject = { ...now, age: ageSpanOn(person.dateOfBirth, dayInGermany(consent.givenAt)) };
    const wasMinor = (then.age?.from ?? 18) < 18;
    // Custody that has ended with the birthday is on record no more: who signed for a grown-up then cannot count now anyway.
    return (
      signatureFlaw(consent, now) === null &&
      (!wasMinor || consent.capacity !== 'SELF' || signatureFlaw(consent, then) === null)
    );
  };
}
