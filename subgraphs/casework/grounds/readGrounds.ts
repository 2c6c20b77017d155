import { personOf } from '../authority/callers';
import type { CaseworkAsked } from '../CaseworkAsked';
import { openAccessesOf } from '../emergency/accessState';
import type { FamilyMember } from '../entities/FamilyMember';
import { isMember } from '../isMember';
import { ownPartIn } from '../ownCase';
import { ageSpanOn } from './ageSpanOn';
import { asGrounds, type Provisions, provisionsFor } from './asGrounds';
import { custodyOf } from './custodyOf';
import type { Grounds } from './Grounds';
import type { PersonGrounds } from './PersonGrounds';

/** Present members of each family that matters, by its id. */
type Families = ReadonlyMap<string, readonly FamilyMember[]>;

/**
 * Everything that decides about passing on data of persons and families, on the day of this database (domain.md 2.6, 2.7, 3.7). Whether a
 * case is the caller's own, and which emergency accesses are open to her, depends on who asks. Relatives of those asked about come along:
 * facts about third parties, and where children can be found, hang on them too. One statement for each table and step, at most twelve in
 * all, for any number of persons.
 * @param now decides whether an emergency access is over
 */
export async function readGrounds(
  wanted: { readonly persons: readonly string[]; readonly families: readonly string[] },
  asked: CaseworkAsked,
  now: Date,
): Promise<Grounds> {
  const familyIds = [...new Set(wanted.families)];
  const asFamilies = await presentMembers(familyIds, asked);
  const named = new Set([...wanted.persons, ...personsIn(asFamilies)]);
  const near = await familiesOf(named, asked);
  const everybody = [...new Set([...named, ...personsIn(near)])];
  const families = await familiesOf(everybody, asked);
  const provisions = provisionsFor(asked.caller);
  const persons = await Promise.all(
    everybody.map((person) => personGrounds(person, { families, provisions, now }, asked)),
  );
  return {
    today: asked.today,
    persons: persons.filter((person) => person !== null),
    provisions: provisions.distinct(),
    families: familyIds.map((family) => ({ family, members: personsIn([asFamilies.get(family) ?? []]) })),
  };
}

const personsIn = (families: Families | readonly (readonly FamilyMember[])[]): string[] =>
  [...families.values()].flatMap((members) => members.map(({ personId }) => personId));

/** The families that persons belong to on this day. */
async function familiesOf(persons: Iterable<string>, asked: CaseworkAsked): Promise<Families> {
  const memberships = await Promise.all(
    [...persons].map((person) => asked.loaders.membershipsOfPerson.load(person)),
  );
  const present = memberships.flat().filter((membership) => isMember(membership, asked.today));
  return presentMembers([...new Set(present.map(({ familyId }) => familyId))], asked);
}

async function presentMembers(families: readonly string[], asked: CaseworkAsked): Promise<Families> {
  const members = await Promise.all(families.map((family) => asked.loaders.membersOfFamily.load(family)));
  return new Map(
    families.map((family, index) => [
      family,
      (members[index] ?? []).filter((member) => isMember(member, asked.today)),
    ]),
  );
}

interface Around {
  readonly families: Families;
  readonly provisions: Provisions;
  readonly now: Date;
}

async function personGrounds(
  id: string,
  { families, provisions, now }: Around,
  asked: CaseworkAsked,
): Promise<PersonGrounds | null> {
  const { loaders, caller, today } = asked;
  const own = [...families].filter(([, members]) => members.some(({ personId }) => personId === id));
  const [person, consents, accesses, parts] = await Promise.all([
    loaders.person.load(id),
    loaders.consentsOfPerson.load(id),
    loaders.breakGlassOfPerson.load(id),
    partsOf(
      own.map(([family]) => family),
      asked,
    ),
  ]);
  if (person === null) return null;
  const custody = custodyOf(person, own, today);
  const self = personOf(caller);
  const caredFor = self !== null && custody.custodians.includes(self);
  return {
    person: id,
    ...parts,
    isCaller: self === id,
    inCustodyOfCaller: caredFor,
    markers: person.protectiveMarkers,
    age: ageSpanOn(person.dateOfBirth, today),
    ...custody,
    relatives: [...new Set(own.flatMap(([, members]) => personsIn([members])))].filter(
      (relative) => relative !== id,
    ),
    consents: consents.map((consent) => asGrounds(consent, person, provisions)),
    breakGlass: openAccessesOf(caller, accesses, now).map((access) => ({ ...access })),
  };
}

/** What the caller has to do with the cases of these families. */
async function partsOf(
  families: readonly string[],
  asked: CaseworkAsked,
): Promise<Pick<PersonGrounds, 'ownCase' | 'responsible' | 'standsInFor'>> {
  const cases = (
    await Promise.all(families.map((family) => asked.loaders.casesOfFamily.load(family)))
  ).flat();
  const parts = await Promise.all(
    cases.map(async (file) => ({ part: await ownPartIn(file, asked), manager: file.caseManagerId })),
  );
  const replaced = await Promise.all(
    parts
      .filter(({ part }) => part === 'DEPUTY')
      .map(({ manager }) => asked.loaders.caseManager.load(manager)),
  );
  return {
    ownCase: parts.some(({ part }) => part !== null),
    responsible: parts.some(({ part }) => part === 'RESPONSIBLE'),
    standsInFor: [...new Set(replaced.flatMap((manager) => (manager === null ? [] : manager.employer.id)))],
  };
}
