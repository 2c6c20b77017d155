import type { City } from '../../city/facts/City';
import type { FamilyFacts } from '../../city/facts/family';
import { callerHeaders } from '../../cli/askHub';
import { demoKeyFile } from '../../cli/demoKeyFile';
import { keepDemoKey } from '../../issuer/DemoKey';
import { signToken } from '../../issuer/signToken';
import type { Asking } from './Side';

/** Longer than any measurement. */
const minutes = 600;

/**
 * Client families of a city, each asked about by the case manager who is responsible for it.
 * @param folder where the demo issuer keeps its key
 * @param isWanted which families; all when left out
 */
export async function responsibleManagers(
  city: City,
  folder: string,
  isWanted: (family: FamilyFacts) => boolean = () => true,
): Promise<readonly Asking[]> {
  const key = await keepDemoKey(demoKeyFile(folder));
  const headers = new Map<string, Readonly<Record<string, string>>>();
  for (const { id, employer, employerType, unit, districts, professionalSecrecy } of city.base.caseManagers) {
    const controller =
      employerType === 'MUNICIPALITY' ? ('KIM_OFFICE' as const) : ('WELFARE_CASEWORK' as const);
    const claims = {
      sub: `bench-${id}`,
      lotse: {
        role: 'CASE_MANAGER' as const,
        unit: { id: unit.id, organisation: employer.id, controller },
        employerType,
        districts,
        professionalSecrecy,
        caseManager: id,
      },
    };
    const persona = { name: 'bench', description: 'A case manager of the city.', claims };
    headers.set(id, callerHeaders(await signToken(persona, key, { minutes }), 'CASE_COORDINATION'));
  }
  const askings: Asking[] = [];
  for (const family of city.families()) {
    const { id, casework } = family;
    if (!isWanted(family)) continue;
    const responsible = casework === null ? undefined : headers.get(casework.case.caseManager);
    if (responsible !== undefined) askings.push({ family: id, headers: responsible });
  }
  return askings;
}
