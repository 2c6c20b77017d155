import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { casePlan, consentData, planContent } from '../labels';
import { ConferenceEnd, DataCategory } from '../terms';
import { Principal } from './Principal';

@Data(casePlan)
@Entity({ name: 'case_conference' })
@ObjectType({ description: 'A meeting of several offices on one case, with consent (Fallkonferenz).' })
export class CaseConference {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  @Column('timestamptz')
  at: Date;

  @Data(planContent)
  @Field(() => [Principal], { description: 'Who takes part (Teilnehmende).' })
  @Column('jsonb')
  participants: Principal[];

  @Data(consentData)
  @Field(() => [DataCategory], { description: 'What may be spoken of (freigegebene Bereiche).' })
  @Column('varchar', { array: true })
  sharedAreas: DataCategory[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when participants may see the shared view (Freigabe ab).',
  })
  @Column('timestamptz', { nullable: true })
  viewGrantFrom: Date | null;

  @Index()
  @Field(() => DateTime, { description: 'Until when participants may see the shared view (Freigabe bis).' })
  @Column('timestamptz')
  viewGrantUntil: Date;

  @Data(planContent)
  @Field(() => [String], { description: 'What was agreed (Vereinbarungen).' })
  @Column('varchar', { array: true })
  decisions: string[];

  @Column('uuid', { array: true })
  consentIds: string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was closed; nothing of it changes any more (abgeschlossen am).',
  })
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Field(() => ConferenceEnd, { nullable: true, description: 'How it ended (Abschluss).' })
  @Column('varchar', { nullable: true })
  ended: ConferenceEnd | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
