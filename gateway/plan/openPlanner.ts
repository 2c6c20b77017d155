import { setImmediate } from 'node:timers/promises';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import { signal } from '../signals';
import { coerceVariables } from './coerceVariables';
import { InvalidOperation } from './InvalidOperation';
import { type KeptCounts, KeptPromises } from './KeptPromises';
import { NotPlanned } from './NotPlanned';
import type { PlannedOperation } from './nodes';
import { normalizeOperation } from './normalizeOperation';
import { type OverrideContext, Overrides } from './Overrides';
import { type PlanningRoom, planOperation } from './planOperation';
import {
  type PreparedDocument,
  type PreparedOperation,
  type PreparedVariant,
  prepareDocument,
} from './prepareDocument';
import { sizeOf } from './sizeOf';

/** A client's question before planning. */
export interface Question {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question that is valid: what is the same for everybody who puts it, and what is not. */
export interface PreparedQuestion {
  readonly prepared: PreparedVariant;
  /** Coerced by the GraphQL specification, defaults filled in. */
  readonly variableValues: Readonly<Record<string, unknown>>;
}

export interface Planner {
  /**
   * Validates, chooses the operation, coerces its variables and normalises it. All but the variables is done once per document.
   * @throws InvalidOperation with GraphQL errors for the caller; Refusal
   */
  prepare(question: Question): Promise<PreparedQuestion>;
  /**
   * Plans a normalised operation. Plans are kept per text, so that the operation's name takes no part in them; what an
   * operation's text is is remembered per object.
   * @param stickiness of the caller: fields on the move between agencies follow it
   * @throws Refusal when it cannot be planned, or not before the deadline
   */
  plan(
    operation: OperationDefinitionNode,
    stickiness: string,
    deadline: AbortSignal,
  ): Promise<PlannedOperation>;
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
  /** Whether validation may say "Did you mean …?"; default false. */
  readonly suggestions?: boolean;
}

/** Most combinations of conditions remembered per operation; more are normalised anew each time. */
const variantsKept = 32;

/** Opens a planner. @throws Fault when the planner cannot read the supergraph */
export async function openPlanner(room: PlanningRoom, options: PlannerOptions = {}): Promise<Planner> {
  const { publicSchema } = room;
  const { suggestions = false } = options;
  const overrides = new Overrides(await room.process.opened, options.overrideLabels ?? new Set());
  const plans = new KeptPromises<PlannedOperation>({
    mostEntries: options.plansKept ?? 1_000,
    mostBytes: options.planBytes ?? 64 << 20,
    bytesOf: sizeOf,
  });
  const documents = new WeakMap<DocumentNode, PreparedDocument | InvalidOperation>();

  const keys = new WeakMap<OperationDefinitionNode, Map<string, string>>();

  /** What the plan of an operation is kept under. Made once: a text of that length is expensive to print and to hash. */
  function keyOf(operation: OperationDefinitionNode, context: OverrideContext): string {
    let ofOperation = keys.get(operation);
    if (ofOperation === undefined) {
      ofOperation = new Map();
      keys.set(operation, ofOperation);
    }
    let key = ofOperation.get(context.key);
    if (key === undefined) {
      key = `${context.key}${print(operation)}`;
      if (ofOperation.size < variantsKept) ofOperation.set(context.key, key);
    }
    return key;
  }

  /** The plan of an operation: from the store, under way, or made now. */
  function plannedOperation(
    operation: OperationDefinitionNode,
    context: OverrideContext,
  ): PlannedOperation | Promise<PlannedOperation> {
    const key = keyOf(operation, context);
    let isNew = false;
    const planned = plans.get(key, () => {
      isNew = true;
      return planOperation(operation, key.slice(context.key.length), context, room);
    });
    if (!isNew) signal('planReused', {});
    return planned;
  }

  return {
    async prepare({ document, operationName, variables }) {
      const isNew = !documents.has(document);
      const prepared = preparedIn(documents, document, { publicSchema, suggestions }).operation(
        operationName,
      );
      // Validation of the largest documents takes a while: others have their turn before it goes on.
      if (isNew) await setImmediate();
      const variableValues = coerceVariables(publicSchema, prepared.chosen, {
        values: variables,
        suggestions,
      });
      return { prepared: variantOf(publicSchema, document, prepared, variableValues), variableValues };
    },
    async plan(operation, stickiness, deadline) {
      const planned = plannedOperation(operation, overrides.contextFor(stickiness));
      return planned instanceof Promise ? await before(deadline, planned) : planned;
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
  { publicSchema, suggestions }: { readonly publicSchema: GraphQLSchema; readonly suggestions: boolean },
): PreparedDocument {
  const known = documents.get(document);
  if (known instanceof InvalidOperation) throw known;
  if (known) return known;
  try {
    const prepared = prepareDocument(publicSchema, document, suggestions);
    documents.set(document, prepared);
    return prepared;
  } catch (problem) {
    if (problem instanceof InvalidOperation) documents.set(document, problem);
    throw problem;
  }
}

/** The normalised operation under these values of its conditions: the same object each time. */
function variantOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { chosen, conditions, variants }: PreparedOperation,
  variableValues: Readonly<Record<string, unknown>>,
): PreparedVariant {
  const values = conditions.map((name) => variableValues[name]).join();
  const known = variants.get(values);
  if (known) return known;
  const variant = { operation: normalizeFor(schema, document, chosen, variableValues) };
  if (variants.size < variantsKept) variants.set(values, variant);
  return variant;
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
