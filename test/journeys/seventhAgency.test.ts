import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { cityOf } from '../../city/cityOf';
import { storyIds } from '../../city/stories/storyIds';
import { contractOf } from '../../cli/publishedContracts';
import { areaOf } from '../../gateway/policy/accessMatrix';
import { compose } from '../../schema/compose';
import { lint } from '../../schema/lint';
import { migrate } from '../../subgraphs/migrate';
import { roster } from '../../subgraphs/roster';
import { seed } from '../../subgraphs/seed';
import { type ServedAgency, serve } from '../../subgraphs/serve';
import { testTrust } from '../fixtures/hubKeys';
import { library } from '../fixtures/library/agency';
import { emptyDatabase } from '../harness/postgres';
import { pseudonymsOf } from '../harness/sectorKeys';
import { type Hub, startHub } from '../harness/startHub';
import { wholeAnswer, withheldIn } from './wholeAnswer';

/** Adding an agency is one folder and one line in the roster: the hub is not touched. */
describe('a seventh agency', () => {
  const contracts = [...roster, library].map(contractOf);

  it('passes the publication rules and composes with the six', () => {
    expect(lint(contracts)).toEqual([]);
    expect(compose(contracts).kind).toBe('composed');
  });

  describe('in a hub that has never heard of it', () => {
    let databaseUrl: string;
    let served: ServedAgency;
    let hub: Hub;
    beforeAll(async () => {
      const composition = compose(contracts);
      if (composition.kind === 'refused') throw new Error('it does not compose');
      databaseUrl = await emptyDatabase('library');
      await migrate(library, databaseUrl);
      await seed(cityOf('S'), [{ agency: library, databaseUrl, pseudonyms: pseudonymsOf(library) }]);
      served = await serve(library, { databaseUrl, hub: testTrust('library'), port: 0 });
      hub = await startHub({
        supergraphSdl: composition.supergraph,
        urls: { library: served.url },
        joined: [library],
      });
    }, 120_000);
    afterAll(async () => {
      await hub.stop();
      await served.stop();
    });

    const ask = (f: string) =>
      hub.ask<{ family: { members: { person: object }[] } }>(
        `query ($f: ID!) { family(id: $f) { members { person {
          id libraryCard { validUntil } courseBooks immigration { currentStatus { kind } }
        } } } }`,
        { f },
      );

    it('answers beside the others in one query, under consents that name nobody but its controller', async () => {
      const answer = await ask(storyIds.rahimi.family);
      const { members } = wholeAnswer(
        answer,
        ['casework', 'immigration', 'library'],
        [0, 1, 2, 3, 4, 5].map(
          (n) => `family.members.${n}.person.courseBooks RELEASE_PENDING REQUEST_RELEASE`,
        ),
      ).family;
      expect(members[0]?.person).toEqual({
        id: storyIds.rahimi.father,
        libraryCard: { validUntil: '2027-06-30' },
        // The library lets go by hand what somebody reads, and nobody has.
        courseBooks: null,
        immigration: { currentStatus: { kind: 'TOLERATION' } },
      });
      expect(members[1]?.person).toMatchObject({ id: storyIds.rahimi.mother, libraryCard: null });
    });

    it('is not asked about people whose consents have lapsed', async () => {
      const answer = await ask(storyIds.expiredConsent.family);
      expect(answer.extensions.disclosure).toMatchObject({
        complete: true,
        agencies: [{ name: 'casework' }, { name: 'immigration' }, { name: 'library' }].map(({ name }) => ({
          name,
          status: name === 'casework' ? 'OK' : 'DENIED',
        })),
      });
      expect(withheldIn(answer)).toEqual(
        [0, 1, 2].flatMap((n) =>
          ['courseBooks', 'immigration', 'libraryCard'].map(
            (field) => `family.members.${n}.person.${field} CONSENT_EXPIRED RENEW_CONSENT`,
          ),
        ),
      );
    });

    it('knows people by its own names only, and keeps its own record of what it was asked', async () => {
      const client = new Client(databaseUrl);
      await client.connect();
      try {
        const { rows: cards } = await client.query<{ personId: string }>(
          'SELECT "personId" FROM library_card',
        );
        expect(cards.length).toBeGreaterThan(0);
        const { rows: decisions } = await client.query('SELECT decision, fields FROM decision_record');
        expect(decisions).toEqual([
          {
            decision: 'PARTIAL',
            fields: expect.objectContaining({ 'Person.courseBooks': 0, 'Person.libraryCard': 1 }),
          },
        ]);
        const hubIds = new Set(Object.values(storyIds).flatMap((story) => Object.values<string>(story)));
        expect(cards.filter(({ personId }) => hubIds.has(personId))).toEqual([]);
      } finally {
        await client.end();
      }
    });
  });

  it('is unknown to every line of the gateway, as are the six: its policy knows areas of the law, some of which share their names', () => {
    const gateway = resolve(__dirname, '../../gateway');
    const names = [...roster.filter(({ hubOwned }) => !hubOwned), library].map(({ name }) => name);
    const areas: ReadonlySet<string> = new Set(Object.values(areaOf));
    const mentions = readdirSync(gateway, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const code = readFileSync(resolve(gateway, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        return names
          .filter((name) => new RegExp(`['"\`]${name}['"\`]`).test(code))
          .filter((name) => !(file.startsWith('policy/') && areas.has(name)))
          .map((name) => `${file}: ${name}`);
      });
    expect(mentions).toEqual([]);
    expect(areas).not.toContain(library.name);
  });
});
