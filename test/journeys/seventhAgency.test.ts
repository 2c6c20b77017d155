import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cityOf } from '../../city/cityOf';
import { storyIds } from '../../city/stories/storyIds';
import { contractOf } from '../../cli/publishedContracts';
import { compose } from '../../schema/compose';
import { lint } from '../../schema/lint';
import { migrate } from '../../subgraphs/migrate';
import { roster } from '../../subgraphs/roster';
import { seed } from '../../subgraphs/seed';
import { serve } from '../../subgraphs/serve';
import { testTrust } from '../fixtures/hubKeys';
import { library } from '../fixtures/library/agency';
import { emptyDatabase } from '../harness/postgres';
import { startHub } from '../harness/startHub';

/** Adding an agency is one folder and one line in the roster: the hub is not touched. */
describe('a seventh agency', () => {
  const contracts = [...roster, library].map(contractOf);

  it('passes the publication rules and composes with the six', () => {
    expect(lint(contracts)).toEqual([]);
    expect(compose(contracts).kind).toBe('composed');
  });

  it('answers beside the others in one query, through a hub that has never heard of it', async () => {
    const composition = compose(contracts);
    if (composition.kind === 'refused') throw new Error('it does not compose');
    const databaseUrl = await emptyDatabase('library');
    await migrate(library, databaseUrl);
    await seed(cityOf('S'), [{ agency: library, databaseUrl }]);
    const served = await serve(library, { databaseUrl, hub: testTrust('library'), port: 0 });
    const hub = await startHub({ supergraphSdl: composition.supergraph, urls: { library: served.url } });
    try {
      const { data, errors } = await hub.ask<{ family: { members: { person: object }[] } }>(
        'query ($f: ID!) { family(id: $f) { members { role person { libraryCard { validUntil } immigration { currentStatus { kind } } } } } }',
        { f: storyIds.rahimi.family },
      );
      expect(errors).toBeUndefined();
      expect(data.family.members[0]?.person).toMatchObject({
        libraryCard: { validUntil: '2027-06-30' },
        immigration: { currentStatus: { kind: expect.any(String) } },
      });
      expect(data.family.members[1]?.person).toMatchObject({ libraryCard: null });
    } finally {
      await hub.stop();
      await served.stop();
    }
  }, 120_000);

  it('is unknown to every line of the gateway, as are the six', () => {
    const gateway = resolve(__dirname, '../../gateway');
    const names = [...roster.filter(({ hubOwned }) => !hubOwned), library].map(({ name }) => name);
    const mentions = readdirSync(gateway, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const code = readFileSync(resolve(gateway, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        return names
          .filter((name) => new RegExp(`['"\`]${name}['"\`]`).test(code))
          .map((name) => `${file}: ${name}`);
      });
    expect(mentions).toEqual([]);
  });
});
