import { parse } from 'graphql';
import { openPlanning, type Planning } from '../../gateway/registry/openPlanning';
import type { Asked } from './World';

/** A process that plans what it is told to, so that one that dies of it tells us and takes no test along. */
export type PlannerTask = { readonly supergraphSdl: string } | Asked;

let planning: Planning | null = null;

process.on('disconnect', () => process.exit());
process.on('message', (task: PlannerTask) => {
  plan(task).then(
    () => process.send?.('planned'),
    (problem: unknown) => process.send?.(problem instanceof Error ? problem.message : String(problem)),
  );
});

async function plan(task: PlannerTask): Promise<void> {
  if ('supergraphSdl' in task) {
    planning = await openPlanning(task.supergraphSdl);
    return;
  }
  const document = parse(task.operation, { noLocation: true });
  const deadline = new AbortController().signal;
  const caller = { stickiness: '' };
  await planning?.planner.plan({
    document,
    operationName: null,
    variables: task.variables,
    caller,
    deadline,
  });
}
