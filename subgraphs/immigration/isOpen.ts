import type { ImmigrationApplication } from './entities/ImmigrationApplication';
import type { ApplicationStatus } from './terms';

/** What comes after the decision is about the document, not about the application: `titles` says when it is ready. */
const closed: readonly ApplicationStatus[] = [
  'APPROVED',
  'DOCUMENT_ORDERED',
  'DOCUMENT_READY',
  'COLLECTED',
  'REJECTED',
  'WITHDRAWN',
];

/** Whether the authority still has to decide. */
export const isOpen = ({ status, decidedAt }: ImmigrationApplication): boolean =>
  decidedAt === null && !closed.includes(status);
