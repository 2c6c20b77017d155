import type { PolicyRule } from '../decide';

export const subjectPurpose: PolicyRule = {
  id: 'subject-purpose',
  basis: 'Art. 15 DSGVO: a right of the person, which nobody exercises for her in the graph',
  effect: 'bar',
  reason: 'PURPOSE_NOT_COVERED',
  remedy: 'ASK_PERSON',
  applies: ({ purpose, caller, requirement: { label, isSubjectKey } }) =>
    (purpose === 'DATA_SUBJECT_ACCESS') !== (caller.role === 'DATA_SUBJECT') &&
    label !== null &&
    label.class !== 'S0' &&
    !isSubjectKey,
};
