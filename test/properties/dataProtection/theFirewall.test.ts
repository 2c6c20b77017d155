import { storyIds } from '../../../city/stories/storyIds';
import type { HubAnswer } from '../../harness/startHub';
import { type Asker, agencies, askerAs, managerOf, openWatchedCity, type WatchedCity } from './City';
import { withDatabase } from './readWorld';

/** FW-7 and I2: what immigration is answered depends on immigration alone, and what it is asked tells it nothing. */

let city: WatchedCity;
beforeAll(async () => {
  city = await openWatchedCity();
}, 120_000);
afterAll(() => city.stop());

const application =
  'asOf source id kind submittedAt channel receivedConfirmedAt completeAt missing status appointmentAt decidedAt decision';
const mother = storyIds.rahimi.mother;
const questions = [
  `{ immigrationApplications(first: 20) { edges { cursor node { ${application} } } pageInfo { hasNextPage endCursor } } }`,
  `{ immigrationApplications(status: SUBMITTED) { edges { node { id } } } districts { code name } }`,
  `{ person(id: "${mother}") { id name { given } immigration { source } benefits { status } health { source } } }`,
  `{ family(id: "${storyIds.rahimi.family}") { id members { person { id immigration { source } } } household { source } } }`,
  `{ case(id: "${storyIds.rahimi.case}") { id number } me { id } referralsToUs { id } }`,
];

interface Told {
  readonly told: string;
  readonly answer: HubAnswer;
}

async function answersTo(asker: Asker): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const question of questions) {
    const answer = await city.hub.ask<Record<string, unknown>>(question, {}, { ...asker.headers });
    const { withheld } = answer.extensions?.disclosure ?? {};
    told.push({ told: JSON.stringify([answer.status, answer.data, withheld, answer.errors]), answer });
  }
  return told;
}

const empty = (name: string): Promise<void> =>
  withDatabase(city.databaseOf(name), async (client) => {
    const { rows } = await client.query<{ table: string }>(
      `SELECT table_name AS "table" FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name IN ('personId', 'subjectId', 'familyId') GROUP BY 1`,
    );
    for (const { table } of rows) await client.query(`DELETE FROM "${table}"`);
  });

it.each(['block-3-officer', 'naturalisation-officer'])(
  'immigration_answers_do_not_depend_on_other_agencies: %s',
  async (name) => {
    const asker = await askerAs(name, 'RESIDENCE_PROCEDURE_SUPPORT');
    const first = await answersTo(asker);
    expect(first[0]?.answer.errors).toBeUndefined();
    expect(first[0]?.told).toContain('"kind":"');
    for (const [index, other] of agencies.filter((one) => one !== 'immigration').entries()) {
      city.wire.behave(other, (['down', 'refusing', 'babbling', 'down'] as const)[index] ?? 'down');
    }
    // Of casework only districts, which are no data of persons, are asked.
    expect((await answersTo(asker)).map(({ told }) => told)).toEqual(first.map(({ told }) => told));
    for (const other of agencies) city.wire.behave(other, 'well');
  },
);

it('the_immigration_subgraph_never_receives_foreign_fields: a representation is an id, an envelope is what FW-3 names', async () => {
  let met = 0;
  for (const [story, { family }] of Object.entries(storyIds)) {
    const asker = await managerOf(city.hub, story as keyof typeof storyIds, 'CASE_COORDINATION');
    if (asker === null) continue;
    const fields =
      'name { given } benefits { status } immigration { source identityClarified } health { source }';
    const question = `query FamilyOverview { family(id: "${family}") { members { person { ${fields} } } } }`;
    const headers = { ...asker.headers, 'x-lotse-case': 'KIM-OB-2026-00001' };
    const sent = await city.wire.during(() => city.hub.ask(question, {}, headers));
    for (const { variables, claims, query, text } of sent.filter(({ agency }) => agency === 'immigration')) {
      met++;
      const keys = Object.values(variables).flatMap((value) =>
        Array.isArray(value) ? value.flatMap((one: object) => Object.keys(one)) : [],
      );
      expect(keys.filter((key) => key !== '__typename' && key !== 'id')).toEqual([]);
      expect(claims.purpose).toBe('RESIDENCE_PROCEDURE_SUPPORT');
      expect([claims.caseReference, claims.requester.organisation, claims.caller ?? null]).toEqual([
        null,
        null,
        null,
      ]);
      expect(
        Object.values(claims.grounds).flatMap(({ consents }) => consents.filter(({ id }) => id !== null)),
      ).toEqual([]);
      expect(query).not.toMatch(/^\s*query\s+\w/);
      expect(text).not.toContain('KIM-OB-2026-00001');
    }
  }
  expect(met).toBeGreaterThan(5);
});

it('immigration_answers_do_not_depend_on_other_agencies: nor on whether these have anything at all', async () => {
  const asker = await askerAs('block-3-officer', 'RESIDENCE_PROCEDURE_SUPPORT');
  const first = await answersTo(asker);
  for (const other of [...agencies, 'casework']) if (other !== 'immigration') await empty(other);
  const sent = await city.wire.during(async () => {
    expect((await answersTo(asker)).map(({ told }) => told)).toEqual(first.map(({ told }) => told));
  });
  expect(new Set(sent.map(({ agency }) => agency))).toEqual(new Set(['immigration', 'casework']));
});
