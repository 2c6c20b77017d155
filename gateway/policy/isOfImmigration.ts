import { areaOf } from './accessMatrix';
import type { Evidence } from './decide';

/** Whoever sits in the immigration or naturalisation authority, whatever the payroll says (FW-6). */
export const isOfImmigration = ({ role, unit }: Evidence['caller']): boolean =>
  role === 'IMMIGRATION_OFFICER' ||
  role === 'NATURALISATION_OFFICER' ||
  (unit.controller !== null && areaOf[unit.controller] === 'immigration');
