import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One evaluation of all families of the city. */
@Entity({ name: 'evaluation_run' })
export class EvaluationRun {
  @PrimaryColumn('uuid')
  id: string;

  /** The day that was asked about. */
  @Column('date')
  asOf: string;

  @Column('timestamptz')
  startedAt: Date;

  /** Null: it goes on, or was interrupted and can be resumed. */
  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
