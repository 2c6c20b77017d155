import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { explain, printExplanation } from '../gateway/explain';
import { publishedSupergraph } from './publishedSupergraph';

interface Options {
  readonly operation?: string;
  readonly variables?: string;
  readonly supergraph: string;
}

/** `lotse explain`: what the hub would do for an operation, stage by stage; nobody is asked. */
export const explainCommand = (): Command =>
  new Command('explain')
    .description('print every artefact of the line for one operation: normalised text, plan, fields, requests')
    .argument('<file>', 'GraphQL document, for example schema/operations/FamilyOverview.graphql')
    .option('--operation <name>', 'which operation, when the document has several')
    .option('--variables <json>', 'variables, because conditions may change the plan')
    .option('--supergraph <file>', 'another supergraph than the published one', publishedSupergraph())
    .action(run);

async function run(file: string, options: Options): Promise<void> {
  const explanation = await explain({
    supergraphSdl: await text(options.supergraph),
    document: await text(file),
    operationName: options.operation,
    variables: options.variables === undefined ? undefined : parseVariables(options.variables),
  });
  process.stdout.write(`${printExplanation(explanation)}\n`);
}

async function text(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} cannot be read.`);
  });
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
