import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { benefitUnitData } from '../labels';
import { BenefitUnitRole } from '../terms';

@Data({ ...benefitUnitData, thirdParty: true })
@Entity({ name: 'benefit_unit_member' })
@ObjectType({ description: 'One person in a benefit unit (Mitglied der Bedarfsgemeinschaft).' })
export class BenefitUnitMember extends AgencyRecord {
  @Index()
  @Column('uuid')
  benefitUnitId: string;

  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => BenefitUnitRole, { description: 'Place in the unit (Stellung).' })
  @Column('varchar')
  role: BenefitUnitRole;

  @Field(() => CalendarDate, { nullable: true, description: 'Member since (seit).' })
  @Column('date', { nullable: true })
  since: string | null;
}
