import type { VerifiedCaller } from '../../identity/Caller';
import type { PersonGrounds, ProvisionGround } from '../Grounds';

type Recipient = ProvisionGround['recipient'];
type Asker = Pick<VerifiedCaller, 'role' | 'unit'>;

const managers: ReadonlySet<string> = new Set(['CASE_MANAGER', 'CASE_MANAGER_DEPUTY']);

/** A case manager asks about own cases only (domain.md 3.7). */
export const managesCases = ({ role }: Pick<VerifiedCaller, 'role'>): boolean => managers.has(role);

/**
 * Whether a provision names the caller: a role at an organisation, never a named person (domain.md 2.6). Deputies of a case manager come
 * from other organisations too; where the provision includes deputies they stand for the organisation whose place they take.
 */
export function isRecipient(recipient: Recipient, caller: Asker, person: PersonGrounds): boolean {
  const { role, organisation, includesDeputies } = recipient;
  if (!managesCases(caller) || person.responsible) {
    const named = role === caller.role || (includesDeputies && `${role}_DEPUTY` === caller.role);
    if (named && organisation === caller.unit.organisation) return true;
  }
  if (!managesCases(caller) || !person.standsInFor.includes(organisation)) return false;
  return role === 'CASE_MANAGER_DEPUTY' || (role === 'CASE_MANAGER' && includesDeputies);
}

/** A refusal speaks of deputies too, whether it says so or not: in doubt nothing flows. */
export function isRefused(recipient: Recipient, caller: Asker, person: PersonGrounds): boolean {
  const { role, organisation } = recipient;
  const ofRole = role === caller.role || `${role}_DEPUTY` === caller.role || `${caller.role}_DEPUTY` === role;
  return ofRole && (organisation === caller.unit.organisation || person.standsInFor.includes(organisation));
}
