import { Entity, PrimaryColumn } from 'typeorm';

/** That a run is done with a family; it goes with the run's end. */
@Entity({ name: 'evaluated_family' })
export class EvaluatedFamily {
  @PrimaryColumn('uuid')
  run: string;

  /** Keyed digest (see `familyKeyOf`). */
  @PrimaryColumn('uuid')
  familyKey: string;
}
