import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { Case } from './entities/Case';
import { FamilyMember } from './entities/FamilyMember';
import { openStatuses } from './openCases';

/** How much a case manager has to do. */
export interface Workload {
  readonly cases: number;
  readonly clients: number;
}

interface Counted extends Workload {
  readonly caseManagerId: string;
}

/**
 * Open cases of case managers and the persons in their families, in one grouped statement for all of a batch.
 * A guardian from outside speaks for a client and is none.
 * @param today who has left a family before this day is no client any more
 */
export const workloadByManager = (database: DataSource, today: string): DataLoader<string, Workload> =>
  new DataLoader(async (caseManagerIds) => {
    const counted = await database
      .createQueryBuilder(Case, 'c')
      .select('c.caseManagerId', 'caseManagerId')
      .addSelect('count(DISTINCT c.id)::int', 'cases')
      .addSelect('count(DISTINCT m.personId)::int', 'clients')
      .leftJoin(
        FamilyMember,
        'm',
        `m.familyId = c.familyId AND (m.until IS NULL OR m.until >= CAST(:today AS date))
         AND (m.role <> 'GUARDIAN' OR m.livesInHousehold)`,
        { today },
      )
      .where('c.caseManagerId = ANY(CAST(:caseManagerIds AS uuid[]))', {
        caseManagerIds: [...caseManagerIds],
      })
      .andWhere('c.status = ANY(:openStatuses)', { openStatuses: [...openStatuses] })
      .groupBy('c.caseManagerId')
      .getRawMany<Counted>();
    const byManager = new Map(counted.map((row) => [row.caseManagerId, row]));
    return caseManagerIds.map((id) => byManager.get(id) ?? { cases: 0, clients: 0 });
  });
