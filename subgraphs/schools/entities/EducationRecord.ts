import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { schoolData } from '../labels';
import type { SchoolObligationState } from '../terms';

/** The root of what schools know of a person. The obligation is always known, the other parts are tables of their own. */
@Data(schoolData)
@Entity({ name: 'education_record' })
@ObjectType({ description: 'What schools and the school authority have on file (Schullaufbahn).' })
export class EducationRecord extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Column('varchar')
  obligationState: SchoolObligationState;

  @Column('date', { nullable: true })
  obligationSince: string | null;

  @Column('date', { nullable: true })
  obligationUntil: string | null;
}
