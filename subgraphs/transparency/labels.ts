import type { DataLabel } from '../../schema/directives';

/** Who asked what about whom (domain.md 3.1): for the person herself and for the data protection officer; this subgraph decides. */
export const disclosureData: DataLabel = {
  class: 'S3',
  category: 'CASE_PLAN',
  controller: ['KIM_OFFICE', 'WELFARE_CASEWORK'],
  release: 'AUTO_UNDER_CONSENT',
};
