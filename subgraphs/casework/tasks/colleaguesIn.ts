import type { InCase } from '../changes/inCase';
import { CaseManager } from '../entities/CaseManager';
import { CaseTeamMember } from '../entities/CaseTeamMember';

/** Who works in a case: who is responsible, its team, and who stands in for the one responsible. */
export async function colleaguesIn({
  file,
  hold,
}: Pick<InCase, 'file' | 'hold'>): Promise<ReadonlySet<string>> {
  const team = await hold.rows.findBy(CaseTeamMember, { caseId: file.id });
  const responsible = await hold.rows.findOneBy(CaseManager, { id: file.caseManagerId });
  return new Set([
    file.caseManagerId,
    ...team.map(({ caseManagerId }) => caseManagerId),
    ...(responsible?.deputyIds ?? []),
  ]);
}
