import { Client } from 'pg';
import type { AgencyName } from '../../city/facts/family';
import { stories } from '../../city/stories';
import { seededDatabases } from '../harness/seededDatabases';

const persons = stories.flatMap(({ members }) => members.map(({ person }) => person));

async function count(databaseUrl: string | undefined, table: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
    return rows[0]?.n ?? -1;
  } finally {
    await client.end();
  }
}

describe('edition S in the databases', () => {
  let urls: ReadonlyMap<string, string>;
  beforeAll(async () => {
    urls = await seededDatabases();
  }, 120_000);

  it('gives casework every family, person and consent', async () => {
    const url = urls.get('casework');
    expect(await count(url, 'family')).toBe(15);
    expect(await count(url, 'person')).toBe(persons.length);
    const consents = stories.flatMap(({ casework }) => casework?.consents ?? []);
    expect(await count(url, 'consent')).toBe(consents.length);
  });

  const agencies: readonly AgencyName[] = ['immigration', 'social', 'health', 'schools', 'employment'];
  it.each(agencies)('gives %s the persons it has on file and no others', async (agency) => {
    const known = persons.filter(({ onFile }) => onFile[agency] !== undefined);
    expect(await count(urls.get(agency), 'person_on_file')).toBe(known.length);
  });
});
