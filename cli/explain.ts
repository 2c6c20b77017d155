import { Command } from 'commander';
import type { ExplainChoice } from './explainFile';

const work = () => require('./explainFile') as typeof import('./explainFile');

/** `lotse explain`: what the hub would do for an operation, stage by stage; nobody is asked. */
export const explainCommand = (): Command =>
  new Command('explain')
    .description(
      'print every artefact of the line for one operation: normalised text, plan, fields, requests',
    )
    .argument('<file>', 'GraphQL document, for example schema/operations/FamilyOverview.graphql')
    .option('--operation <name>', 'which operation, when the document has several')
    .option('--variables <json>', 'variables, because conditions may change the plan')
    .option('--supergraph <file>', 'another supergraph than the published one')
    .action((file: string, options: ExplainChoice) => work().explainFile(file, options));
