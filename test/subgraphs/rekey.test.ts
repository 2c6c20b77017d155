import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { cityOf } from '../../city/cityOf';
import { SectorCipher } from '../../gateway/pseudonyms/SectorCipher';
import { migrate } from '../../subgraphs/migrate';
import { type Rekeying, rekey } from '../../subgraphs/rekey';
import { roster } from '../../subgraphs/roster';
import { seed } from '../../subgraphs/seed';
import { emptyDatabase } from '../harness/postgres';

/** Every UUID that stands anywhere in a database, as text. */
async function uuidsIn(databaseUrl: string): Promise<ReadonlySet<string>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ table: string }>(
      `SELECT quote_ident(tablename) AS table FROM pg_tables WHERE schemaname = 'public'`,
    );
    const found = new Set<string>();
    for (const { table } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT row_to_json(t)::text AS row FROM ${table} t`,
      );
      for (const { row } of rows)
        for (const [id] of row.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)) found.add(id);
    }
    return found;
  } finally {
    await client.end();
  }
}

const hubIds = new Set(
  [...cityOf('S').families()].flatMap((family) => [
    family.id,
    ...family.members.map(({ person }) => person.id),
  ]),
);

const sector = new SectorCipher(randomBytes(32));
const next = new SectorCipher(randomBytes(32));
const pseudonymOf = (id: string): string => sector.pseudonymOf(id) ?? '';
const change: Rekeying = {
  from: 'k1',
  to: 'k2',
  translate: (old) => next.pseudonymOf(sector.hubIdOf(old) ?? '') ?? '',
};

describe.each(roster.filter(({ hubOwned }) => !hubOwned).map((agency) => [agency.name, agency] as const))(
  'the %s database',
  (name, agency) => {
    let databaseUrl: string;
    beforeAll(async () => {
      databaseUrl = await emptyDatabase(`rekey_${name}`);
      await migrate(agency, databaseUrl);
      await seed(cityOf('S'), [{ agency, databaseUrl, pseudonyms: { key: 'k1', of: pseudonymOf } }]);
    });

    it('holds no id of the hub anywhere, and some pseudonyms', async () => {
      const found = await uuidsIn(databaseUrl);
      expect([...hubIds].filter((id) => found.has(id))).toEqual([]);
      expect([...hubIds].some((id) => found.has(pseudonymOf(id)))).toBe(true);
    });

    it('that is interrupted on its way to another key holds all of the old one, and none of the new', async () => {
      const before = await uuidsIn(databaseUrl);
      let translated = 0;
      const interrupted: Rekeying = {
        ...change,
        translate(old) {
          if (++translated > 30) throw new Error('interrupted');
          return change.translate(old);
        },
      };
      await expect(rekey(agency, databaseUrl, interrupted)).rejects.toThrow('interrupted');
      expect(await uuidsIn(databaseUrl)).toEqual(before);
    });

    it('comes under another key whole: the same persons, nobody twice, nothing left of the old', async () => {
      const before = await uuidsIn(databaseUrl);
      await expect(rekey(agency, databaseUrl, change)).resolves.toBe(true);
      const after = await uuidsIn(databaseUrl);
      for (const id of hubIds) {
        expect(after.has(pseudonymOf(id))).toBe(false);
        expect(after.has(next.pseudonymOf(id) ?? '')).toBe(before.has(pseudonymOf(id)));
      }
      expect(after.size).toBe(before.size);
    });

    it('that is under the key already stays as it is; one under a third is left alone and told', async () => {
      await expect(rekey(agency, databaseUrl, change)).resolves.toBe(false);
      await expect(rekey(agency, databaseUrl, { ...change, from: 'k7', to: 'k8' })).rejects.toThrow(
        `The ${name} database is under the key k2, which is neither the key in use nor the next one.`,
      );
    });
  },
);
