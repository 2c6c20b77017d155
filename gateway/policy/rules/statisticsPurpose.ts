import type { PolicyRule } from '../decide';

export const statisticsPurpose: PolicyRule = {
  id: 'statistics-purpose',
  basis: '§ 75, § 67c Abs. 2 SGB X: planning and research work on what is anonymous',
  effect: 'bar',
  reason: 'PURPOSE_NOT_COVERED',
  remedy: 'NONE',
  applies: ({ purpose, requirement: { label } }) =>
    (purpose === 'PLANNING_STATISTICS' || purpose === 'RESEARCH') && label !== null && label.class !== 'S0',
};
