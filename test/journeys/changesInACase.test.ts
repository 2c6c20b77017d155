import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { storyIds } from '../../city/stories/storyIds';
import { seededDatabases } from '../harness/seededDatabases';
import { type Hub, type HubAnswer, startHub } from '../harness/startHub';
import { headersAs } from '../harness/tokenFor';

/** What a case manager writes into a case goes the same way as what she asks: identified, permitted, recorded, by the hub. */

const { case: caseId, family, father } = storyIds.rahimi;

interface NeedTold {
  readonly id: string;
  readonly version: number;
  readonly severity: string;
  readonly persons: readonly { readonly id: string }[];
}
interface Changes {
  readonly identifyNeed?: NeedTold | null;
  readonly updateNeed?: NeedTold | null;
  readonly recordContact?: { readonly note: string | null } | null;
}

const identifying = `mutation ($input: IdentifyNeedInput!) {
  identifyNeed(input: $input) { id version severity persons { id name { display } } } }`;
const updating = `mutation ($input: UpdateNeedInput!) { updateNeed(input: $input) { id version severity persons { id } } }`;

describe('a change in a case, through the hub', () => {
  let hub: Hub;
  let databases: ReadonlyMap<string, string>;
  beforeAll(async () => {
    databases = await seededDatabases();
    hub = await startHub({ databases });
  });
  afterAll(() => hub.stop());

  const responsible = () => hub.callers.responsibleFor([caseId]);
  const ask = async (query: string, input: object, headers?: Record<string, string>) =>
    hub.ask<Changes>(query, { input }, headers ?? (await responsible()));
  const newNeed = (more: object = {}) => ({
    idempotencyKey: randomUUID(),
    case: caseId,
    area: 'DEBT',
    severity: 'MEDIUM',
    persons: [father],
    ...more,
  });
  const codesOf = ({ errors = [] }: HubAnswer<unknown>) => errors.map(({ extensions }) => extensions?.code);

  it('is made by the responsible case manager, told to those who listen by type and family only, and stands in the log', async () => {
    const told: string[] = [];
    const listening = await connected('casework');
    listening.on('notification', ({ payload = '' }) => told.push(payload));
    await listening.query('LISTEN lotse_events');
    const answer = await ask(identifying, newNeed());
    expect(answer.errors).toBeUndefined();
    expect(answer.data.identifyNeed).toMatchObject({
      version: 1,
      severity: 'MEDIUM',
      persons: [{ id: father }],
    });
    await listening.query('SELECT 1');
    await listening.end();
    expect(told.map((payload) => JSON.parse(payload) as unknown)).toEqual([
      { type: 'NeedIdentified', subject: { kind: 'Family', id: family } },
    ]);
    const log = await connected('transparency');
    const { rows } = await log.query<{ payload: string }>(
      'SELECT payload::text AS payload FROM disclosure_log',
    );
    await log.end();
    expect(rows.filter(({ payload }) => payload.includes('Mutation.identifyNeed')).length).toBeGreaterThan(0);
  });

  it('is not made for others, and says to each as little as of a case that does not exist', async () => {
    const before = await count();
    const elsewhere = await ask(identifying, newNeed(), await headersAs('case-manager-other-district'));
    const nowhere = await ask(identifying, newNeed({ case: randomUUID() }));
    expect(elsewhere.data.identifyNeed).toBeNull();
    expect(codesOf(elsewhere)).toEqual(['ARGUMENT_NOT_ACCEPTED']);
    expect(elsewhere.errors).toEqual(nowhere.errors);
    const officer = await ask(
      identifying,
      newNeed(),
      await headersAs('block-3-officer', 'RESIDENCE_PROCEDURE_SUPPORT'),
    );
    expect(officer.data?.identifyNeed ?? null).toBeNull();
    expect(await count()).toBe(before);
  });

  it('of which somebody else was faster is refused with what has changed, by whom in which role, and no value', async () => {
    const { data } = await ask(identifying, newNeed());
    const id = data.identifyNeed?.id;
    const change = (severity: string) =>
      ask(updating, { idempotencyKey: randomUUID(), id, version: 1, severity });
    const [one, other] = await Promise.all([change('HIGH'), change('CRITICAL')]);
    const [won, lost] = one.data.updateNeed ? [one, other] : [other, one];
    expect(won.data.updateNeed?.version).toBe(2);
    expect(lost.data.updateNeed).toBeNull();
    expect(lost.errors).toEqual([
      {
        message:
          'Somebody has changed it since: you have version 1, it is at 2. Read it again and decide anew.',
        path: ['updateNeed'],
        extensions: {
          code: 'CHANGED_MEANWHILE',
          agency: 'casework',
          version: 2,
          changed: [
            {
              fields: ['severity'],
              by: { role: 'CASE_MANAGER', organisation: expect.any(String) },
              at: expect.any(String),
              mutation: 'updateNeed',
            },
          ],
        },
      },
    ]);
  });

  it('that is sent again is not made again', async () => {
    const wish = newNeed();
    const first = await ask(identifying, wish);
    const made = await count();
    const again = await ask(identifying, wish);
    expect(again.data).toEqual(first.data);
    expect(await count()).toBe(made);
    const other = await ask(identifying, { ...wish, severity: 'LOW' });
    expect(codesOf(other)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await count()).toBe(made);
  });

  it('keeps what was said in confidence sealed: no word of it stands in casework’s database or in the log', async () => {
    const words = 'Zwetschgenkuchen im Vertrauen';
    const input = {
      idempotencyKey: randomUUID(),
      case: caseId,
      at: '2026-11-20T10:00:00Z',
      channel: 'PHONE',
      with: [father],
      note: words,
    };
    const recording = 'mutation ($input: RecordContactInput!) { recordContact(input: $input) { note } }';
    const answer = await ask(recording, input);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.recordContact).toEqual({ note: words });
    for (const name of ['casework', 'transparency'])
      expect(await tablesWith(name, 'Zwetschgenkuchen')).toEqual([]);
  });

  const connected = async (name: string): Promise<Client> => {
    const client = new Client({ connectionString: databases.get(name) });
    await client.connect();
    return client;
  };

  const count = async (): Promise<number> => {
    const client = await connected('casework');
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM need');
    await client.end();
    return rows[0]?.n ?? 0;
  };

  /** Tables in which some row, written out, holds a word. */
  const tablesWith = async (name: string, word: string): Promise<readonly string[]> => {
    const client = await connected(name);
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    expect(tables.length).toBeGreaterThan(1);
    const found: string[] = [];
    for (const table of tables) {
      const { rowCount } = await client.query(
        `SELECT 1 FROM "${table.name}" t WHERE t::text LIKE $1 LIMIT 1`,
        [`%${word}%`],
      );
      if (rowCount) found.push(table.name);
    }
    await client.end();
    return found;
  };
});
