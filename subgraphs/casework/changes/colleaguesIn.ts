import type { Case } from '../entities/Case';
import { CaseManager } from '../entities/CaseManager';
import { CaseTeamMember } from '../entities/CaseTeamMember';
import type { Hold } from './Hold';

/**
 * Who works in a case, as it is held: who is responsible, its team, and who stands in for the one responsible – but not who has handed it
 * over.
 */
export async function colleaguesIn(file: Case, { rows }: Hold): Promise<ReadonlySet<string>> {
  const team = await rows.findBy(CaseTeamMember, { caseId: file.id });
  const responsible = await rows.findOneBy(CaseManager, { id: file.caseManagerId });
  const deputies = responsible?.deputyIds.filter((id) => !file.handedOverByIds.includes(id)) ?? [];
  return new Set([file.caseManagerId, ...team.map(({ caseManagerId }) => caseManagerId), ...deputies]);
}
