import { storyIds } from '../../../city/stories/storyIds';
import { type Hub, startHub } from '../../harness/startHub';
import { type Asker, managerOf, openWatchedCity, type WatchedCity } from './City';
import { withDatabase } from './readWorld';

/** I4: effective for the next request, on every gateway instance. */

let city: WatchedCity;
let second: Hub;
beforeAll(async () => {
  city = await openWatchedCity();
  second = await startHub({ databases: city.databases });
}, 120_000);
afterAll(async () => {
  await second.stop();
  await city.stop();
});

const question = `{ person(id: "${storyIds.rahimi.mother}") { benefits { status } } }`;
interface Told {
  readonly person: { readonly benefits: readonly unknown[] | null };
}

const ask = async (hub: Hub, asker: Asker) => {
  const { data, extensions } = await hub.ask<Told>(question, {}, { ...asker.headers });
  return { benefits: data.person.benefits, why: extensions.disclosure.withheld.map(({ reason }) => reason) };
};

const change = (sql: string): Promise<unknown> =>
  withDatabase(city.databaseOf('casework'), (client) => client.query(sql, [storyIds.rahimi.mother]));

it.each([
  ['as a whole', `UPDATE consent SET status = 'REVOKED' WHERE "subjectId" = $1`],
  [
    'of every provision',
    `UPDATE consent SET status = 'PARTLY_REVOKED', revocations = (SELECT jsonb_agg(jsonb_build_object('at', '2026-11-23T08:00:00Z',
     'provision', n, 'channel', 'IN_PERSON')) FROM generate_series(0, jsonb_array_length(provisions) - 1) n) WHERE "subjectId" = $1`,
  ],
])(
  'withdrawn_consent_never_shows: taken back %s, no gateway tells from the next request on',
  async (_, withdrawal) => {
    const asker = await managerOf(city.hub, 'rahimi', 'CASE_COORDINATION');
    if (asker === null) throw new Error('nobody manages the case');
    await change(`UPDATE consent SET status = 'ACTIVE', revocations = '[]' WHERE "subjectId" = $1`);
    for (const hub of [city.hub, second]) expect((await ask(hub, asker)).benefits).not.toBeNull();
    await change(withdrawal);
    for (const hub of [second, city.hub, second]) {
      expect(await ask(hub, asker)).toEqual({ benefits: null, why: ['CONSENT_REVOKED'] });
    }
  },
);

it('withdrawn_consent_never_shows: a no that is said anew outweighs every yes that stays', async () => {
  const asker = await managerOf(city.hub, 'rahimi', 'CASE_COORDINATION');
  if (asker === null) throw new Error('nobody manages the case');
  await change(`UPDATE consent SET status = 'ACTIVE', revocations = '[]' WHERE "subjectId" = $1`);
  expect((await ask(second, asker)).benefits).not.toBeNull();
  await change(
    `UPDATE consent SET provisions = provisions || (SELECT jsonb_agg(jsonb_set(p, '{effect}', '"DENY"')) FROM
     jsonb_array_elements(provisions) p) WHERE "subjectId" = $1`,
  );
  for (const hub of [second, city.hub]) expect((await ask(hub, asker)).benefits).toBeNull();
});
