import type { PolicyRule } from '../decide';

export const foreignDirectives: PolicyRule = {
  id: 'foreign-directives',
  basis: 'Apollo Federation: in a supergraph without @data the directives of its subgraphs decide',
  effect: 'ground',
  applies: ({ requirements }) => requirements.governance === 'directives',
};
