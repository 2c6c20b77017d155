import { addDays } from '../../../schema/calendar';
import type { FactPath } from '../facts/FactPath';
import { none, some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, compare, is, type Truth } from '../facts/Truth';
import { isOpen } from './isOpen';
import { needsTitle, needsTitleNeeds } from './needsTitle';

/** What `provisionalDocumentEnds` reads. */
export const provisionalDocumentNeeds = [
  ...needsTitleNeeds,
  'person.immigration.provisionalDocuments.validUntil',
  'person.immigration.provisionalDocuments.basisApplication.id',
  'person.immigration.applications.id',
  'person.immigration.applications.status',
  'person.immigration.applications.decidedAt',
] as const satisfies readonly FactPath[];

const noticeDays = 30;

/** Whether the provisional document ends within 30 days, no longer one is there, and what it stands for is still open (X04). */
export function provisionalDocumentEnds(person: PersonReading, asOf: Day): Truth {
  const { provisionalDocuments, applications } = person.immigration;
  const limit = addDays(asOf, noticeDays);
  return all(
    needsTitle(person),
    some(provisionalDocuments, ({ validUntil, basisApplication }) =>
      all(
        is(validUntil, (day) => day <= limit),
        some(applications, (application) =>
          all(
            compare(application.id, basisApplication.id, (one, other) => one === other),
            isOpen(application),
          ),
        ),
      ),
    ),
    none(provisionalDocuments, ({ validUntil }) => is(validUntil, (day) => day > limit)),
  );
}
