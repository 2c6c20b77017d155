import type { Purpose } from '../../schema/accessTerms';

/** What for and on which case somebody asks, from the request's headers. */
export interface Errand {
  /** Header `x-lotse-purpose`; allowed for the caller's role, or the request was refused. */
  readonly purpose: Purpose;
  /** Header `x-lotse-case`: number of the case (KIM-OB-2026-00421), or null. */
  readonly caseReference: string | null;
  /** Header `x-lotse-break-glass`: id of an opened emergency access, or null. */
  readonly breakGlass: string | null;
}
