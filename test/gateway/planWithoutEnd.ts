import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PlannerProcess } from '../../gateway/plan/PlannerProcess';

// A process whose planner is busy: prints the planner's pid once the plan given as argument is under way, then how it ended.
async function main([text = '']: readonly string[]): Promise<void> {
  const file = path.join(__dirname, '../corpus/planThatDoesNotEnd.graphql');
  const planner = new PlannerProcess(readFileSync(file, 'utf8'), { patienceMs: 60_000 });
  await planner.opened;
  const asked = planner.plan(text, { labels: [], percentage: 0 });
  setTimeout(() => console.log(planner.pid), 100);
  const { kind } = await asked;
  setTimeout(() => console.log(kind), 200).unref();
  await new Promise((resolve) => setTimeout(resolve, 300));
}
void main(process.argv.slice(2));
