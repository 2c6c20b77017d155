import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { daycareData } from '../labels';
import { FeeStatus } from '../terms';

/** The root of what daycare knows of a child; requests and placement are tables of their own, found by the child. */
@Data(daycareData)
@Entity({ name: 'childcare_record' })
@ObjectType({
  description: 'Childcare of a child: what was asked for and what there is (Kindertagesbetreuung).',
})
export class ChildcareRecord extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  childId: string;

  @Field(() => FeeStatus, { nullable: true, description: 'Whether parents pay (Elternbeitrag).' })
  @Column('varchar', { nullable: true })
  feeStatus: FeeStatus | null;
}
