import { Client } from 'pg';
import { cityOf } from '../../city/cityOf';
import { type Follower, followChannel } from '../../database/followChannel';
import { eventChannel, parseAgencyEvent, somethingMissed } from '../../schema/agencyEvent';
import { migrate } from '../../subgraphs/migrate';
import { roster } from '../../subgraphs/roster';
import { seed } from '../../subgraphs/seed';
import { emptyDatabase, eventsUrlOf } from '../harness/postgres';
import { pseudonymsOf } from '../harness/sectorKeys';

/** Everything that an agency's database has told, as the gateway would hear it. */
const heard: string[] = [];
let follower: Follower;
let client: Client;

const agencies = roster.filter(({ hubOwned }) => !hubOwned);
const [immigration, social] = ['immigration', 'social'].map((name) =>
  agencies.find((one) => one.name === name),
);
const person = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const row = '33333333-3333-4333-8333-333333333333';

async function open(agency: (typeof agencies)[number] | undefined): Promise<string> {
  if (agency === undefined) throw new Error('there is no such agency');
  const databaseUrl = await emptyDatabase(`events_${agency.name}`);
  await migrate(agency, databaseUrl);
  const url = await eventsUrlOf(databaseUrl);
  heard.length = 0;
  await new Promise<void>((resolve) => {
    follower = followChannel({
      url,
      channel: eventChannel,
      name: 'a test',
      onMessage: (payload) => void heard.push(payload),
      onListening: resolve,
      onLost: () => {},
    });
  });
  client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return databaseUrl;
}

afterEach(async () => {
  await follower.close();
  await client.end();
});

/** What was told by the time that everything told before has arrived. */
async function toldSoFar(): Promise<readonly string[]> {
  await client.query('SELECT pg_notify($1, $2)', [eventChannel, 'the end']);
  for (let looks = 0; heard.at(-1) !== 'the end'; looks++) {
    if (looks > 500) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return heard.splice(0).slice(0, -1);
}

const about = (type: string, id: string, kind = 'Person') => ({ type, subject: { kind, id } });

it('a row that is written, changed or deleted tells what kind of thing it is and whom it is about, and nothing else', async () => {
  await open(immigration);
  await client.query(
    `INSERT INTO residence_requirement ("id", "asOf", "source", "personId", "kind", "area") VALUES ($1, now(), 'KIM', $2, 'CITY', 'Secret')`,
    [row, person],
  );
  expect((await toldSoFar()).map((text) => JSON.parse(text))).toEqual([
    about('ResidenceRequirementChanged', person),
  ]);
  await client.query(`UPDATE residence_requirement SET "area" = 'Elsewhere'`);
  await client.query(`UPDATE residence_requirement SET "area" = 'Elsewhere'`);
  const [told, ...more] = await toldSoFar();
  expect([parseAgencyEvent(told ?? ''), more]).toEqual([about('ResidenceRequirementChanged', person), []]);
  expect(told).not.toMatch(/Secret|Elsewhere/);
  await client.query('UPDATE residence_requirement SET "personId" = $1', [other]);
  expect((await toldSoFar()).map((text) => parseAgencyEvent(text)?.subject.id).sort()).toEqual([
    person,
    other,
  ]);
  await client.query('DELETE FROM residence_requirement');
  expect(await toldSoFar()).toHaveLength(1);
});

it('a change that is rolled back tells nothing, and a transaction tells each thing once', async () => {
  await open(immigration);
  const insert = (id: string) =>
    client.query(
      `INSERT INTO residence_requirement ("id", "asOf", "source", "personId", "kind", "area") VALUES ($1, now(), 'KIM', $2, 'CITY', 'Here')`,
      [id, person],
    );
  await client.query('BEGIN');
  await insert(row);
  await client.query('ROLLBACK');
  expect(await toldSoFar()).toEqual([]);
  await client.query('BEGIN');
  await insert(row);
  await client.query(`UPDATE residence_requirement SET "area" = 'There'`);
  await client.query('COMMIT');
  expect(await toldSoFar()).toHaveLength(1);
});

it('a row that names nobody tells of those it belongs to', async () => {
  await open(social);
  await client.query(
    `INSERT INTO household ("id", "asOf", "source", "familyId", "districtCode") VALUES ($1, now(), 'SOCIAL', $2, 'A')`,
    [row, other],
  );
  await client.query(
    `INSERT INTO accommodation ("id", "asOf", "source", "householdId", "type", "since", "eviction") VALUES ($1, now(), 'SOCIAL', $2, 'FLAT', '2026-01-01', 'NONE')`,
    [person, row],
  );
  expect((await toldSoFar()).map((text) => parseAgencyEvent(text))).toEqual([
    about('HouseholdChanged', other, 'Family'),
    about('AccommodationChanged', other, 'Family'),
  ]);
});

it.each(agencies.map((agency) => [agency.name, agency] as const))(
  'every table of %s with somebody’s data tells, and a city that is put in is told of as one',
  async (_, agency) => {
    const databaseUrl = await open(agency);
    const { rows } = await client.query<{ table: string; told: boolean }>(
      `SELECT t.tablename AS table, EXISTS (SELECT FROM pg_trigger g WHERE g.tgname = 'tell_event' AND g.tgrelid = t.tablename::regclass) AS told
       FROM pg_tables t WHERE t.schemaname = 'public'`,
    );
    const silent = rows.filter(({ told }) => !told).map(({ table }) => table);
    const ofNobody = ['dataset', 'migrations', 'decision_record', 'pseudonym_key', 'release', 'course_offer'];
    const directory = ['school', 'facility', 'waiting_time', 'district'];
    expect(silent.filter((table) => ![...ofNobody, ...directory].includes(table))).toEqual([]);
    await seed(cityOf('S'), [{ agency, databaseUrl, pseudonyms: pseudonymsOf(agency) }]);
    expect(await toldSoFar()).toEqual([somethingMissed]);
    const [table] = rows.filter(({ told }) => told);
    expect((await client.query(`SELECT FROM "person_on_file"`)).rowCount).toBeGreaterThan(0);
    expect(table).toBeDefined();
    await client.query(`UPDATE person_on_file SET given = given || ' x'`);
    const events = (await toldSoFar()).map(parseAgencyEvent);
    expect(events.length).toBeGreaterThan(0);
    expect(events).not.toContain(null);
  },
);
