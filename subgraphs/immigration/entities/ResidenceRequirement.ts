import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { immigrationData } from '../labels';
import { ResidenceRequirementKind } from '../terms';

@Data(immigrationData('RESIDENCE_STATUS'))
@Entity({ name: 'residence_requirement' })
@ObjectType({ description: 'Where a person has to live (Wohnsitzregelung, Wohnsitzauflage).' })
export class ResidenceRequirement extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => ResidenceRequirementKind, { description: 'Provision it rests on (Art der Wohnsitzbindung).' })
  @Column('varchar')
  kind: ResidenceRequirementKind;

  @Marked({ locating: true })
  @Field(() => String, { description: 'State, district or municipality (Gebiet).' })
  @Column('varchar')
  area: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day (bis).' })
  @Column('date', { nullable: true })
  until: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Weekly hours of insured work from which it is to be lifted (Aufhebung ab Wochenstunden, § 12a Abs. 5 AufenthG).',
  })
  @Column('integer', { nullable: true })
  exemptIfJobHoursWeek: number | null;
}
