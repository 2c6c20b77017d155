import { setImmediate } from 'node:timers/promises';
import type { DocumentNode } from 'graphql';
import { answerOperation } from './execute/answerOperation';
import { headersFor } from './identity/headersFor';
import { identifyCaller } from './identity/identifyCaller';
import { requireFewValues } from './limits/requireFewValues';
import { requireWithinLimits } from './limits/requireWithinLimits';
import type { Answered, Identified, Planned, Received } from './stages';

/**
 * The journey of a request, whole. Each stage takes the record before it and returns a larger one; nobody reaches back.
 * @throws Refusal or InvalidOperation: the request is refused as a whole. Whatever agencies do is part of the answer.
 */
export async function answer(received: Received): Promise<Answered> {
  const identified: Identified = {
    ...received,
    caller: identifyCaller(received.headers, received.clientAddress),
  };
  await requireOnce(identified.document);
  requireFewValues(identified.variables);
  const { snapshot, deadline, caller } = identified;
  const { prepared, variableValues } = await snapshot.planner.prepare(identified);
  const operation = await snapshot.planner.plan(prepared.operation, caller.stickiness, deadline);
  const planned: Planned = { ...identified, operation, variableValues };
  return {
    ...planned,
    answer: await answerOperation(planned.operation, planned.variableValues, {
      schemas: snapshot,
      types: snapshot.types,
      askAgency: (agency) => snapshot.agencies.get(agency)?.ask,
      headersFor: (agency) => headersFor(agency, caller),
      deadline,
      gate: null,
    }),
  };
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
