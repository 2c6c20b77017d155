import type { PolicyRule } from '../decide';
import { isRecord } from '../isRecord';

export const controlPurpose: PolicyRule = {
  id: 'control-purpose',
  basis: '§ 67c Abs. 4 und 5 SGB X: control of data protection reads records, not facts',
  effect: 'bar',
  reason: 'PURPOSE_NOT_COVERED',
  remedy: 'NONE',
  applies: ({ purpose, requirement }) =>
    purpose === 'DATA_PROTECTION_CONTROL' &&
    requirement.label !== null &&
    requirement.label.class !== 'S0' &&
    !requirement.isSubjectKey &&
    !isRecord(requirement),
};
