import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { coverageData } from '../labels';
import { CoverageType } from '../terms';

@Data(coverageData)
@Entity({ name: 'health_coverage' })
@ObjectType({ description: 'Cover in case of illness (Krankenversicherung oder Krankenhilfe).' })
export class HealthCoverage extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => CoverageType, { description: 'Kind of cover (Art des Schutzes).' })
  @Column('varchar')
  type: CoverageType;

  @Field(() => String, { nullable: true, description: 'Health insurance fund (Krankenkasse).' })
  @Column('varchar', { nullable: true })
  insurer: string | null;

  @Field(() => CalendarDate, { description: 'First day (gültig ab).' })
  @Column('date')
  validFrom: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, absent when open (gültig bis).' })
  @Column('date', { nullable: true })
  validUntil: string | null;

  @Field(() => Boolean, { description: 'Whether a card is in the person’s hands (Karte ausgestellt).' })
  @Column('boolean')
  cardIssued: boolean;
}
