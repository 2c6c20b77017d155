import { setImmediate } from 'node:timers/promises';
import type { DocumentNode } from 'graphql';
import { grantedSubgraph } from '../schema/grant';
import type { Answer } from './execute/Answer';
import { answerOperation } from './execute/answerOperation';
import { identifyRequest } from './identifyRequest';
import { requireFewItems } from './limits/requireFewItems';
import { requireFewValues } from './limits/requireFewValues';
import { requireWithinLimits } from './limits/requireWithinLimits';
import type { Protection } from './Protection';
import type { PlannedOperation } from './plan/nodes';
import { labelsBehindGate } from './policy/labelsBehindGate';
import { permitOperation } from './policy/permitOperation';
import { recordRequest } from './recordRequest';
import { Refusal } from './refusals';
import type { Answered, Identified, Permitted, Planned, Prepared, Received, Recorded } from './stages';

/**
 * The journey of a request, whole. Each stage takes the record before it and returns a larger one; nobody reaches back.
 * @param protection null: a gateway that checks nobody and records nothing
 * @throws Refusal or InvalidOperation: the request is refused as a whole. Whatever agencies do is part of the answer.
 */
export async function answer(received: Received, protection: Protection | null): Promise<Answered> {
  const identified = await identifyRequest(received, protection);
  const prepared = await prepare(identified);
  const recorded = await planRecorded(prepared, protection);
  const answered: Answered = { ...recorded, answer: await execute(recorded) };
  await recorded.record?.conclude(answered.answer);
  return answered;
}

/** Within its limits, valid, chosen, normalised. */
async function prepare(identified: Identified): Promise<Prepared> {
  await requireOnce(identified.document);
  requireFewValues(identified.variables);
  const { planner, publicSchema } = identified.snapshot;
  const question = await planner.prepare(identified);
  requireFewItems(publicSchema, question.prepared.operation, question.variableValues);
  return { ...identified, ...question };
}

/** What is permitted, planned, with its record begun. Where nothing can be recorded, public data are all that is left to ask for. */
async function planRecorded(prepared: Prepared, protection: Protection | null): Promise<Recorded> {
  const planned = await plan(permit(prepared, protection?.log.available ?? true));
  const { caller, errand, permitted } = planned;
  if (protection === null || caller.kind === 'unverified' || errand === null || permitted === null) {
    return { ...planned, record: null };
  }
  const record = await recordRequest({ ...planned, caller, errand, permitted }, protection);
  if (record !== null) return { ...planned, record };
  const open = await plan(permit(prepared, false));
  if (open.permitted === null) return { ...open, record: null };
  return {
    ...open,
    record: await recordRequest({ ...open, caller, errand, permitted: open.permitted }, protection),
  };
}

/** Gate 1. */
function permit(prepared: Prepared, logAvailable: boolean): Permitted {
  const { caller, errand, snapshot } = prepared;
  if (caller.kind === 'unverified' || errand === null) {
    return { ...prepared, permitted: null, asked: prepared.prepared.operation };
  }
  const evidence = { caller, errand, logAvailable };
  const permitted = permitOperation(prepared.prepared, evidence, snapshot.requirements);
  return { ...prepared, permitted, asked: permitted.asked };
}

async function plan(permitted: Permitted): Promise<Planned> {
  const { snapshot, asked, caller, deadline } = permitted;
  const operation = await snapshot.planner.plan(asked, caller.stickiness, deadline);
  if (permitted.parent !== null) refuseRecursion(operation);
  return { ...permitted, operation };
}

/** What guidance works out rests on what a grant asks: were that asked for again, there would be no end. @throws Refusal GRANT_RECURSION */
function refuseRecursion({ fieldsTouched }: PlannedOperation): void {
  for (const agencies of fieldsTouched.values())
    if (agencies.includes(grantedSubgraph)) throw new Refusal('GRANT_RECURSION');
}

function execute({
  operation,
  variableValues,
  snapshot,
  permitted,
  record,
  caller,
  deadline,
}: Recorded): Promise<Answer> {
  return answerOperation(operation, variableValues, {
    schemas: snapshot,
    types: snapshot.types,
    labels: labelsBehindGate(snapshot.requirements),
    askAgency: (agency) => snapshot.agencies.get(agency)?.ask,
    shown: permitted,
    introspected: () =>
      caller.kind === 'verified' ? snapshot.shownSchemas.schemaFor(caller) : snapshot.publicSchema,
    deadline,
    gate: record?.gate ?? null,
  });
}

/** Documents are kept by the parser's cache; what one holds does not change with who asks. */
const withinLimits = new WeakSet<DocumentNode>();

async function requireOnce(document: DocumentNode): Promise<void> {
  if (withinLimits.has(document)) return;
  requireWithinLimits(document);
  withinLimits.add(document);
  // A document as large as may be keeps us busy for a while: others have their turn before it is validated.
  await setImmediate();
}
