import type { PlanNode as PlannerNode } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Fault } from '../faults';
import { signal } from '../signals';
import { compilePlan } from './compilePlan';
import { fieldsTouched } from './fieldsTouched';
import type { LocalKey } from './localKeyFor';
import { NotPlanned } from './NotPlanned';
import type { EntityKeys, FieldRequirements, PlanNode, PlannedOperation } from './nodes';
import type { PlannerContext, PlannerProcess } from './PlannerProcess';
import { introspectionPart, plannerOperations } from './plannerOperations';
import { askEveryType } from './repairs/askEveryType';
import { askOwnMembers } from './repairs/askOwnMembers';
import { type CutKnowledge } from './repairs/cutOut';
import type { Holdings } from './repairs/Holdings';
import type { LatePlanner } from './repairs/LatePlanner';
import { notHeldIn } from './repairs/notHeldIn';
import { planInParts } from './repairs/planInParts';
import { requireExactly } from './repairs/requireExactly';
import { requireHeld } from './repairs/requireHeld';

/** What planning needs beside the operation; made once per snapshot. */
export interface PlanningRoom extends CutKnowledge {
  readonly process: PlannerProcess;
  /** Planners of supergraphs with an entrance, in the order they are tried. Opened when first needed. */
  readonly entrances: readonly LatePlanner[];
  /** Knows of no `@provides`; null where nothing is provided. */
  readonly unprovided: LatePlanner | null;
  readonly supergraphSchema: GraphQLSchema;
  readonly holdings: Holdings;
  /** The planner's name for an agency → its own, where they differ. */
  readonly ownNames: ReadonlyMap<string, string>;
  readonly localKey: LocalKey;
  /** `Type.field` → the types its objects can have, where these are not all. */
  readonly returnedTypes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Interface or union → the types of its objects that clients must not know of. */
  readonly hiddenTypes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Agency → its entity keys. */
  readonly keys: ReadonlyMap<string, EntityKeys>;
  /** Agency → what its fields require of others. */
  readonly requirements: ReadonlyMap<string, FieldRequirements>;
}

/**
 * Plans a normalised operation.
 * @throws NotPlanned (a Refusal); Fault when the planner answers in a shape nobody knows
 */
export async function planOperation(
  operation: OperationDefinitionNode,
  text: string,
  context: PlannerContext,
  room: PlanningRoom,
): Promise<PlannedOperation> {
  const started = performance.now();
  const plan = await planHeld(operation, context, room);
  signal('operationPlanned', { ms: performance.now() - started });
  return {
    operation,
    text,
    introspection: introspectionPart(operation),
    plan,
    localKey: room.localKey,
    fieldsTouched: fieldsTouched(plan, room.supergraphSchema),
  };
}

/** A plan that asks nobody for what it does not have: a second one where the first is misled by `@provides`. */
async function planHeld(
  operation: OperationDefinitionNode,
  context: PlannerContext,
  room: PlanningRoom,
): Promise<PlanNode | null> {
  const plan = await planRepaired(operation, context, room);
  const process =
    room.unprovided && notHeldIn(plan, room.holdings).size > 0 ? await room.unprovided.process() : null;
  const second = process ? await planRepaired(operation, context, { ...room, process }) : plan;
  requireHeld(second, room.holdings);
  return second;
}

/** A plan with what is known to go wrong in it put right. */
async function planRepaired(
  operation: OperationDefinitionNode,
  context: PlannerContext,
  room: PlanningRoom,
): Promise<PlanNode | null> {
  const { publicSchema, localKey, supergraphSchema } = room;
  const planned = await planAll(plannerOperations(operation, room), context, room);
  const from = { operation, publicSchema, localKey, supergraphSchema };
  const asked = planned && askOwnMembers(askEveryType(planned, from), from);
  return asked && requireExactly(asked, supergraphSchema);
}

async function planAll(
  texts: readonly string[],
  context: PlannerContext,
  room: PlanningRoom,
): Promise<PlanNode | null> {
  const planned = await Promise.all(texts.map((text) => planOne(text, context, room)));
  const nodes = planned.filter((node) => node !== null);
  const [first] = nodes;
  if (first === undefined) return null;
  return nodes.length === 1 ? first : { kind: 'sequence', nodes };
}

async function planOne(text: string, context: PlannerContext, room: PlanningRoom): Promise<PlanNode | null> {
  const answer = await room.process.plan(text, context);
  if (answer.kind === 'planned') return answer.node && compilePlan(answer.node, room);
  const inParts = answer.kind === 'unavailable' ? null : await secondAttempt(text, context, room);
  if (inParts) return compilePlan(inParts, room);
  const why = 'why' in answer ? `: ${answer.why}` : '';
  signal('faultMet', { fault: new Fault(`a valid operation was not planned (${answer.kind}${why})`) });
  throw new NotPlanned(answer.kind);
}

async function secondAttempt(
  text: string,
  context: PlannerContext,
  room: PlanningRoom,
): Promise<PlannerNode | null> {
  for (const entrance of room.entrances) {
    const plan = await planInParts(text, context, { ...room, entrance });
    if (plan) return plan;
  }
  return null;
}
