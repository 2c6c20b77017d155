import type { EnvelopeCaller } from '../../schema/envelope';
import type { Case } from './entities/Case';
import type { CaseworkLoaders } from './loaders';
import { isOpen } from './openCases';

/** What somebody has to do with a case: manages it, or stands in for who does. */
export type OwnPart = 'RESPONSIBLE' | 'DEPUTY';

type OwnedCase = Pick<Case, 'id' | 'status' | 'caseManagerId' | 'handedOverByIds'>;

/** Who looks at a case, and the loaders of the request. `caller` is null when no envelope says who asks. */
export interface CaseViewer {
  readonly caller: EnvelopeCaller | null;
  readonly loaders: Pick<CaseworkLoaders, 'caseManager' | 'team'>;
}

/**
 * Whether a case is the caller's own (domain.md 3.7): open, and managed by the caller or by somebody whom the caller deputises, in this
 * case (team) or in general – but not who has handed it over, unless she was put into its team again. A person who carries the number of a case manager but sits in another unit is none (FW-6): the role decides.
 * Two statements at most, for any number of cases of one batch.
 * @returns null when it is nobody's business of the caller's
 */
export async function ownPartIn(file: OwnedCase, { caller, loaders }: CaseViewer): Promise<OwnPart | null> {
  const me = caseManagerOf(caller);
  if (me === null || !isOpen(file)) return null;
  const [manager, team] = await Promise.all([
    loaders.caseManager.load(file.caseManagerId),
    loaders.team.load(file.id),
  ]);
  if (file.caseManagerId === me) return 'RESPONSIBLE';
  const deputises =
    (manager?.deputyIds.includes(me) && !file.handedOverByIds.includes(me)) ||
    team.some(({ caseManagerId, role }) => caseManagerId === me && role === 'DEPUTY');
  return deputises ? 'DEPUTY' : null;
}

/** Whether the case is the caller's own. */
export const ownCase = async (file: OwnedCase, viewer: CaseViewer): Promise<boolean> =>
  (await ownPartIn(file, viewer)) !== null;

/** Id of the case manager who asks; null for everybody else. */
export const caseManagerOf = (caller: EnvelopeCaller | null): string | null =>
  caller !== null && (caller.role === 'CASE_MANAGER' || caller.role === 'CASE_MANAGER_DEPUTY')
    ? caller.caseManager
    : null;
