import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { ImmigrationApplicationKind } from '../facts/records/immigration';
import { all, holds, isOneOf, type Truth } from '../facts/Truth';

/** Whether something of that kind is applied for at the immigration authority and not decided. */
export const hasOpenApplication = (
  { immigration }: PersonReading,
  kinds: readonly ImmigrationApplicationKind[],
): Truth =>
  some(immigration.applications, ({ kind, decidedAt }) =>
    all(
      isOneOf(kind, kinds),
      holds(decidedAt, (day) => day === null),
    ),
  );

/** What `hasOpenApplication` reads. */
export const openApplicationNeeds = [
  'person.immigration.applications.kind',
  'person.immigration.applications.decidedAt',
] as const;
