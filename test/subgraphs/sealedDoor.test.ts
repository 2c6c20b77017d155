import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { GraphQLHttpRequest } from '../../http/GraphQLHttp';
import { openDecisionLog } from '../../subgraphs/decide/decisionLog';
import { MessageMemory } from '../../subgraphs/decide/MessageMemory';
import { migrate } from '../../subgraphs/migrate';
import { openDataSource } from '../../subgraphs/openDataSource';
import { type SealedQuestion, sealedDoor } from '../../subgraphs/sealedDoor';
import { social } from '../../subgraphs/social/agency';
import { sealedBy, statementOf, testTrust } from '../fixtures/hubKeys';
import { emptyDatabase } from '../harness/postgres';

let database: DataSource;
beforeAll(async () => {
  const url = await emptyDatabase('sealed_door');
  await migrate(social, url);
  database = await openDataSource(social, url, 4);
});
afterAll(() => database.destroy());

const body = '{"query":"mutation { open }"}';
const requestOf = (headers: Readonly<Record<string, string>>): GraphQLHttpRequest => ({
  method: 'POST',
  search: '',
  headers: new Map(Object.entries(headers)),
  body: {},
  text: body,
  answerType: 'application/json',
  clientAddress: '',
  signal: new AbortController().signal,
});

/** A process of a subgraph that changes something when it is asked. */
function replica(change: (question: SealedQuestion) => Promise<void>) {
  const door = { agency: social, trust: testTrust('social'), log: openDecisionLog(database, social) };
  return sealedDoor(door, async (_, question) => {
    await change(question);
    return {
      answer: { status: 200, headers: [], body: '{"data":{}}' },
      judgement: { decision: 'PERMIT', fields: {}, withheld: [], rowsLeftOut: 0 },
    };
  });
}

const recorded = async (messageId: string) =>
  (await database.query('SELECT decision, "answerHash" FROM decision_record WHERE "messageId" = $1', [
    messageId,
  ])) as unknown[];

describe('a message that changes something', () => {
  it('does so once, whichever replicas get it at the same moment', async () => {
    let changes = 0;
    const replicas = Array.from({ length: 3 }, () =>
      replica(async ({ beforeChange }) => {
        if (await beforeChange()) changes++;
      }),
    );
    const statement = statementOf();
    const request = requestOf(sealedBy('social', { body, statement }));
    const answers = await Promise.all(replicas.map((ask) => ask(request)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect(changes).toBe(1);
    expect(await recorded(statement.jti)).toEqual([{ decision: 'PERMIT', answerHash: expect.any(String) }]);
  });

  it('is on record before it does', async () => {
    const statement = statementOf();
    let before: unknown[] = [];
    const ask = replica(async ({ beforeChange }) => {
      await beforeChange();
      before = await recorded(statement.jti);
    });
    await ask(requestOf(sealedBy('social', { body, statement })));
    expect(before).toEqual([{ decision: null, answerHash: null }]);
  });
});

describe('a question under another pseudonym key than the database', () => {
  const underKey = (key: string | null) =>
    database
      .query('DELETE FROM "pseudonym_key"')
      .then(() => key !== null && database.query('INSERT INTO "pseudonym_key" ("key") VALUES ($1)', [key]));
  const askUnder = (pseudonymKey: string | null, jti: string = randomUUID()) =>
    replica(async () => {})(
      requestOf(sealedBy('social', { body, statement: statementOf({ jti, pseudonymKey }) })),
    );
  afterEach(() => underKey(null));

  it.each([
    ['k1', 'k2'],
    ['k1', null],
    [null, 'k1'],
  ])(
    '(%s in the database, %s in the question) is refused whole, and on record as denied',
    async (held, asked) => {
      await underKey(held);
      const id = randomUUID();
      const { status, body: said } = await askUnder(asked, id);
      expect([status, JSON.parse(said)]).toEqual([
        409,
        { errors: [{ message: expect.any(String), extensions: { code: 'PSEUDONYM_KEY_DIFFERS' } }] },
      ]);
      expect(await recorded(id)).toEqual([{ decision: 'DENY', answerHash: null }]);
    },
  );

  it('is refused when the keys change while it is answered, and answered under the new one', async () => {
    await underKey('k1');
    const meanwhile = replica(async () => {
      await underKey('k2');
    });
    const statement = statementOf({ pseudonymKey: 'k1' });
    expect((await meanwhile(requestOf(sealedBy('social', { body, statement })))).status).toBe(409);
    expect((await askUnder('k2')).status).toBe(200);
  });

  it('changes nothing', async () => {
    await underKey('k2');
    let changes = 0;
    const changing = replica(async ({ beforeChange }) => {
      if (await beforeChange()) changes++;
    });
    const statement = statementOf({ pseudonymKey: 'k1' });
    expect((await changing(requestOf(sealedBy('social', { body, statement })))).status).toBe(409);
    expect(changes).toBe(0);
    expect(await recorded(statement.jti)).toEqual([{ decision: 'DENY', answerHash: null }]);
  });
});

describe('the memory of messages', () => {
  it('takes each on once, and forgets those whose envelope has ended', () => {
    const memory = new MessageMemory();
    const [first, second] = [randomUUID(), randomUUID()];
    expect(memory.takeOn(first, 100, 60)).toBe(true);
    expect(memory.takeOn(first, 100, 100)).toBe(false);
    expect(memory.takeOn(second, 200, 101)).toBe(true);
    expect(memory.takeOn(first, 200, 102)).toBe(true);
  });
});
