import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate, DateTime } from '../../vocabulary/scalars';
import { DocumentType } from '../../vocabulary/terms';
import { immigrationData } from '../labels';
import { ApplicationStatus, Channel, DecisionKind, ImmigrationApplicationKind } from '../terms';

@Data(immigrationData('RESIDENCE_PROCEDURE'))
@Directive('@key(fields: "id")')
@Index(['submittedAt', 'id'])
@Index(['status', 'submittedAt', 'id'])
@Index(['source', 'kind'])
@Entity({ name: 'immigration_application' })
@ObjectType({ description: 'An application to the immigration or naturalisation authority (Antrag).' })
export class ImmigrationApplication extends AgencyRecord {
  @Field(() => ID, { description: 'Stable within the agency; not a file number.' })
  override id: string;

  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => ImmigrationApplicationKind, { description: 'What is applied for (Art des Antrags).' })
  @Column('varchar')
  kind: ImmigrationApplicationKind;

  @Field(() => DateTime, { description: 'When it came in (Eingang).' })
  @Column({ type: 'timestamptz', precision: 3 })
  submittedAt: Date;

  @Field(() => Channel, { description: 'How it came in (Eingangsweg).' })
  @Column('varchar')
  channel: Channel;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When receipt was confirmed (Eingang bestätigt am).',
  })
  @Column('timestamptz', { nullable: true })
  receivedConfirmedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When all papers were there (vollständig seit).' })
  @Column('timestamptz', { nullable: true })
  completeAt: Date | null;

  @Field(() => [DocumentType], { description: 'Papers that are still missing (fehlende Unterlagen).' })
  @Column('varchar', { array: true })
  missing: DocumentType[];

  @Field(() => ApplicationStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: ApplicationStatus;

  @Field(() => DateTime, { nullable: true, description: 'Appointment given for it (Termin).' })
  @Column('timestamptz', { nullable: true })
  appointmentAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided (entschieden am).' })
  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Field(() => DecisionKind, { nullable: true, description: 'How it was decided (Entscheidung).' })
  @Column('varchar', { nullable: true })
  decision: DecisionKind | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When a certificate for the time until the decision was asked for (Fiktionsbescheinigung beantragt am, § 81 Abs. 5 AufenthG).',
  })
  @Column('timestamptz', { nullable: true })
  certificateRequestedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When that certificate was issued (Fiktionsbescheinigung ausgestellt am).',
  })
  @Column('timestamptz', { nullable: true })
  certificateIssuedAt: Date | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day for an action for failure to act (Untätigkeitsklage möglich ab, § 75 VwGO).',
  })
  @Column('date', { nullable: true })
  inactivityClaimPossibleFrom: string | null;
}
