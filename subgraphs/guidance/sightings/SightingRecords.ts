import type { DataSource } from 'typeorm';
import type { ObstacleStatus } from '../terms';
import { Sighting } from './Sighting';

/** What somebody says of an obstacle. */
export interface StatusWish {
  readonly id: string;
  readonly familyKey: string;
  readonly status: ObstacleStatus;
  /** Stable name of who says so. */
  readonly by: string;
}

/** What is kept of obstacles. Reading writes nothing: what is asked about for the first time is first seen now. */
export class SightingRecords {
  constructor(private readonly database: DataSource) {}

  /** Notes what somebody says of an obstacle that she sees at this moment. */
  async setStatus({ id, familyKey, status, by }: StatusWish, now: Date): Promise<Sighting> {
    const rows = await this.database.query<Sighting[]>(
      `INSERT INTO sighting (id, "firstSeenAt", "lastSeenAt", status, "statusBy", "statusAt", "familyKey")
       VALUES ($1, $2, $2, $3, $4, $2, $5)
       ON CONFLICT (id) DO UPDATE SET "lastSeenAt" = $2, status = $3, "statusBy" = $4, "statusAt" = $2
       RETURNING *`,
      [id, now, status, by, familyKey],
    );
    const [sighting] = rows;
    if (sighting === undefined) throw new Error('a status that was not written');
    return sighting;
  }
}
