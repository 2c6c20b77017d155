import { areaOf } from '../accessMatrix';
import type { PolicyRule } from '../decide';
import { isOfImmigration } from '../isOfImmigration';
import { subjectTypes } from '../Requirements';

/** FW-1. The id of a person is given; anything else about her comes from immigration itself, or is no data of persons at all. */
export const firewallOutside: PolicyRule = {
  id: 'firewall-outside',
  basis: '§ 87 Abs. 1, § 88 Abs. 2 AufenthG, § 71 Abs. 2 SGB X (FW-1)',
  effect: 'bar',
  reason: 'FIREWALL',
  remedy: 'NONE',
  applies: ({ caller, requirement: { label, type, isSubjectKey } }) => {
    if (!isOfImmigration(caller) || isSubjectKey) return false;
    if (label === null) return true;
    if (label.class === 'S0') return subjectTypes.has(type);
    const controllers = label.controller ?? [];
    return controllers.length === 0 || controllers.some((controller) => areaOf[controller] !== 'immigration');
  },
};
