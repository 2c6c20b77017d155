import type { CaseworkAsked } from '../CaseworkAsked';
import { isMember } from '../isMember';
import { isOpen } from '../openCases';

/** Where what concerns a person is noted: the families she belongs to, and the open case that comes first. */
export interface Place {
  readonly caseId: string | null;
  readonly familyIds: readonly string[];
}

export async function placeOf(
  personId: string,
  { loaders, today }: Pick<CaseworkAsked, 'loaders' | 'today'>,
): Promise<Place> {
  const memberships = await loaders.membershipsOfPerson.load(personId);
  const familyIds = [
    ...new Set(memberships.filter((one) => isMember(one, today)).map(({ familyId }) => familyId)),
  ];
  const cases = (await Promise.all(familyIds.map((id) => loaders.casesOfFamily.load(id)))).flat();
  return { caseId: (cases.find(isOpen) ?? cases[0])?.id ?? null, familyIds };
}
