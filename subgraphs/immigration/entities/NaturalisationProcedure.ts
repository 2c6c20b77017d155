import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { DocumentType } from '../../vocabulary/terms';
import { DurationBand } from '../../vocabulary/values';
import { naturalisationData } from '../labels';
import { ApplicationStatus } from '../terms';

@Data(naturalisationData)
@Entity({ name: 'naturalisation_procedure' })
@ObjectType({ description: 'Naturalisation procedure (Einbürgerungsverfahren, § 10 StAG).' })
export class NaturalisationProcedure extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the application (Antrag vom).' })
  @Column('date', { nullable: true })
  submittedAt: string | null;

  @Field(() => ApplicationStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: ApplicationStatus;

  @Field(() => [DocumentType], { description: 'Papers that are still missing (fehlende Unterlagen).' })
  @Column('varchar', { array: true })
  missing: DocumentType[];

  @Field(() => DurationBand, {
    nullable: true,
    description: 'How long it may take from application to decision (voraussichtliche Dauer).',
  })
  @Column('jsonb', { nullable: true })
  waitBand: DurationBand | null;
}
