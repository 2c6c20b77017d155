import { type CompositionProblem, describeProblem } from '../schema/CompositionProblem';
import { checkPublished, publish, type Stale } from '../schema/publish';
import { guidanceFactsAreCurrent, publishGuidanceFacts } from './guidanceFacts';
import { publishedContracts } from './publishedContracts';

/** Writes schema/published/ and says what changed. @throws with the problems: nothing was written then */
export async function publishSchemas(): Promise<void> {
  const result = await publish(publishedContracts());
  if (result.kind === 'refused') throw new Error(refusal(result.problems));
  process.stdout.write(
    result.changed.length === 0
      ? 'schema/published is current.\n'
      : `Published:\n${result.changed.map(written).join('\n')}\n`,
  );
  await publishGuidanceFacts();
}

/** Says that schema/published/ is current. @throws with what is stale, or with the problems */
export async function checkSchemas(): Promise<void> {
  const result = await checkPublished(publishedContracts());
  if (result.kind === 'refused') throw new Error(refusal(result.problems));
  if (result.stale.length > 0) throw new Error(staleness(result.stale));
  if (!(await guidanceFactsAreCurrent())) {
    throw new Error(
      'schema/operations/GuidanceFacts.graphql is not what the rules need. Run "npm run schema:publish" and commit what it writes.',
    );
  }
  process.stdout.write('schema/published is current.\n');
}

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
