import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { exampleVariables } from './exampleVariables';
import { maxTokens, requireWithinLimits } from './limits/requireWithinLimits';
import { fetchesOf } from './plan/fieldsTouched';
import { printPlan } from './plan/printPlan';
import { openPlanning, type Planning } from './registry/openPlanning';

/** Every artefact of the line for one operation, in the order they come to be. All texts, no agency is asked. */
export interface Explanation {
  /** What stands in for required variables that were not given. */
  readonly examples: Readonly<Record<string, unknown>>;
  /** The operation as it is planned: fragments written out, conditions decided. */
  readonly normalizedOperation: string;
  readonly plan: string;
  /** `Person.tall: employment`, one line each, sorted. What the hub needs for itself is included. */
  readonly fieldsTouched: readonly string[];
  /** Agency → the GraphQL texts it will be sent at most, in the order of the plan. */
  readonly requests: Readonly<Record<string, readonly string[]>>;
}

/** One operation to explain. */
export interface ExplainedOperation {
  readonly document: string;
  readonly operationName?: string;
  /** Conditions are decided with them, so they may change the plan. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface ExplainQuestion extends ExplainedOperation {
  readonly supergraphSdl: string;
}

/**
 * Takes an operation down the line as far as it goes without asking anybody: limits, validation, normalisation, plan.
 * @throws GraphQLError (syntax), Refusal, InvalidOperation, Fault: with sentences for the person who asks
 */
export async function explain(question: ExplainQuestion): Promise<Explanation> {
  const document = readWithinLimits(question.document);
  const planning = await openPlanning(question.supergraphSdl, { suggestions: true });
  try {
    return await explainWith(planning, document, question);
  } finally {
    await planning.planner.close();
  }
}

/** The same over a supergraph that is open already, for whoever explains several operations. */
export const explainIn = async (planning: Planning, operation: ExplainedOperation): Promise<Explanation> =>
  explainWith(planning, readWithinLimits(operation.document), operation);

function readWithinLimits(text: string): DocumentNode {
  const document = parse(text, { maxTokens });
  requireWithinLimits(document);
  return document;
}

async function explainWith(
  { planner, publicSchema }: Planning,
  document: DocumentNode,
  question: ExplainedOperation,
): Promise<Explanation> {
  const given = question.variables ?? {};
  const asked = chosenIn(document, question.operationName);
  const examples = asked === undefined ? {} : exampleVariables(publicSchema, asked, given);
  const { prepared } = await planner.prepare({
    document,
    operationName: question.operationName ?? null,
    variables: { ...examples, ...given },
  });
  const operation = await planner.plan(prepared.operation, '', new AbortController().signal);
  const requests: Record<string, string[]> = {};
  for (const { agency, operation: text } of fetchesOf(operation.plan)) {
    requests[agency] = [...(requests[agency] ?? []), print(parse(text))];
  }
  return {
    examples,
    normalizedOperation: operation.text,
    plan: printPlan(operation.plan),
    fieldsTouched: [...operation.fieldsTouched].map(
      ([field, agencies]) => `${field}: ${agencies.join(', ')}`,
    ),
    requests,
  };
}

/** The operation that is meant, when it is clear which one; planning says what is wrong otherwise. */
function chosenIn(document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return (operations as OperationDefinitionNode[]).find(
    (operation) => name === undefined || operation.name?.value === name,
  );
}

/** An explanation as one text for people. */
export function printExplanation(explanation: Explanation): string {
  const requests = Object.entries(explanation.requests).flatMap(([agency, texts]) =>
    texts.map((text, index) => `# ${agency}, request ${index + 1} of ${texts.length}\n${text}`),
  );
  const examples = Object.entries(explanation.examples).map(
    ([name, value]) => `$${name}: ${JSON.stringify(value)}`,
  );
  return [
    ...(examples.length === 0 ? [] : [section('Variables that were not given', examples.join('\n'))]),
    section('Normalised operation', explanation.normalizedOperation),
    section('Plan', explanation.plan),
    section('Fields touched', explanation.fieldsTouched.join('\n') || 'none'),
    section('Requests per agency', requests.join('\n\n') || 'none'),
  ].join('\n\n');
}

function section(title: string, text: string): string {
  return `${title}\n${'─'.repeat(title.length)}\n${text}`;
}
