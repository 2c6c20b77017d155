import { setImmediate } from 'node:timers/promises';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode, print } from 'graphql';
import { signal } from '../signals';
import { coerceVariables } from './coerceVariables';
import { InvalidOperation } from './InvalidOperation';
import { type KeptCounts, KeptPromises } from './KeptPromises';
import { NotPlanned } from './NotPlanned';
import type { PlannedOperation } from './nodes';
import { normalizeOperation } from './normalizeOperation';
import { type OverrideContext, Overrides } from './Overrides';
import { type PlanningRoom, planOperation } from './planOperation';
import { type PreparedDocument, type PreparedOperation, prepareDocument } from './prepareDocument';
import { sizeOf } from './sizeOf';

/** A client's question before planning. */
export interface Question {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: { readonly stickiness: string };
  readonly deadline: AbortSignal;
}

export interface PlannedQuestion {
  readonly operation: PlannedOperation;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

export interface Planner {
  /**
   * Validates, chooses the operation, coerces its variables, normalises and plans it. All but the variables is done
   * once per document; plans are kept per normalised text, so that the operation's name takes no part in them.
   * @throws InvalidOperation with GraphQL errors for the caller; Refusal
   */
  plan(question: Question): Promise<PlannedQuestion>;
  /** How many plans are kept, and how often that helped. */
  readonly counts: KeptCounts;
  /** The process that plans, or null between two of them. */
  readonly pid: number | null;
  /** Ends the planner's process. Must be called, or it lives as long as ours. */
  close(): Promise<void>;
}

export interface PlannerOptions {
  /** Labels of progressive overrides that hold for everybody. */
  readonly overrideLabels?: ReadonlySet<string>;
  /** Most plans kept. */
  readonly plansKept?: number;
  /** Most memory for kept plans, in bytes as `sizeOf` estimates them. */
  readonly planBytes?: number;
}

/** Most combinations of conditions remembered per operation; more are normalised anew each time. */
const planKeysKept = 32;

/** Opens a planner. @throws Fault when the planner cannot read the supergraph */
export async function openPlanner(room: PlanningRoom, options: PlannerOptions = {}): Promise<Planner> {
  const { publicSchema } = room;
  const overrides = new Overrides(await room.process.opened, options.overrideLabels ?? new Set());
  const plans = new KeptPromises<PlannedOperation>({
    mostEntries: options.plansKept ?? 1_000,
    mostBytes: options.planBytes ?? 64 << 20,
    bytesOf: sizeOf,
  });
  const documents = new WeakMap<DocumentNode, PreparedDocument | InvalidOperation>();

  /** The plan of an operation: from the store, under way, or made now. */
  function plannedOperation(
    { document }: Question,
    prepared: PreparedOperation,
    variableValues: Readonly<Record<string, unknown>>,
    context: OverrideContext,
  ): PlannedOperation | Promise<PlannedOperation> {
    const variant = `${prepared.conditions.map((name) => variableValues[name]).join()} ${context.key}`;
    let normalized: OperationDefinitionNode | undefined;
    const normalize = (): OperationDefinitionNode => {
      normalized ??= normalizeFor(publicSchema, document, prepared.chosen, variableValues);
      return normalized;
    };
    let key = prepared.planKeys.get(variant);
    if (key === undefined) {
      key = `${context.key}${print(normalize())}`;
      if (prepared.planKeys.size < planKeysKept) prepared.planKeys.set(variant, key);
    }
    const text = key.slice(context.key.length);
    let isNew = false;
    const planned = plans.get(key, () => {
      isNew = true;
      return planOperation(normalize(), text, context, room);
    });
    if (!isNew) signal('planReused', {});
    return planned;
  }

  return {
    async plan(question) {
      const isNew = !documents.has(question.document);
      const prepared = preparedIn(documents, question.document, room).operation(question.operationName);
      // Validation of the largest documents takes a while: others have their turn before it goes on.
      if (isNew) await setImmediate();
      const variableValues = coerceVariables(publicSchema, prepared.chosen, question.variables);
      const context = overrides.contextFor(question.caller.stickiness);
      const planned = plannedOperation(question, prepared, variableValues, context);
      const operation = planned instanceof Promise ? await before(question.deadline, planned) : planned;
      return { operation, variableValues };
    },
    get counts() {
      return plans.counts;
    },
    get pid() {
      return room.process.pid;
    },
    close: async () => {
      const late = room.unprovided ? [room.unprovided, ...room.entrances] : room.entrances;
      await Promise.all([room.process, ...late].map((planner) => planner.close()));
    },
  };
}

/** What is wrong with a document is remembered too: it is as much work to find as nothing. */
function preparedIn(
  documents: WeakMap<DocumentNode, PreparedDocument | InvalidOperation>,
  document: DocumentNode,
  { publicSchema }: PlanningRoom,
): PreparedDocument {
  const known = documents.get(document);
  if (known instanceof InvalidOperation) throw known;
  if (known) return known;
  try {
    const prepared = prepareDocument(publicSchema, document);
    documents.set(document, prepared);
    return prepared;
  } catch (problem) {
    if (problem instanceof InvalidOperation) documents.set(document, problem);
    throw problem;
  }
}

/** A condition may be given null where its variable has a default: that is the caller's mistake, found only here. */
function normalizeFor(...given: Parameters<typeof normalizeOperation>): OperationDefinitionNode {
  try {
    return normalizeOperation(...given);
  } catch (problem) {
    if (problem instanceof GraphQLError) throw new InvalidOperation('BAD_USER_INPUT', [problem]);
    throw problem;
  }
}

/** Waits for the work, but not beyond the signal. The work itself goes on: others may be waiting for it. */
async function before<Value>(end: AbortSignal, work: Promise<Value>): Promise<Value> {
  let late = () => {};
  const ended = new Promise<never>((_, reject) => {
    late = () => reject(new NotPlanned('late'));
    if (end.aborted) late();
    end.addEventListener('abort', late, { once: true });
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    end.removeEventListener('abort', late);
  }
}
