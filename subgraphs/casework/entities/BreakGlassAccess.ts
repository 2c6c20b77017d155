import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { CalendarDate, DateTime } from '../../vocabulary/scalars';
import { emergencyData, noteData } from '../labels';
import { BreakGlassGround, ReviewOutcome } from '../terms';
import { BreakGlassEvent } from './BreakGlassEvent';
import { PrincipalRef } from './PrincipalRef';

@Data(emergencyData)
@Entity({ name: 'break_glass_access' })
@ObjectType({ description: 'Somebody saw data without consent in an emergency (Notfallzugriff).' })
export class BreakGlassAccess {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  subjectId: string;

  @Field(() => BreakGlassGround, { description: 'On which ground (Grund).' })
  @Column('varchar')
  ground: BreakGlassGround;

  @Field(() => PrincipalRef, { description: 'Who opened it (geöffnet durch).' })
  @Column('jsonb')
  opener: PrincipalRef;

  @Field(() => Boolean, {
    description: 'Whether there was no time to ask a second person first (gegenwärtige Gefahr).',
  })
  @Column('boolean')
  immediateDanger: boolean;

  @Field(() => [String], { description: 'Which fields were opened (Felder).' })
  @Column('varchar', { array: true })
  fields: string[];

  // Told in confidence, but not in a case: without it nobody could review the access.
  @Data({ ...noteData, release: 'AUTO_UNDER_CONSENT' })
  @Field(() => String, { description: 'Why, in the words of who opened it (Begründung).' })
  @Column('varchar')
  reason: string;

  @Field(() => DateTime, { description: 'When it was asked for (geöffnet am).' })
  @Column('timestamptz')
  openedAt: Date;

  @Field(() => DateTime, {
    description: 'Until when a second person must have agreed; otherwise it lapses (zu bestätigen bis).',
  })
  @Column('timestamptz')
  confirmBy: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when data can be seen; absent before a second person has agreed (wirksam seit).',
  })
  @Column('timestamptz', { nullable: true })
  openFrom: Date | null;

  @Field(() => DateTime, { description: 'Closes by itself (endet).' })
  @Column('timestamptz')
  expiresAt: Date;

  @Field(() => PrincipalRef, { nullable: true, description: 'Second person who agreed (bestätigt durch).' })
  @Column('jsonb', { nullable: true })
  confirmer: PrincipalRef | null;

  @Field(() => DateTime, { nullable: true, description: 'When they agreed (bestätigt am).' })
  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Field(() => ReviewOutcome, {
    nullable: true,
    description: 'What the review found (Ergebnis der Prüfung).',
  })
  @Column('varchar', { nullable: true })
  review: ReviewOutcome | null;

  @Field(() => PrincipalRef, { nullable: true, description: 'Who reviewed it (geprüft durch).' })
  @Column('jsonb', { nullable: true })
  reviewer: PrincipalRef | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was reviewed (geprüft am).' })
  @Column('timestamptz', { nullable: true })
  reviewedAt: Date | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Where telling the person would endanger the protection: day on which this is looked at again (Wiedervorlage der Benachrichtigung).',
  })
  @Column('date', { nullable: true })
  subjectNoticeReviewOn: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the person was told (benachrichtigt am).' })
  @Column('timestamptz', { nullable: true })
  subjectNotifiedAt: Date | null;

  /** Oldest first. That an access has lapsed or ended follows from the times and is not written. */
  @Field(() => [BreakGlassEvent], { description: 'What was done with it, oldest first (Verlauf).' })
  @Column('jsonb')
  events: BreakGlassEvent[];
}
