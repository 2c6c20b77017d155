import type { DataSource } from 'typeorm';
import type { EmployerType } from '../../schema/accessTerms';
import { openStatuses } from './openCases';

/** The case manager who is responsible for a family, as far as grounds follow from it. */
export interface ResponsibleManager {
  readonly id: string;
  readonly organisation: string;
  readonly unit: string;
  readonly employerType: EmployerType;
  readonly districts: readonly string[];
  readonly professionalSecrecy: boolean;
}

/** Who is responsible for whom: families with an open case, each once. */
export interface Responsibility {
  readonly manager: ResponsibleManager;
  /** Hub ids, in their order. */
  readonly families: readonly string[];
}

/** Reads who is responsible for which families, for what is done on their behalf at night. Two statements, ids only. */
export async function readResponsibilities(database: DataSource): Promise<readonly Responsibility[]> {
  const managers = await database.query<ResponsibleManager[]>(
    `SELECT id, employer->>'id' AS organisation, unit->>'id' AS unit, "employerType", "districtCodes" AS districts,
       "professionalSecrecy" FROM case_manager ORDER BY id`,
  );
  const cases = await database.query<{ family: string; manager: string }[]>(
    `SELECT DISTINCT ON ("familyId") "familyId" AS family, "caseManagerId" AS manager FROM case_file
     WHERE status = ANY($1) ORDER BY "familyId", "openedAt" DESC, number DESC`,
    [openStatuses],
  );
  const families = new Map<string, string[]>();
  for (const { family, manager } of cases) families.set(manager, [...(families.get(manager) ?? []), family]);
  return managers.flatMap((manager) => {
    const own = families.get(manager.id) ?? [];
    return own.length === 0 ? [] : [{ manager, families: own }];
  });
}
