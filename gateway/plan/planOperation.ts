import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type GraphQLSchema, print } from 'graphql';
import { Fault } from '../faults';
import { Refusal } from '../refusals';
import { signal } from '../signals';
import { askEveryType } from './askEveryType';
import { chooseOperation } from './chooseOperation';
import { coerceVariables } from './coerceVariables';
import { compilePlan } from './compilePlan';
import { fieldsTouched } from './fieldsTouched';
import { KeptPromises } from './KeptPromises';
import { localKeyFor, type NamesInUse } from './localKeyFor';
import type { EntityKeys, FieldRequirements, PlanNode, PlannedOperation } from './nodes';
import { normalizeOperation } from './normalizeOperation';
import { introspectionPart, plannerOperations } from './plannerOperations';
import { validateDocument } from './validateDocument';

/** What planning needs to know of a supergraph; made once per snapshot. */
export interface Planning extends NamesInUse {
  readonly supergraphSdl: string;
  /** What clients may ask: the contract without inaccessible parts. */
  readonly publicSchema: GraphQLSchema;
  /** Everything, inaccessible parts included. */
  readonly supergraphSchema: GraphQLSchema;
  /** Agency → its entity keys. */
  readonly keys: ReadonlyMap<string, EntityKeys>;
  /** Agency → what its fields require of others. */
  readonly requirements: ReadonlyMap<string, FieldRequirements>;
}

/** A client's question before planning. */
export interface Question {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly deadline: AbortSignal;
}

export interface PlannedQuestion {
  readonly operation: PlannedOperation;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

export interface Planner {
  /**
   * Validates, chooses the operation, coerces its variables, normalises and plans it. Plans are kept per normalised
   * text; the operation's name takes no part in it and never reaches an agency.
   * @throws InvalidOperation with GraphQL errors for the caller; Refusal
   */
  plan(question: Question): Promise<PlannedQuestion>;
}

const plansKept = 1_000;
/** One plan takes well under a millisecond; limits keep it from growing. This only ends what nobody foresaw. */
const planningPatienceMs = 5_000;
/** The planner compares `@override(label: "percent(n)")` with this; the same for every request until callers are known. */
const overridePercentage = 50;

/** Opens the planner for one supergraph. @throws Error when the planner cannot read it. */
export function openPlanner(planning: Planning): Planner {
  const planner = new QueryPlanner(planning.supergraphSdl);
  const localKey = localKeyFor(planning);
  const plans = new KeptPromises<PlannedOperation>(plansKept);
  const validated = new WeakSet<DocumentNode>();
  return {
    async plan({ document, operationName, variables, deadline }) {
      // An unvalidated fragment cycle ends the whole process inside the planner: nothing goes past this line unchecked.
      if (!validated.has(document)) validateDocument(planning.publicSchema, document);
      validated.add(document);
      const chosen = chooseOperation(document, operationName);
      const variableValues = coerceVariables(planning.publicSchema, chosen, variables);
      const operation = normalizeOperation(planning.publicSchema, document, chosen, variableValues);
      const text = print(operation);
      const planned = plans.get(text, async () => {
        const started = performance.now();
        const planned = await planAll(planner, plannerOperations(operation, localKey), planning);
        const from = { operation, publicSchema: planning.publicSchema, localKey };
        const plan = planned && askEveryType(planned, from);
        signal('operationPlanned', { ms: performance.now() - started });
        return {
          operation,
          text,
          introspection: introspectionPart(operation),
          plan,
          localKey,
          fieldsTouched: fieldsTouched(plan, planning.supergraphSchema),
        };
      });
      return { operation: await before(deadline, planned), variableValues };
    },
  };
}

async function planAll(
  planner: QueryPlanner,
  texts: readonly string[],
  planning: Planning,
): Promise<PlanNode | null> {
  const nodes: PlanNode[] = [];
  for (const text of texts) {
    const patience = AbortSignal.timeout(planningPatienceMs);
    const asked = planner
      .planAsync(text, null, new Set(), overridePercentage, patience)
      .catch((problem: unknown) => {
        signal('faultMet', { fault: new Fault('the planner refused a valid operation', { cause: problem }) });
        throw new Refusal('OPERATION_NOT_PLANNED');
      });
    // The planner looks at its signal only between steps, so the wait ends here even when the planner does not.
    const { node } = await before(patience, asked);
    if (node) nodes.push(compilePlan(node, planning));
  }
  const [first] = nodes;
  if (first === undefined) return null;
  return nodes.length === 1 ? first : { kind: 'sequence', nodes };
}

/** Waits for the work, but not beyond the signal. The work itself goes on: others may be waiting for it. */
async function before<Value>(end: AbortSignal, work: Promise<Value>): Promise<Value> {
  let late = () => {};
  const ended = new Promise<never>((_, reject) => {
    late = () => reject(new Refusal('OPERATION_NOT_PLANNED'));
    if (end.aborted) late();
    end.addEventListener('abort', late, { once: true });
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    end.removeEventListener('abort', late);
  }
}
