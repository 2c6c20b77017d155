import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { emergencyData, noteData } from '../labels';
import { BreakGlassGround, ReviewOutcome } from '../terms';
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

  @Field(() => [String], { description: 'Which fields were opened (Felder).' })
  @Column('varchar', { array: true })
  fields: string[];

  @Data(noteData)
  @Field(() => String, { description: 'Why, in the words of who opened it (Begründung).' })
  @Column('varchar')
  reason: string;

  @Field(() => DateTime, { description: 'Opened (geöffnet).' })
  @Column('timestamptz')
  openedAt: Date;

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

  @Field(() => DateTime, { nullable: true, description: 'When the person was told (benachrichtigt am).' })
  @Column('timestamptz', { nullable: true })
  subjectNotifiedAt: Date | null;
}
