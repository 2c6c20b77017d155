import type { DataLabel } from '../../schema/directives';

/**
 * What follows from a family's facts. It is as protected as the gravest of them and may reveal an illness (Art. 9 GDPR), whichever rule it
 * is; who may know which of the facts is decided where they are asked for.
 */
export const guidanceContent: DataLabel = {
  class: 'S4',
  category: 'CASE_PLAN',
  controller: ['KIM_OFFICE', 'WELFARE_CASEWORK'],
};
