import type { FlattenNodePathSegment, PlanNode as PlannerNode } from '@graphql-hive/router-query-planner';
import {
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionNode,
} from 'graphql';
import { withUsedVariables } from '../normalizeOperation';
import type { PlannerContext, PlannerProcess } from '../PlannerProcess';
import { type Cut, type CutKnowledge, cutOut } from './cutOut';
import { entranceAgency, entranceField } from './entranceField';
import type { LatePlanner } from './LatePlanner';

/** What planning in parts needs. */
export interface PartsRoom extends CutKnowledge {
  /** Plans what was cut out, from its entity on. Opened only when something is. */
  readonly entrance: LatePlanner;
  /** Plans what remains. */
  readonly process: PlannerProcess;
}

/** Most parts of one operation: each costs a plan. */
const mostParts = 40;

interface Planning {
  readonly room: PartsRoom;
  readonly context: PlannerContext;
  parts: number;
}

/**
 * A second attempt for an operation that the planner refuses or does not survive, though it is valid: what it is known
 * to stumble over (`cutOut`) is taken out and planned by itself, as a question that begins at the entity. What it needs
 * to know of the entity then takes its place, the rest is planned without it, and its questions come after the rest.
 *
 * Returns null when there is nothing to take out or a part cannot be planned either.
 */
export async function planInParts(
  text: string,
  context: PlannerContext,
  room: PartsRoom,
): Promise<PlannerNode | null> {
  const operation = operationOf(text);
  return operation && planRest(operation, room.process, { room, context, parts: 0 });
}

async function planWhole(
  operation: OperationDefinitionNode,
  planner: PlannerProcess,
  planning: Planning,
): Promise<PlannerNode | null> {
  const answer = await planner.plan(print(operation), planning.context);
  return answer.kind === 'planned' ? answer.node : null;
}

/** Plans the rest of an operation and its parts after it. */
async function planRest(
  operation: OperationDefinitionNode,
  planner: PlannerProcess,
  planning: Planning,
): Promise<PlannerNode | null> {
  const { rest, cuts } = cutOut(operation, planning.room);
  planning.parts += cuts.length;
  if (cuts.length === 0 || planning.parts > mostParts) return null;
  const parts: PlannerNode[] = [];
  for (const cut of cuts) {
    const part = await planPart(cut, operation, planning);
    if (part === null) return null;
    cut.fillInPlace(part.needs);
    if (part.node) parts.push(part.node);
  }
  const first = await planWhole(withUsedVariables(rest), planner, planning);
  if (first === null) return null;
  return { kind: 'Sequence', nodes: [first, ...(parts.length === 0 ? [] : [parallel(parts)])] };
}

interface Part {
  /** What has to be known of the entity first. */
  readonly needs: readonly SelectionNode[];
  /** Its questions, at their places in the whole; null when knowing the entity is all. */
  readonly node: PlannerNode | null;
}

async function planPart(cut: Cut, from: OperationDefinitionNode, planning: Planning): Promise<Part | null> {
  const name = { kind: Kind.NAME, value: entranceField(cut.type) } as const;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: cut.selections } as const;
  const operation = withUsedVariables({
    ...from,
    operation: OperationTypeNode.QUERY,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FIELD, name, selectionSet }] },
  });
  const planner = await planning.room.entrance.process();
  if (planner === null) return null;
  const planned =
    (await planWhole(operation, planner, planning)) ?? (await planRest(operation, planner, planning));
  if (planned === null) return null;
  const asked: string[] = [];
  const node = atPlace(planned, cut, asked);
  if (node === 'unknown' || asked.length !== 1) return null;
  const needs = needsIn(asked[0] ?? '');
  return needs && { needs, node };
}

/**
 * A part's plan without the question to the entrance, its paths beginning where the entity stands in the whole.
 * @param asked takes the text of the question to the entrance
 */
function atPlace(node: PlannerNode, cut: Cut, asked: string[]): PlannerNode | null | 'unknown' {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const nodes = node.nodes.map((step) => atPlace(step, cut, asked));
      if (nodes.includes('unknown')) return 'unknown';
      const known = nodes.filter((step) => step !== null && step !== 'unknown');
      return known.length === 0 ? null : { kind: node.kind, nodes: known };
    }
    case 'Fetch':
      if (node.serviceName !== entranceAgency) return 'unknown';
      asked.push(node.operation);
      return null;
    case 'Flatten':
      return { ...node, path: moved(node.path, cut) };
    case 'BatchFetch': {
      const aliases = node.entityBatch.aliases.map((alias) => ({
        ...alias,
        paths: alias.paths.map((path) => moved(path, cut)),
      }));
      return { ...node, entityBatch: { ...node.entityBatch, aliases } };
    }
    default:
      return 'unknown';
  }
}

/** The first step leads through the entrance. */
const moved = (path: readonly FlattenNodePathSegment[], { at }: Cut): FlattenNodePathSegment[] => [
  ...at,
  ...path.slice(1),
];

function needsIn(text: string): readonly SelectionNode[] | null {
  const document = parse(text, { noLocation: true });
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || document.definitions.length > 1) return null;
  const [entity] = operation.selectionSet.selections;
  return entity?.kind === Kind.FIELD ? (entity.selectionSet?.selections ?? null) : null;
}

function operationOf(text: string): OperationDefinitionNode | null {
  const [operation] = parse(text, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation : null;
}

const parallel = (nodes: readonly PlannerNode[]): PlannerNode => {
  const [only] = nodes;
  return only && nodes.length === 1 ? only : { kind: 'Parallel', nodes: [...nodes] };
};
