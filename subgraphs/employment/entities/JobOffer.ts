import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { DocumentType } from '../../vocabulary/terms';
import { jobOfferData, mayTellOfHealth } from '../labels';
import { JobOfferStatus, LossReason } from '../terms';

@Data(jobOfferData)
@Directive('@key(fields: "id")')
@Entity({ name: 'job_offer' })
@ObjectType({ description: 'A job that somebody has been offered (Stellenangebot, Einstellungszusage).' })
export class JobOffer extends AgencyRecord {
  @Field(() => ID)
  override id: string;

  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => String, {
    description:
      'Trade and size of the employer, never its name (Branche und Größenklasse des Arbeitgebers).',
  })
  @Column('varchar')
  employerBand: string;

  @Field(() => String, { description: 'Job title (Stellenbezeichnung).' })
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

  @Marked({ locating: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Official key of the municipality where the work is (amtlicher Gemeindeschlüssel des Arbeitsorts).',
  })
  @Column('varchar', { nullable: true })
  municipality: string | null;

  @Field(() => CalendarDate, { description: 'First working day (Arbeitsbeginn).' })
  @Column('date')
  startDate: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when to accept (Zusage bis).' })
  @Column('date', { nullable: true })
  decisionDueAt: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Until when the employer needs the papers (Nachweise bis).',
  })
  @Column('date', { nullable: true })
  documentDueAt: string | null;

  @Field(() => [DocumentType], { description: 'Papers the employer needs (nötige Nachweise).' })
  @Column('varchar', { array: true })
  requiredDocuments: DocumentType[];

  @Field(() => JobOfferStatus, { description: 'What has become of it (Stand).' })
  @Column('varchar')
  status: JobOfferStatus;

  @Data(mayTellOfHealth(jobOfferData))
  @Field(() => LossReason, { nullable: true, description: 'Why it was lost (Verlustgrund).' })
  @Column('varchar', { nullable: true })
  lossReason: LossReason | null;
}
