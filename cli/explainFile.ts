import { readFile } from 'node:fs/promises';
import { GraphQLError } from 'graphql';
import { readConfig } from '../gateway/config';
import { explain, printExplanation } from '../gateway/explain';
import { InvalidOperation } from '../gateway/plan/InvalidOperation';

/** What `lotse explain` was asked for. */
export interface ExplainChoice {
  readonly operation?: string;
  readonly variables?: string;
  readonly supergraph?: string;
}

/**
 * Prints what the hub would do for the operation in a file.
 * @throws with a sentence for the operator; with file, line and column where the document is to blame
 */
export async function explainFile(file: string, options: ExplainChoice): Promise<void> {
  const question = {
    supergraphSdl: await text(options.supergraph ?? readConfig().supergraphPath),
    document: await text(file),
    operationName: options.operation,
    variables: options.variables === undefined ? undefined : parseVariables(options.variables),
  };
  try {
    process.stdout.write(`${printExplanation(await explain(question))}\n`);
  } catch (problem) {
    throw withPlaces(file, problem);
  }
}

async function text(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((problem: NodeJS.ErrnoException) => {
    const why = problem.code === 'ENOENT' ? 'there is no such file' : (problem.code ?? 'unknown reason');
    throw new Error(`${file} cannot be read: ${why}.`);
  });
}

/** `file:line:column: message`, as compilers say it, for what GraphQL has to say about the document. */
function withPlaces(file: string, problem: unknown): unknown {
  const errors =
    problem instanceof InvalidOperation ? problem.errors : problem instanceof GraphQLError ? [problem] : null;
  if (errors === null) return problem;
  const lines = errors.map(({ message, locations }) => {
    const place = locations?.[0];
    return place === undefined ? `${file}: ${message}` : `${file}:${place.line}:${place.column}: ${message}`;
  });
  return new Error(lines.join('\n'));
}

function parseVariables(json: string): Readonly<Record<string, unknown>> {
  try {
    const variables: unknown = JSON.parse(json);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) {
      return variables as Record<string, unknown>;
    }
  } catch {
    // Said below, together with every other text that is no JSON object.
  }
  throw new Error('--variables must be a JSON object, for example \'{"f": "…"}\'.');
}
