import { askEntities } from './behindGate/askEntities';
import { askRoot } from './behindGate/askRoot';
import type { CompiledNode } from './compileOperation';
import { executeEntityFetch, executeRootFetch } from './executeFetch';
import type { Run } from './Run';

/** Walks a plan and grows the merged answer. What fails is recorded in the run; nothing rejects because of an agency. */
export async function executePlan(node: CompiledNode, run: Run): Promise<void> {
  switch (node.kind) {
    case 'fetch':
      return run.gate === null ? executeRootFetch(run, node) : askRoot(run, run.gate, node);
    case 'entities':
      return run.gate === null ? executeEntityFetch(run, node) : askEntities(run, run.gate, node);
    case 'sequence':
      for (const step of node.nodes) await executePlan(step, run);
      return;
    // A fetch records its own failure and never rejects, so no sibling is abandoned here.
    case 'parallel':
      await Promise.all(node.nodes.map((step) => executePlan(step, run)));
      return;
    case 'condition': {
      const branch = run.variableValues[node.variable] === true ? node.when : node.otherwise;
      return branch === null ? undefined : executePlan(branch, run);
    }
    default:
      return unreachable(node);
  }
}

function unreachable(node: never): never {
  throw new Error(`a plan node of an unknown kind: ${JSON.stringify(node)}`);
}
