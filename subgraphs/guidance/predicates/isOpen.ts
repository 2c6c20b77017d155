import type { RecordReading } from '../facts/Reading';
import type { ImmigrationApplication } from '../facts/records/immigration';
import { all, holds, isOneOf, not, type Truth } from '../facts/Truth';

/** Whether an application at the immigration office is still to be decided: not decided, not taken back. */
export const isOpen = ({ decidedAt, status }: RecordReading<ImmigrationApplication>): Truth =>
  all(
    holds(decidedAt, (at) => at === null),
    not(isOneOf(status, ['WITHDRAWN'])),
  );
