import { Client } from 'pg';
import { createTemplate, emptyDatabase, workerDatabase } from './postgres';

const name = `template_test_${process.env.JEST_WORKER_ID}`;

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<object>(query)).rows;
  } finally {
    await client.end();
  }
}

describe('a worker database', () => {
  let forgotten: Client;

  beforeAll(async () => {
    await createTemplate(name, async (url) => {
      forgotten = new Client(url);
      forgotten.on('error', () => undefined);
      await forgotten.connect();
      await forgotten.query('CREATE TABLE row AS SELECT 1 AS number');
    });
  });
  afterAll(() => forgotten.end());

  it('is a copy of its template, owned by the same restricted role, fresh each time', async () => {
    const url = await workerDatabase(name);
    expect(
      await ask(url, 'SELECT number, current_user AS role, current_database() AS database FROM row'),
    ).toEqual([{ number: 1, role: name, database: `w${process.env.JEST_WORKER_ID}_${name}` }]);
    await ask(url, 'ALTER TABLE row ADD COLUMN word text');
    expect(await ask(await workerDatabase(name), 'SELECT * FROM row')).toEqual([{ number: 1 }]);
  });

  it('cannot be used to reach the template or another name’s database', async () => {
    const url = new URL(await workerDatabase(name));
    const other = new URL(await emptyDatabase('some_other'));
    for (const database of [`/template_${name}`, other.pathname, '/postgres']) {
      url.pathname = database;
      await expect(ask(url.toString(), 'SELECT 1')).rejects.toMatchObject({
        code: expect.stringMatching(/^(28000|55000)$/),
      });
    }
  });

  it('can be empty', async () => {
    const tables = "SELECT * FROM pg_tables WHERE schemaname = 'public'";
    expect(await ask(await emptyDatabase(name), tables)).toEqual([]);
  });

  it('needs its template', async () => {
    await expect(workerDatabase('nobody_made_this')).rejects.toMatchObject({ code: '3D000' });
  });
});
