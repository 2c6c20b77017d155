import { Command } from 'commander';
import { type CompositionProblem, describeProblem } from '../schema/CompositionProblem';
import { checkPublished, publish, type Stale } from '../schema/publish';
import { publishedContracts } from './publishedContracts';

/** `lotse schema`: what the agencies agree on. */
export const schemaCommand = (): Command =>
  new Command('schema')
    .description('publish the schemas of all subgraphs, or check that what is published is current')
    .addCommand(
      new Command('publish')
        .description('check and compose all subgraphs, then write schema/published/')
        .action(async () => {
          const result = await publish(publishedContracts());
          if (result.kind === 'refused') throw new Error(refusal(result.problems));
          process.stdout.write(
            result.changed.length === 0
              ? 'schema/published is current.\n'
              : `Published:\n${result.changed.map(written).join('\n')}\n`,
          );
        }),
    )
    .addCommand(
      new Command('check')
        .description('compare schema/published/ with the subgraphs as they are; status 1 when it is stale')
        .action(async () => {
          const result = await checkPublished(publishedContracts());
          if (result.kind === 'refused') throw new Error(refusal(result.problems));
          if (result.stale.length > 0) throw new Error(staleness(result.stale));
          process.stdout.write('schema/published is current.\n');
        }),
    );

const refusal = (problems: readonly CompositionProblem[]): string =>
  [
    `Nothing was published: ${problems.length === 1 ? 'there is one problem' : `there are ${problems.length} problems`}.`,
    ...problems.map(describeProblem),
  ].join('\n\n');

const written = ({ file, state }: Stale): string =>
  `  ${file} (${{ missing: 'new', differs: 'changed', surplus: 'removed' }[state]})`;

const staleness = (stale: readonly Stale[]): string =>
  [
    'schema/published is stale:',
    ...stale.map(({ file, state }) => `  ${file} (${state})`),
    'Run "npm run schema:publish" and commit what it writes.',
  ].join('\n');
