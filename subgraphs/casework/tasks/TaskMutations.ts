import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { answered } from '../changes/answered';
import { colleaguesIn } from '../changes/colleaguesIn';
import { changeInCase, createInCase } from '../changes/inCase';
import { Task } from '../entities/Task';
import { casePlan } from '../labels';
import { caseManagerOf } from '../ownCase';
import { CompleteTaskInput, CreateTaskInput, UpdateTaskInput } from './TaskInputs';
import { taskCreated, taskUpdated } from './taskSteps';

/** What has to be done in a case. */
@Resolver()
export class TaskMutations {
  @Data(casePlan)
  @Mutation(() => Task, { nullable: true, description: 'Notes a task (Aufgabe anlegen).' })
  async createTask(
    @Arg('input', () => CreateTaskInput) input: CreateTaskInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Task> {
    const naming = { mutation: 'createTask', table: Task };
    const result = await createInCase(asked, input, naming, async ({ file, hold }) =>
      taskCreated(input, await colleaguesIn(file, hold), caseManagerOf(asked.caller)),
    );
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => Task, { nullable: true, description: 'Changes a task (Aufgabe ändern).' })
  async updateTask(
    @Arg('input', () => UpdateTaskInput) input: UpdateTaskInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Task> {
    const naming = { mutation: 'updateTask', table: Task, what: 'a task' };
    const result = await changeInCase(asked, input, naming, async (task, { file, hold }) =>
      taskUpdated(task, input, await colleaguesIn(file, hold)),
    );
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => Task, { nullable: true, description: 'A task is done (Aufgabe erledigen).' })
  async completeTask(
    @Arg('input', () => CompleteTaskInput) input: CompleteTaskInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Task> {
    const naming = { mutation: 'completeTask', table: Task, what: 'a task' };
    const result = await changeInCase(asked, input, naming, (task) =>
      taskUpdated(task, { status: 'DONE' }, new Set()),
    );
    return answered(asked, result);
  }
}
