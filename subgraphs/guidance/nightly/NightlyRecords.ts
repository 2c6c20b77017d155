import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { type AgencyEvent, eventChannel } from '../../../schema/agencyEvent';
import type { FamilySightings } from './sightingsOf';

/** A run that goes on. */
export interface Run {
  readonly id: string;
  /** Keys of the families it is done with. */
  readonly done: ReadonlySet<string>;
}

/** What a run keeps: what was seen, and with whom it is done, each step in one transaction, so that it can be killed at any moment. */
export class NightlyRecords {
  constructor(private readonly database: DataSource) {}

  /** A new run; what earlier ones have left behind is put away. @param asOf YYYY-MM-DD */
  async begin(asOf: string): Promise<Run> {
    const id = randomUUID();
    await this.database.transaction(async (transaction) => {
      await transaction.query('DELETE FROM evaluated_family');
      await transaction.query('UPDATE evaluation_run SET "finishedAt" = now() WHERE "finishedAt" IS NULL');
      await transaction.query('INSERT INTO evaluation_run (id, "asOf", "startedAt") VALUES ($1, $2, now())', [
        id,
        asOf,
      ]);
    });
    return { id, done: new Set() };
  }

  /** The last run for this day that did not come to its end; null when there is none. @param asOf YYYY-MM-DD */
  async resume(asOf: string): Promise<Run | null> {
    const [run] = await this.database.query<{ id: string }[]>(
      'SELECT id FROM evaluation_run WHERE "finishedAt" IS NULL AND "asOf" = $1 ORDER BY "startedAt" DESC LIMIT 1',
      [asOf],
    );
    if (run === undefined) return null;
    const rows = await this.database.query<{ familyKey: string }[]>(
      'SELECT "familyKey" FROM evaluated_family WHERE run = $1',
      [run.id],
    );
    return { id: run.id, done: new Set(rows.map(({ familyKey }) => familyKey)) };
  }

  /** Keeps what was seen of some families, tells of what has changed, and notes that they are done. */
  async note(run: string, families: readonly FamilySightings[]): Promise<void> {
    await this.database.transaction(async (transaction) => {
      for (const family of families) {
        const { detected, resolved } = await keep(transaction, family);
        if (detected) await tell(transaction, 'ObstacleDetected', family.family);
        if (resolved) await tell(transaction, 'ObstacleResolved', family.family);
        if (!family.isWhole) continue;
        await transaction.query(
          'INSERT INTO evaluated_family (run, "familyKey") VALUES ($1, $2) ON CONFLICT DO NOTHING',
          [run, family.familyKey],
        );
      }
    });
  }

  /** Nothing is left to resume. */
  async end(run: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await transaction.query('UPDATE evaluation_run SET "finishedAt" = now() WHERE id = $1', [run]);
      await transaction.query('DELETE FROM evaluated_family WHERE run = $1', [run]);
    });
  }
}

/**
 * What people have said of an obstacle stays; what was no longer true and is again begins anew. Only where every fact could be asked for
 * is what was not found no longer true: an outage resolves nothing.
 */
async function keep(
  transaction: EntityManager,
  { familyKey, seen, unsure, isWhole }: FamilySightings,
): Promise<{ readonly detected: boolean; readonly resolved: boolean }> {
  const known = await transaction.query<{ id: string; status: string }[]>(
    'SELECT id, status FROM sighting WHERE "familyKey" = $1 FOR UPDATE',
    [familyKey],
  );
  const before = new Map(known.map(({ id, status }) => [id, status]));
  const fresh = seen.filter((id) => (before.get(id) ?? 'NO_LONGER_TRUE') === 'NO_LONGER_TRUE');
  if (seen.length > 0) {
    await transaction.query(
      `INSERT INTO sighting (id, "firstSeenAt", "lastSeenAt", status, "familyKey")
       SELECT id, now(), now(), 'OPEN', $2 FROM unnest($1::uuid[]) AS id
       ON CONFLICT (id) DO UPDATE SET "lastSeenAt" = now(),
         "firstSeenAt" = CASE WHEN sighting.status = 'NO_LONGER_TRUE' THEN now() ELSE sighting."firstSeenAt" END,
         "statusBy" = CASE WHEN sighting.status = 'NO_LONGER_TRUE' THEN NULL ELSE sighting."statusBy" END,
         "statusAt" = CASE WHEN sighting.status = 'NO_LONGER_TRUE' THEN NULL ELSE sighting."statusAt" END,
         status = CASE WHEN sighting.status = 'NO_LONGER_TRUE' THEN 'OPEN' ELSE sighting.status END`,
      [seen, familyKey],
    );
  }
  const still = new Set([...seen, ...unsure]);
  const gone = isWhole ? known.filter(({ id, status }) => status !== 'NO_LONGER_TRUE' && !still.has(id)) : [];
  if (gone.length > 0) {
    await transaction.query(
      `UPDATE sighting SET status = 'NO_LONGER_TRUE', "statusBy" = NULL, "statusAt" = now() WHERE id = ANY($1::uuid[])`,
      [gone.map(({ id }) => id)],
    );
  }
  return { detected: fresh.length > 0, resolved: gone.length > 0 };
}

/** PostgreSQL tells it when the transaction is committed. */
async function tell(transaction: EntityManager, type: string, family: string): Promise<void> {
  const event: AgencyEvent = { type, subject: { kind: 'Family', id: family } };
  await transaction.query('SELECT pg_notify($1, $2)', [eventChannel, JSON.stringify(event)]);
}
