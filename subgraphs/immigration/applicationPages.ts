import type { DataSource } from 'typeorm';
import { connectionOf } from '../vocabulary/connectionOf';
import { ImmigrationApplication } from './entities/ImmigrationApplication';
import type { ImmigrationApplicationConnection } from './entities/ImmigrationApplicationConnection';
import type { ApplicationStatus } from './terms';

/** A place in the list: when the application came in, and its id for those of the same moment. */
interface Place {
  readonly submittedAt: Date;
  readonly id: string;
}

export interface PageAsked {
  /** How many, at least one. */
  readonly first: number;
  /** The place after which the page begins; null for the first page. */
  readonly after: Place | null;
  /** Only those that stand so; null for all. */
  readonly status: ApplicationStatus | null;
}

/** Pages of the agency's applications, the oldest first, in one statement each. */
export const applicationPages =
  (database: DataSource) =>
  async ({ first, after, status }: PageAsked): Promise<ImmigrationApplicationConnection> => {
    const query = database
      .getRepository(ImmigrationApplication)
      .createQueryBuilder('application')
      .orderBy({ 'application.submittedAt': 'ASC', 'application.id': 'ASC' })
      // One more than asked tells whether there is a next page.
      .limit(first + 1);
    if (status !== null) query.andWhere('application.status = :status', { status });
    if (after !== null) {
      query.andWhere('(application.submittedAt, application.id) > (:submittedAt, :id)', after);
    }
    return connectionOf(await query.getMany(), { first, after }, cursorOf);
  };

const cursorOf = ({ submittedAt, id }: ImmigrationApplication): string =>
  Buffer.from(`${submittedAt.toISOString()} ${id}`).toString('base64url');

const written =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place that a cursor stands for; null when it is not one of this list. */
export function placeOf(cursor: string): Place | null {
  const [, instant, id] = written.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (instant === undefined || id === undefined) return null;
  const submittedAt = new Date(instant);
  return Number.isNaN(submittedAt.getTime()) ? null : { submittedAt, id };
}
