import { storyIds } from '../../../city/stories/storyIds';
import { roster } from '../../../subgraphs/roster';
import { pseudonymsOf } from '../../harness/sectorKeys';
import type { HubAnswer } from '../../harness/startHub';
import { type Asker, managerOf, openWatchedCity, type WatchedCity } from './City';
import { readLabels } from './Labels';
import { withDatabase } from './readWorld';

/** I5: of what must not even be known to exist, a refusal and an absence are the same bytes and cost the same requests. */

let city: WatchedCity;
beforeAll(async () => {
  city = await openWatchedCity();
}, 120_000);
afterAll(() => city.stop());

interface Sensitive {
  readonly agency: string;
  readonly table: string;
  readonly category: string;
  readonly source: string;
  /** Of a person, with everything below. */
  readonly selection: string;
}

const kinds: readonly Sensitive[] = [
  {
    agency: 'social',
    table: 'counselling_enrolment',
    category: 'COUNSELLING_ENROLMENT',
    source: 'REFUGEE_COUNSELLING',
    selection: 'counselling { asOf source since }',
  },
  {
    agency: 'social',
    table: 'counselling_enrolment',
    category: 'COUNSELLING_ENROLMENT',
    source: 'REFUGEE_COUNSELLING',
    selection: 'counselling { provider { name } programme since nextAppointment }',
  },
  {
    agency: 'health',
    table: 'care_waitlist_entry',
    category: 'HEALTH_WAITLIST',
    source: 'HEALTH_PROVIDER',
    selection:
      'health { waitingFor { asOf source since expected { earliest latest } urgent interpreterNeeded } }',
  },
  {
    agency: 'health',
    table: 'care_waitlist_entry',
    category: 'HEALTH_WAITLIST',
    source: 'PUBLIC_HEALTH_OFFICE',
    selection: 'health { waitingFor { specialty provider { name } } }',
  },
];

/** Somebody of age who has signed for herself, and who manages her case. */
const person = storyIds.rahimi.mother;

const tell = (agency: string): string => {
  const found = roster.find(({ name }) => name === agency);
  return (found && pseudonymsOf(found)?.of(person)) ?? '';
};

async function consent(kind: Sensitive, asker: Asker, isGiven: boolean): Promise<void> {
  const provision = {
    effect: 'PERMIT',
    source: kind.source,
    recipient: { role: 'CASE_MANAGER', organisation: asker.by.organisation, includesDeputies: true },
    categories: [kind.category, 'HEALTH_COVERAGE', 'HEALTH_APPOINTMENTS'],
    purposes: ['CASE_COORDINATION'],
    validUntil: null,
    confidentialityRelease: true,
    secretHolder: null,
    direction: 'ONE_WAY',
  };
  const others = ['HEALTH_PROVIDER', 'PUBLIC_HEALTH_OFFICE'].map((source) => ({
    ...provision,
    source,
    categories: ['HEALTH_COVERAGE', 'HEALTH_APPOINTMENTS', ...(isGiven ? [kind.category] : [])],
  }));
  await withDatabase(city.databaseOf('casework'), async (client) => {
    const { rowCount } = await client.query(
      'UPDATE consent SET provisions = $2, revocations = $3, status = $4, "expiresAt" = $5 WHERE "subjectId" = $1',
      [person, JSON.stringify(isGiven ? [provision, ...others] : others), '[]', 'ACTIVE', '2027-06-30'],
    );
    if (!rowCount) throw new Error('she has signed nothing');
  });
}

/** Her rows, or none; afterwards there is exactly one row or none. */
const record = (kind: Sensitive, isThere: boolean): Promise<void> =>
  withDatabase(city.databaseOf(kind.agency), async (client) => {
    await client.query(`DELETE FROM ${kind.table} WHERE "personId" = $1`, [tell(kind.agency)]);
    if (!isThere) return;
    const { rows } = await client.query(`SELECT * FROM ${kind.table} LIMIT 1`);
    const row = {
      ...rows[0],
      id: '5f0e2a3c-7a11-4c58-9f1d-0a5d4d6c7e10',
      personId: tell(kind.agency),
      source: kind.source,
    };
    await client.query(
      `INSERT INTO ${kind.table} SELECT * FROM jsonb_populate_record(null::${kind.table}, $1)`,
      [JSON.stringify(row)],
    );
  });

interface Seen {
  readonly bytes: string;
  readonly requests: string;
}

const withoutId = (answer: HubAnswer): string =>
  JSON.stringify(answer, (key, value: unknown) => (key === 'id' && typeof value === 'string' ? '' : value));

async function see(kind: Sensitive, asker: Asker): Promise<Seen & { readonly answer: HubAnswer }> {
  let answer: HubAnswer | null = null;
  const sent = await city.wire.during(async () => {
    answer = await city.hub.ask(
      `{ person(id: "${person}") { ${kind.selection} } }`,
      {},
      { ...asker.headers },
    );
  });
  if (answer === null) throw new Error('nothing was answered');
  return {
    answer,
    bytes: withoutId(answer),
    requests: sent
      .map(({ agency }) => agency)
      .sort()
      .join(),
  };
}

const whoAsks = async (): Promise<Asker> => {
  const asker = await managerOf(city.hub, 'rahimi', 'CASE_COORDINATION');
  if (asker === null) throw new Error('nobody manages the case');
  return asker;
};

it('every label of an agency whose existence is protected is looked at here', () => {
  const looked = new Set(kinds.map(({ category }) => category));
  const sensitive = ['social', 'health', 'immigration', 'schools', 'employment'].flatMap((agency) =>
    [...readLabels(agency).values()]
      .filter(({ fact }) => fact.existenceSensitive)
      .map(({ fact }) => fact.category),
  );
  expect(new Set(sensitive)).toEqual(looked);
});

describe.each(kinds)('denied_equals_absent: $selection of $source', (kind) => {
  it('without a ground it is the same whether there is a record or not', async () => {
    const asker = await whoAsks();
    await consent(kind, asker, false);
    await record(kind, true);
    const present = await see(kind, asker);
    await record(kind, false);
    const absent = await see(kind, asker);
    expect(present.answer.status).toBe(200);
    expect(present.bytes).toBe(absent.bytes);
    expect(present.requests).toBe(absent.requests);
    expect(present.bytes).toContain('NOT_RECORDED');
  });

  it('where there is none it is the same whether it may be told or not', async () => {
    const asker = await whoAsks();
    await record(kind, false);
    await consent(kind, asker, false);
    const denied = await see(kind, asker);
    await consent(kind, asker, true);
    const absent = await see(kind, asker);
    expect(denied.bytes).toBe(absent.bytes);
    expect(denied.requests).toBe(absent.requests);
  });

  it('and with a ground what may be told is told', async () => {
    const asker = await whoAsks();
    await consent(kind, asker, true);
    await record(kind, true);
    const { answer, bytes } = await see(kind, asker);
    const isByReference = kind.selection.includes('asOf');
    expect(answer.errors).toBeUndefined();
    // The rest waits for an officer, and its existence too.
    if (isByReference) expect(bytes).toContain('"since":"');
  });
});
