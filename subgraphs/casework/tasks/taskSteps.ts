import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import { type Flaw, firstFlaw, textFlaw, transitionFlaw } from '../changes/flaws';
import type { Task } from '../entities/Task';
import type { TaskStatus } from '../terms';
import type { CreateTaskInput, SourceRuleInput, UpdateTaskInput } from './TaskInputs';

/** Characters of a title at most. */
export const longestTitle = 300;

/** Where a task may go from where it stands. What was done or cancelled too early can be opened again. */
export const taskTransitions: Readonly<Record<TaskStatus, readonly TaskStatus[]>> = {
  OPEN: ['IN_PROGRESS', 'DONE', 'CANCELLED'],
  IN_PROGRESS: ['OPEN', 'DONE', 'CANCELLED'],
  DONE: ['OPEN'],
  CANCELLED: ['OPEN'],
};

type NewTask = Omit<Task, 'id' | 'caseId' | 'version'>;
type Wished<Input> = Omit<Input, 'idempotencyKey' | 'case' | 'id' | 'version'>;

/**
 * @param colleagues ids of the case managers who work in the case
 * @param me the one who asks
 */
export function taskCreated(
  wish: Wished<CreateTaskInput>,
  colleagues: ReadonlySet<string>,
  me: string | null,
): ChangeStep<NewTask> {
  const { title, kind, dueAt, assignee, sourceRule, createdFrom } = wish;
  const does = assignee?.toLowerCase() ?? me;
  const flaw = firstFlaw(
    textFlaw('title', title, longestTitle),
    assigneeFlaw(does, colleagues),
    ruleFlaw(sourceRule),
    textFlaw('createdFrom', createdFrom, 128),
  );
  if (flaw !== null || does === null) return flaw ?? notOfTheCase;
  return changed('TaskCreated', {
    title: title.trim(),
    kind,
    dueAt: dueAt ?? null,
    assigneeId: does,
    status: 'OPEN',
    // What the rule says stands in the catalogue of guidance; here is only which one it was.
    sourceRule: sourceRule
      ? { ...sourceRule, title: sourceRule.id, legalRefs: [], effectiveFrom: null, effectiveTo: null }
      : null,
    createdFrom: createdFrom?.trim() ?? null,
  });
}

export function taskUpdated(
  task: Task,
  { title, kind, dueAt, assignee, status }: Wished<UpdateTaskInput>,
  colleagues: ReadonlySet<string>,
): ChangeStep<Partial<Task>> {
  const flaw = firstFlaw(
    textFlaw('title', title, longestTitle),
    assignee ? assigneeFlaw(assignee.toLowerCase(), colleagues) : null,
    transitionFlaw('A task', taskTransitions, task.status, status),
  );
  if (flaw !== null) return flaw;
  return changed(status === 'DONE' && task.status !== 'DONE' ? 'TaskDone' : 'TaskChanged', {
    ...(title && { title: title.trim() }),
    ...(kind && { kind }),
    ...(dueAt !== undefined && { dueAt }),
    ...(assignee && { assigneeId: assignee.toLowerCase() }),
    ...(status && { status }),
  });
}

const notOfTheCase = refused(
  'BAD_USER_INPUT',
  'assignee must be the id of a case manager who works in the case.',
);

const assigneeFlaw = (id: string | null, colleagues: ReadonlySet<string>): Flaw =>
  id !== null && colleagues.has(id) ? null : notOfTheCase;

/** Obstacles are X01 to X99, offers O01 to O99 (domain.md 5). */
const ruleName = /^[XO]\d{2}$/;

const ruleFlaw = (rule: SourceRuleInput | null | undefined): Flaw =>
  !rule || (ruleName.test(rule.id) && rule.version >= 1)
    ? null
    : refused('BAD_USER_INPUT', 'sourceRule must name a rule such as X01, and a version from 1 on.');
