import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';

/**
 * A person's part in a benefit: applicant, covered or both. Not part of the graph. An array of the covered on the benefit would
 * be shorter, but PostgreSQL takes half a percent of all rows for a match per key (`&&` on arrays) and reads the whole table.
 */
@Entity({ name: 'benefit_person' })
export class BenefitPerson {
  @PrimaryColumn('uuid')
  benefitId: string;

  @Index()
  @Pseudonymous()
  @PrimaryColumn('uuid')
  personId: string;

  /** Running number in the notice. */
  @Column('smallint')
  position: number;

  /** False for an applicant who asks only for others. */
  @Column('boolean')
  covered: boolean;
}
