import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Pseudonymous } from './Pseudonymous';
import { DistrictCode } from './terms';

/**
 * A person as one agency has written him or her down. Spelling, birth date and district may differ from other agencies' and lag
 * behind. Not part of the graph: the file number never leaves the agency (domain.md 2.5), the rest serves identity matching.
 */
@Entity({ name: 'person_on_file' })
export class PersonOnFile {
  @Pseudonymous()
  @PrimaryColumn('uuid')
  personId: string;

  @Column('varchar')
  given: string;

  @Column('varchar')
  family: string;

  @Column('varchar', { nullable: true })
  dateOfBirth: string | null;

  @Column('varchar')
  district: DistrictCode;

  @Column('varchar')
  fileNumber: string;

  @Column('timestamptz')
  asOf: Date;
}
