import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DataCategory } from '../../schema/directives';
import { Pseudonymous } from './Pseudonymous';

/**
 * What an officer of this agency has released by hand (MANUAL_RELEASE, domain.md 2.2): one kind of fact about one person or family, for
 * a time. The hub cannot write here. Not part of the graph.
 */
@Entity({ name: 'release' })
export class Release {
  /** The agency's own pseudonym. */
  @Pseudonymous()
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_release' })
  subject: string;

  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'PK_release' })
  category: DataCategory;

  /** Last day. */
  @Column('date')
  until: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
