import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { livingTogetherData } from '../labels';
import { HouseholdRelation } from '../terms';

@Data(livingTogetherData)
@Entity({ name: 'household_member' })
@ObjectType({ description: 'A person of a household (Haushaltsmitglied).' })
export class HouseholdMember extends AgencyRecord {
  @Index()
  @Column('uuid')
  householdId: string;

  @Pseudonymous()
  @Column('uuid')
  personId: string;

  /** Running number on the office's sheet; the reference person comes first. */
  @Column('smallint')
  position: number;

  @Field(() => HouseholdRelation, { description: 'Place in the household (Stellung im Haushalt).' })
  @Column('varchar')
  relation: HouseholdRelation;

  @Field(() => CalendarDate, { nullable: true, description: 'Member since (Mitglied seit).' })
  @Column('date', { nullable: true })
  since: string | null;
}
