import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { Organisation } from '../../vocabulary/values';
import { casePlan, consentData, planContent } from '../labels';
import { NeedArea, ReferralMode, ReferralOutcome, ReferralStatus, RejectionReason } from '../terms';
import { ReferralEvent } from './ReferralEvent';
import { ReferralOverride } from './ReferralOverride';

@Data(casePlan)
@Directive('@key(fields: "id")')
@Entity({ name: 'referral' })
@ObjectType({ description: 'A family is sent to an office that is to help, with its consent (Vermittlung).' })
export class Referral {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  @Column('uuid', { array: true })
  personIds: string[];

  @Data(planContent)
  @Field(() => NeedArea, { description: 'What for (Bedarfsbereich).' })
  @Column('varchar')
  need: NeedArea;

  @Field(() => Organisation, { description: 'Who refers (vermittelnde Stelle).' })
  @Column('jsonb')
  from: Organisation;

  @Data(planContent)
  @Field(() => Organisation, {
    description: 'Who is to help; it may tell of an illness (aufnehmende Stelle).',
  })
  @Column('jsonb')
  to: Organisation;

  @Field(() => ReferralMode, { description: 'How (Art der Vermittlung).' })
  @Column('varchar')
  mode: ReferralMode;

  @Field(() => ReferralStatus, { description: 'Where it stands (Vermittlungsstatus).' })
  @Column('varchar')
  status: ReferralStatus;

  @Field(() => [ReferralEvent], { description: 'What has happened, oldest first (Verlauf).' })
  @Column('jsonb')
  events: ReferralEvent[];

  /** Of the first person referred; absent before it is sent, and where it rests on an override. */
  @Column('uuid', { nullable: true })
  consentId: string | null;

  @Data(consentData)
  @Field(() => ReferralOverride, {
    nullable: true,
    description: 'On what it rests instead of consent (Rechtsgrundlage ohne Einwilligung).',
  })
  @Column('jsonb', { nullable: true })
  override: ReferralOverride | null;

  @Field(() => DateTime, { nullable: true, description: 'Sent (abgesandt).' })
  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Accepted (angenommen).' })
  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'First appointment there (erster Termin).' })
  @Column('timestamptz', { nullable: true })
  firstAppointmentAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Completed (abgeschlossen).' })
  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;

  @Data(planContent)
  @Field(() => RejectionReason, { nullable: true, description: 'Why it was refused (Ablehnungsgrund).' })
  @Column('varchar', { nullable: true })
  rejection: RejectionReason | null;

  /** Sealed under the key of the case. */
  @Column('varchar', { nullable: true })
  returnNote: string | null;

  @Data(planContent)
  @Field(() => ReferralOutcome, { nullable: true, description: 'What came of it (Ergebnis).' })
  @Column('varchar', { nullable: true })
  outcome: ReferralOutcome | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
