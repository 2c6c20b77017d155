import type { CaseManagerFacts } from '../../city/facts/base';
import type { City } from '../../city/facts/City';
import type { FamilyFacts } from '../../city/facts/family';
import { signToken } from '../../issuer/signToken';
import { testKey } from './tokenFor';

/** Headers of requests to the hub, by who asks. */
export interface Callers {
  /** As the case manager with this id, for a purpose that consents of the city name. */
  manager(id: string, purpose?: string): Promise<Record<string, string>>;
  /** As the case manager of the family that one of these values belongs to; the first of the city when none does. */
  responsibleFor(values: readonly unknown[]): Promise<Record<string, string>>;
}

/** The case managers of a city, with tokens of the demo issuer as their offices would get them. */
export function callersOf(city: City): Callers {
  const managers = new Map(city.base.caseManagers.map((manager) => [manager.id, manager]));
  const managerOf = new Map<string, string>();
  for (const family of city.families()) {
    const manager = family.casework?.case.caseManager;
    if (manager !== undefined) for (const id of idsOf(family)) managerOf.set(id, manager);
  }
  const tokens = new Map<string, Promise<string>>();
  const manager: Callers['manager'] = async (id, purpose = 'CASE_COORDINATION') => {
    const facts = managers.get(id);
    if (facts === undefined) throw new RangeError('the city has no such case manager');
    const token = tokens.get(id) ?? tokenOf(facts);
    tokens.set(id, token);
    return { authorization: `Bearer ${await token}`, 'x-lotse-purpose': purpose };
  };
  const [first = ''] = managers.keys();
  return {
    manager,
    responsibleFor: (values) => {
      const known = values.find((value) => typeof value === 'string' && managerOf.has(value));
      return manager(managerOf.get(String(known)) ?? first);
    },
  };
}

/** The family itself, its case, its members. */
const idsOf = (family: FamilyFacts): readonly string[] => [
  family.id,
  ...(family.casework === null ? [] : [family.casework.case.id]),
  ...family.members.map(({ person }) => person.id),
];

async function tokenOf({ id, employer, employerType, unit, ...facts }: CaseManagerFacts): Promise<string> {
  const claims = {
    sub: `test-${id}`,
    lotse: {
      role: 'CASE_MANAGER',
      unit: {
        id: unit.id,
        organisation: employer.id,
        controller: employerType === 'MUNICIPALITY' ? 'KIM_OFFICE' : 'WELFARE_CASEWORK',
      },
      employerType,
      districts: facts.districts,
      professionalSecrecy: facts.professionalSecrecy,
      caseManager: id,
    },
  };
  return signToken({ name: 'test', description: 'A case manager of the city.', claims }, await testKey(), {
    minutes: 600,
  });
}
