import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { MoneyBand } from '../../vocabulary/values';
import { incomeData } from '../labels';
import { IncomeType } from '../terms';

@Data(incomeData)
@Entity({ name: 'income_source' })
@ObjectType({ description: 'What a member of the household lives on, as a band (Einkommen).' })
export class IncomeSource extends AgencyRecord {
  @Index()
  @Column('uuid')
  householdId: string;

  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => IncomeType, { description: 'Kind of income (Einkommensart).' })
  @Column('varchar')
  type: IncomeType;

  @Field(() => MoneyBand, { description: 'How much a month (Betragsspanne).' })
  @Column('jsonb')
  amount: MoneyBand;

  @Field(() => CalendarDate, { description: 'First day (ab).' })
  @Column('date')
  from: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, absent when open (bis).' })
  @Column('date', { nullable: true })
  until: string | null;
}
