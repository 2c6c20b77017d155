import type { PlanNode, PlannedOperation } from '../plan/nodes';
import type { TypeFacts } from '../registry/typeFacts';
import {
  type CompiledEntityFetch,
  type CompiledRootFetch,
  compileEntityFetch,
  compileRootFetch,
} from './compileFetch';
import { compileProjection, type ObjectShape, type Schemas, type Shown } from './projection';

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

const plans = new WeakMap<PlannedOperation, { readonly plan: CompiledNode | null }>();
const projections = new WeakMap<PlannedOperation | Shown, ObjectShape>();

/**
 * Compiles an operation the first time it is executed; its plan is kept for as long as the plan is, its projection for as long
 * as what is shown.
 * @param shown what the client asked; null: just what was planned
 */
export function compileOperation(
  operation: PlannedOperation,
  schemas: Schemas,
  types: TypeFacts,
  shown: Shown | null = null,
): CompiledOperation {
  let compiled = plans.get(operation);
  if (compiled === undefined) {
    compiled = { plan: operation.plan && compileNode(operation.plan, types) };
    plans.set(operation, compiled);
  }
  let projection = projections.get(shown ?? operation);
  if (projection === undefined) {
    projection = compileProjection(operation, schemas, shown);
    projections.set(shown ?? operation, projection);
  }
  return { plan: compiled.plan, projection };
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
