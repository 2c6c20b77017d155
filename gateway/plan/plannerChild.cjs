// @ts-check
// The query planner in a process of its own, spoken to by IPC: native code that panics takes its process along, and a
// plan without end keeps a thread that nobody can stop. Here both cost this process only; PlannerProcess.ts starts it,
// ends it and says what is asked.
//
// Plain JavaScript, and nothing but the planner is loaded: it must start as it lies, and fast.

/**
 * @typedef {{ supergraphSdl: string }} Opening The first message.
 * @typedef {{ id: number, text: string, labels: string[], percentage: number }} PlannerQuestion Every other one.
 * @typedef {import('@graphql-hive/router-query-planner').QueryPlanner} QueryPlanner
 */

/** @type {QueryPlanner | undefined} */
let planner;

// Without its parent it has nothing to do, even in the middle of a plan: an ordinary exit would wait for that thread.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Ctrl-C and a supervisor's stop reach the whole process group; the parent decides when planning ends.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});

process.on('message', (/** @type {Opening | PlannerQuestion} */ message) => {
  if ('supergraphSdl' in message) open(message);
  else plan(message);
});

/** @param {Opening} opening */
function open({ supergraphSdl }) {
  try {
    const { QueryPlanner } = require('@graphql-hive/router-query-planner');
    planner = new QueryPlanner(supergraphSdl);
    tell({ kind: 'opened', labels: planner.overrideLabels, percentages: planner.overridePercentages });
  } catch (problem) {
    tell({ kind: 'unreadable', why: messageOf(problem) });
  }
}

/** @param {PlannerQuestion} question */
async function plan({ id, text, labels, percentage }) {
  try {
    if (planner === undefined) throw new Error('no supergraph was given');
    const { node } = await planner.planAsync(text, null, new Set(labels), percentage);
    tell({ kind: 'planned', id, node: node ?? null });
  } catch (problem) {
    tell({ kind: 'refused', id, why: messageOf(problem) });
  }
}

/** @param {object} message */
function tell(message) {
  if (process.connected) process.send?.(message);
}

/** @param {unknown} problem */
function messageOf(problem) {
  return problem instanceof Error ? problem.message : String(problem);
}
