import { type Agency, agencyNames } from '../vocabulary/terms';
import type { Organisation } from '../vocabulary/values';

/** A kind of office as an organisation: a rule knows which kind is competent, not which one of them. */
export const officeNamed = (kind: Agency): Organisation => ({
  id: kind.toLowerCase().replaceAll('_', '-'),
  name: agencyNames[kind],
  kind,
  phone: null,
});
