import type { PolicyRule } from '../decide';

export const publicData: PolicyRule = {
  id: 'public-data',
  basis: 'Art. 4 Nr. 1 DSGVO: it is about nobody',
  effect: 'ground',
  applies: ({ requirement }) => requirement.label?.class === 'S0',
};
