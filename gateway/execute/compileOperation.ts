import type { PlanNode, PlannedOperation } from '../plan/nodes';
import type { TypeFacts } from '../registry/typeFacts';
import {
  type CompiledEntityFetch,
  type CompiledRootFetch,
  compileEntityFetch,
  compileRootFetch,
} from './compileFetch';
import { compileProjection, type ObjectShape, type Schemas } from './projection';

/** A plan with everything worked out that does not depend on data. */
export type CompiledNode =
  | CompiledRootFetch
  | CompiledEntityFetch
  | { readonly kind: 'sequence'; readonly nodes: readonly CompiledNode[] }
  | { readonly kind: 'parallel'; readonly nodes: readonly CompiledNode[] }
  | {
      readonly kind: 'condition';
      readonly variable: string;
      readonly when: CompiledNode | null;
      readonly otherwise: CompiledNode | null;
    };

/** An operation ready to execute, shared between all requests that send it. */
export interface CompiledOperation {
  readonly plan: CompiledNode | null;
  readonly projection: ObjectShape;
}

const compiled = new WeakMap<PlannedOperation, CompiledOperation>();

/** Compiles an operation the first time it is executed; it is kept for as long as its plan is. */
export function compileOperation(
  operation: PlannedOperation,
  schemas: Schemas,
  types: TypeFacts,
): CompiledOperation {
  const known = compiled.get(operation);
  if (known) return known;
  const fresh: CompiledOperation = {
    plan: operation.plan && compileNode(operation.plan, types),
    projection: compileProjection(operation, schemas),
  };
  compiled.set(operation, fresh);
  return fresh;
}

/** Compiles one node of a plan with all below it. */
export function compileNode(node: PlanNode, types: TypeFacts): CompiledNode {
  switch (node.kind) {
    case 'fetch':
      return compileRootFetch(node, types);
    case 'entities':
      return compileEntityFetch(node, types);
    case 'sequence':
    case 'parallel':
      return { kind: node.kind, nodes: node.nodes.map((step) => compileNode(step, types)) };
    case 'condition':
      return {
        kind: 'condition',
        variable: node.variable,
        when: node.when && compileNode(node.when, types),
        otherwise: node.otherwise && compileNode(node.otherwise, types),
      };
    default:
      return unreachable(node);
  }
}

function unreachable(node: never): never {
  throw new Error(`a plan node of an unknown kind: ${JSON.stringify(node)}`);
}
