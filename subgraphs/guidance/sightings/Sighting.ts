import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ObstacleStatus } from '../terms';

/** That an obstacle was seen, and what was said about it. Neither rule nor person nor family is in it (see `sightingId`). */
@Entity({ name: 'sighting' })
export class Sighting {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  firstSeenAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('varchar')
  status: ObstacleStatus;

  /** Stable name of whoever set the status, at her issuer; null: nobody, or the nightly evaluation. */
  @Column('varchar', { nullable: true })
  statusBy: string | null;

  @Column('timestamptz', { nullable: true })
  statusAt: Date | null;

  /** Keyed digest of the family, so that the nightly evaluation finds what is no longer true of it. */
  @Index()
  @Column('uuid')
  familyKey: string;
}
