import type { PolicyRule } from '../decide';
import { isOfLog } from '../isRecord';

export const logForControl: PolicyRule = {
  id: 'log-for-control',
  basis:
    '§ 9 Abs. 2 IDNrG, § 13 Abs. 2 AZRG, § 67c Abs. 5 SGB X: logs serve control and the person, nothing else',
  effect: 'bar',
  reason: 'ROLE_NOT_PERMITTED',
  remedy: 'NONE',
  applies: ({ caller, requirement }) =>
    isOfLog(requirement) &&
    requirement.label?.class !== 'S0' &&
    caller.role !== 'DATA_PROTECTION_OFFICER' &&
    caller.role !== 'DATA_SUBJECT',
};
