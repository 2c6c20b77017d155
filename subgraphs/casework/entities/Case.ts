import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { DistrictCode } from '../../vocabulary/terms';
import { casePlan, consentData, planContent } from '../labels';
import { CasePhase, CaseStatus, ClosureReason, IntakeChannel, TargetGroup } from '../terms';
import { NeedOutcome } from './NeedOutcome';

@Data(casePlan)
@Directive('@key(fields: "id")')
@Entity({ name: 'case_file' })
@ObjectType({ description: 'Case management for a family (Fall).' })
export class Case {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String, { description: 'Neutral number that can stand on a letter (Fallnummer).' })
  @Index({ unique: true })
  @Column('varchar')
  number: string;

  @Index()
  @Column('uuid')
  familyId: string;

  @Index()
  @Column('uuid')
  caseManagerId: string;

  @Column('varchar')
  districtCode: DistrictCode;

  @Field(() => CaseStatus, { description: 'Where it stands (Fallstatus).' })
  @Index()
  @Column('varchar')
  status: CaseStatus;

  @Field(() => CasePhase, { description: 'Phase of the work (Phase).' })
  @Column('varchar')
  phase: CasePhase;

  @Field(() => CalendarDate, { description: 'First day (eröffnet am).' })
  @Column('date')
  openedAt: string;

  @Field(() => IntakeChannel, { description: 'How the family came (Zugangsweg).' })
  @Column('varchar')
  intakeChannel: IntakeChannel;

  @Data(consentData)
  @Field(() => TargetGroup, {
    description: 'Group; it tells something of the residence status (Zielgruppe).',
  })
  @Column('varchar')
  targetGroup: TargetGroup;

  @Column('uuid', { array: true })
  structuralIssueIds: string[];

  /** Case managers who have handed it over: their places in general lists of deputies open it to them no more. */
  @Column('uuid', { array: true, default: [] })
  handedOverByIds: string[];

  /** To whom notes from before a hand-over are closed, until they are released anew (§ 203 StGB). */
  @Column('uuid', { nullable: true })
  notesClosedToId: string | null;

  @Column('timestamptz', { nullable: true })
  notesClosedBefore: Date | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day (abgeschlossen am).' })
  @Column('date', { nullable: true })
  closedAt: string | null;

  @Data(consentData)
  @Field(() => ClosureReason, { nullable: true, description: 'Why it ended (Abschlussgrund).' })
  @Column('varchar', { nullable: true })
  closureReason: ClosureReason | null;

  @Data(planContent)
  @Field(() => [NeedOutcome], { nullable: true, description: 'What became of the needs (Ergebnis).' })
  @Column('jsonb', { nullable: true })
  outcome: NeedOutcome[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
