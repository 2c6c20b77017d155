import { Field, ID, InputType, Int } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { casePlan, planContent } from '../labels';
import { TaskKind, TaskStatus } from '../terms';

@InputType({ description: 'The rule that a task was proposed by (auslösende Regel).' })
export class SourceRuleInput {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'Name of the rule, such as X01 (Kennung).' })
  id: string;

  @Field(() => Int, { description: 'Version (Fassung).' })
  version: number;
}

@InputType({ description: 'Something that has to be done (neue Aufgabe).' })
export class CreateTaskInput extends NewWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'In which case (Fall).' })
  case: string;

  @Field(() => String, { description: 'What has to be done, up to 300 characters (Aufgabe).' })
  title: string;

  @Field(() => TaskKind, { description: 'What it is about (Aufgabenart).' })
  kind: TaskKind;

  @Field(() => DateTime, { nullable: true, description: 'By when (fällig).' })
  dueAt?: Date | null;

  @ArgumentData(casePlan)
  @Field(() => ID, {
    nullable: true,
    description: 'Case manager of the case who does it; left out: who asks (zuständig).',
  })
  assignee?: string | null;

  @Field(() => SourceRuleInput, { nullable: true, description: 'Rule that proposed it (auslösende Regel).' })
  sourceRule?: SourceRuleInput | null;

  @ArgumentData(planContent)
  @Field(() => ID, {
    nullable: true,
    description: 'Record it comes from, such as an obstacle or a document (Ursprung).',
  })
  createdFrom?: string | null;
}

@InputType({ description: 'What is to change of a task; what is left out stays (Änderung einer Aufgabe).' })
export class UpdateTaskInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which task (Aufgabe).' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What has to be done (Aufgabe).' })
  title?: string | null;

  @Field(() => TaskKind, { nullable: true, description: 'What it is about (Aufgabenart).' })
  kind?: TaskKind | null;

  @Field(() => DateTime, { nullable: true, description: 'By when; null: no time (fällig).' })
  dueAt?: Date | null;

  @ArgumentData(casePlan)
  @Field(() => ID, { nullable: true, description: 'Case manager of the case who does it (zuständig).' })
  assignee?: string | null;

  @Field(() => TaskStatus, { nullable: true, description: 'Where it stands (Aufgabenstatus).' })
  status?: TaskStatus | null;
}

@InputType({ description: 'A task that is done (erledigte Aufgabe).' })
export class CompleteTaskInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which task (Aufgabe).' })
  id: string;
}
