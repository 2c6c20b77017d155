import type { PolicyRule } from '../decide';

export const subjectKey: PolicyRule = {
  id: 'subject-key',
  basis: 'domain.md 3.8 Nr. 1: an id of the hub says nothing and is written as each agency’s own pseudonym',
  effect: 'ground',
  applies: ({ requirement, requirements }) =>
    requirement.isSubjectKey && requirements.governance === 'labels',
};
