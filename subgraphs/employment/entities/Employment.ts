import { Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { employmentData } from '../labels';

@Data(employmentData)
@Entity({ name: 'employment' })
@ObjectType({ description: 'A job, without the employer’s name (Beschäftigungsverhältnis).' })
export class Employment extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => String, { description: 'Job title (Tätigkeit).' })
  @Column('varchar')
  title: string;

  @Field(() => Float, { description: 'Hours a week (Wochenstunden).' })
  @Column('double precision')
  hoursPerWeek: number;

  @Field(() => Boolean, {
    description: 'Whether it is subject to social insurance (sozialversicherungspflichtig).',
  })
  @Column('boolean')
  insured: boolean;

  @Field(() => CalendarDate, { description: 'First day (von).' })
  @Column('date')
  from: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, absent when it goes on (bis).' })
  @Column('date', { nullable: true })
  until: string | null;
}
