import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { Certainty } from '../../vocabulary/terms';
import { immigrationData } from '../labels';
import { ResidenceBasis, ResidenceStatusKind } from '../terms';

@Data(immigrationData('RESIDENCE_STATUS'))
@Entity({ name: 'residence_status' })
@ObjectType({ description: 'Residence status as it is now (aktueller Aufenthaltsstatus).' })
export class ResidenceStatus extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => ResidenceStatusKind, { description: 'Kind of status (Art des Status).' })
  @Column('varchar')
  kind: ResidenceStatusKind;

  @Field(() => ResidenceBasis, { nullable: true, description: 'Provision it rests on (Rechtsgrundlage).' })
  @Column('varchar', { nullable: true })
  basis: ResidenceBasis | null;

  @Field(() => CalendarDate, { description: 'First day (seit).' })
  @Column('date')
  since: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, absent when unlimited (gültig bis).' })
  @Column('date', { nullable: true })
  validUntil: string | null;

  @Field(() => Certainty, { description: 'How sure the authority is (Verlässlichkeit).' })
  @Column('varchar')
  certainty: Certainty;
}
