import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { publishedContracts } from '../../cli/publishedContracts';
import { describeProblem } from '../../schema/CompositionProblem';
import { lint } from '../../schema/lint';
import { projectFolder } from '../../schema/projectFolder';
import { checkPublished } from '../../schema/publish';
import { publishedFolder } from '../../schema/publishedSupergraph';

/** What the agencies agree on is committed; when one of these fails, run "npm run schema:publish" and look at the difference. */

describe('the published schemas', () => {
  const contracts = publishedContracts();

  it('are what the subgraphs say today', async () => {
    expect(await checkPublished(contracts)).toEqual({ kind: 'compared', stale: [] });
  });

  it('keep every rule', () => {
    expect(lint(contracts).map(describeProblem)).toEqual([]);
  });

  it('leave no term undescribed', () => {
    for (const { sdl } of contracts) expect(sdl).not.toContain('TODO');
  });

  it('answer every operation of schema/operations', () => {
    const schema = buildSchema(readFileSync(join(publishedFolder(), 'api.graphql'), 'utf8'));
    const folder = join(projectFolder(), 'schema', 'operations');
    const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
    const errors = files.flatMap((file) =>
      validate(schema, parse(readFileSync(join(folder, file), 'utf8'))).map(
        ({ message }) => `${file}: ${message}`,
      ),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });
});
