import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { RuleRef } from '../../vocabulary/RuleRef';
import { DateTime } from '../../vocabulary/scalars';
import { casePlan, planContent } from '../labels';
import { TaskKind, TaskStatus } from '../terms';

@Data(casePlan)
@Entity({ name: 'task' })
@ObjectType({ description: 'Something that has to be done in a case (Aufgabe).' })
export class Task {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  @Data(planContent)
  @Field(() => String, { description: 'What has to be done (Aufgabe).' })
  @Column('varchar')
  title: string;

  @Field(() => TaskKind, { description: 'What it is about (Aufgabenart).' })
  @Column('varchar')
  kind: TaskKind;

  @Field(() => DateTime, { nullable: true, description: 'By when (fällig).' })
  @Column('timestamptz', { nullable: true })
  dueAt: Date | null;

  /** The case manager who does it. */
  @Column('uuid')
  assigneeId: string;

  @Field(() => TaskStatus, { description: 'Where it stands (Aufgabenstatus).' })
  @Column('varchar')
  status: TaskStatus;

  @Data(planContent)
  @Field(() => RuleRef, { nullable: true, description: 'Rule that proposed it (auslösende Regel).' })
  @Column('jsonb', { nullable: true })
  sourceRule: RuleRef | null;

  @Data(planContent)
  @Field(() => ID, { nullable: true, description: 'Record it came from (Ursprung).' })
  @Column('varchar', { nullable: true })
  createdFrom: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
