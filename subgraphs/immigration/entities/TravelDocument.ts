import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { immigrationData } from '../labels';
import { TravelDocumentKind } from '../terms';

@Data(immigrationData('IDENTITY'))
@Entity({ name: 'travel_document' })
@ObjectType({ description: 'Passport or substitute, without its number (Pass, Passersatz, § 3 AufenthG).' })
export class TravelDocument extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => TravelDocumentKind, { description: 'Kind of document (Passart).' })
  @Column('varchar')
  kind: TravelDocumentKind;

  @Field(() => String, { description: 'State or authority that issued it (ausgestellt durch).' })
  @Column('varchar')
  issuedBy: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day (gültig bis).' })
  @Column('date', { nullable: true })
  validUntil: string | null;
}
