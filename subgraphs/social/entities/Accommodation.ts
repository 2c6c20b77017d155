import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { MoneyBand } from '../../vocabulary/values';
import { accommodationData } from '../labels';
import { AccommodationType, EvictionStage } from '../terms';

@Data(accommodationData)
@Entity({ name: 'accommodation' })
@ObjectType({ description: 'Where a household lives, without the address (Unterkunft).' })
export class Accommodation extends AgencyRecord {
  @Index({ unique: true })
  @Column('uuid')
  householdId: string;

  @Field(() => AccommodationType, { description: 'Kind of accommodation (Art der Unterkunft).' })
  @Column('varchar')
  type: AccommodationType;

  @Field(() => CalendarDate, { description: 'Since (Einzug).' })
  @Column('date')
  since: string;

  @Field(() => Float, { nullable: true, description: 'Living space in square metres (Wohnfläche).' })
  @Column('real', { nullable: true })
  livingSpaceSqm: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of rooms (Zimmer).' })
  @Column('smallint', { nullable: true })
  rooms: number | null;

  @Field(() => MoneyBand, {
    nullable: true,
    description: 'Rent with running costs, without heating (Bruttokaltmiete).',
  })
  @Column('jsonb', { nullable: true })
  grossRent: MoneyBand | null;

  @Field(() => MoneyBand, { nullable: true, description: 'Cost of heating (Heizkosten).' })
  @Column('jsonb', { nullable: true })
  heating: MoneyBand | null;

  @Field(() => EvictionStage, {
    nullable: true,
    description: 'How far a loss of the flat has come (Stand des Wohnungsverlusts).',
  })
  @Column('varchar', { nullable: true })
  eviction: EvictionStage | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day by which the flat is to be left (gekündigt zum).',
  })
  @Column('date', { nullable: true })
  noticeUntil: string | null;
}
