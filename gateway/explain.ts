import { parse, print } from 'graphql';
import { maxTokens, requireWithinLimits } from './limits/requireWithinLimits';
import { fetchesOf } from './plan/fieldsTouched';
import { printPlan } from './plan/printPlan';
import { openPlanning } from './registry/openPlanning';

/** Every artefact of the line for one operation, in the order they come to be. All texts, no agency is asked. */
export interface Explanation {
  /** The operation as it is planned: fragments written out, conditions decided. */
  readonly normalizedOperation: string;
  readonly plan: string;
  /** `Person.tall: employment`, one line each, sorted. What the hub needs for itself is included. */
  readonly fieldsTouched: readonly string[];
  /** Agency → the GraphQL texts it will be sent at most, in the order of the plan. */
  readonly requests: Readonly<Record<string, readonly string[]>>;
}

export interface ExplainQuestion {
  readonly supergraphSdl: string;
  readonly document: string;
  readonly operationName?: string;
  /** Conditions are decided with them, so they may change the plan. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * Takes an operation down the line as far as it goes without asking anybody: limits, validation, normalisation, plan.
 * @throws GraphQLError (syntax), Refusal, InvalidOperation, Fault: with sentences for the person who asks
 */
export async function explain(question: ExplainQuestion): Promise<Explanation> {
  const document = parse(question.document, { maxTokens });
  requireWithinLimits(document);
  const { operation } = await openPlanning(question.supergraphSdl).planner.plan({
    document,
    operationName: question.operationName ?? null,
    variables: question.variables ?? {},
    deadline: new AbortController().signal,
  });
  const requests: Record<string, string[]> = {};
  for (const { agency, operation: text } of fetchesOf(operation.plan)) {
    requests[agency] = [...(requests[agency] ?? []), print(parse(text))];
  }
  return {
    normalizedOperation: operation.text,
    plan: printPlan(operation.plan),
    fieldsTouched: [...operation.fieldsTouched].map(
      ([field, agencies]) => `${field}: ${agencies.join(', ')}`,
    ),
    requests,
  };
}

/** An explanation as one text for people. */
export function printExplanation(explanation: Explanation): string {
  const requests = Object.entries(explanation.requests).flatMap(([agency, texts]) =>
    texts.map((text, index) => `# ${agency}, request ${index + 1} of ${texts.length}\n${text}`),
  );
  return [
    section('Normalised operation', explanation.normalizedOperation),
    section('Plan', explanation.plan),
    section('Fields touched', explanation.fieldsTouched.join('\n') || 'none'),
    section('Requests per agency', requests.join('\n\n') || 'none'),
  ].join('\n\n');
}

function section(title: string, text: string): string {
  return `${title}\n${'─'.repeat(title.length)}\n${text}`;
}
