import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openDatabases } from '../../database/openDatabases';
import { SectorCipher } from '../../gateway/pseudonyms/SectorCipher';
import { keyNamed, readSectorKeys, type SectorKeyring } from '../../gateway/pseudonyms/SectorKeys';
import { embeddedClient } from './embeddedClient';
import { endAll, LotseCommand, lotse } from './LotseCommand';
import { ownFolder, processesOn, removeOwnFolders } from './ownFolder';

const data = path.join(ownFolder(), 'data');
const keyFile = path.join(data, 'keys', 'sectors.json');

jest.setTimeout(120_000);
afterAll(async () => {
  await endAll();
  await removeOwnFolders();
});

const keyring = (): SectorKeyring => readSectorKeys(keyFile).social as SectorKeyring;

/** Asks the social database while no command runs. */
async function onSocial<Row extends object>(...statements: readonly string[]): Promise<readonly Row[]> {
  const databases = await openDatabases(['social'], { folder: data, env: {} });
  const client = new Client(databases.url('social'));
  try {
    await client.connect();
    let rows: readonly Row[] = [];
    for (const sql of statements) ({ rows } = await client.query<Row>(sql));
    return rows;
  } finally {
    await client.end();
    await databases.stop();
  }
}

const heldKey = async () => (await onSocial<{ key: string }>('SELECT "key" FROM "pseudonym_key"'))[0]?.key;

/** Whose benefits there are, as the hub knows them. */
async function applicants(): Promise<readonly (string | null)[]> {
  const rows = await onSocial<{ id: string }>('SELECT "applicantId" AS id FROM "benefit"');
  const { current } = keyring();
  const cipher = new SectorCipher(keyNamed('social', keyring(), current));
  // The ids of benefits change too, so the rows come in another order.
  return rows.map(({ id }) => cipher.hubIdOf(id)).sort();
}

/** Starts a rotation and kills it with -9 once it waits in the middle of rewriting. */
async function rotateAndKill(): Promise<void> {
  const command = new LotseCommand(['pseudonyms', 'rotate', '--only', 'social'], { data });
  for (let tries = 0; ; tries++) {
    if (tries > 1_000) throw new Error(`it never came to the rewriting: ${command.said}`);
    await pause(20);
    const client = await embeddedClient(data, 'social').catch(() => null);
    const found = await client?.query("SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
    await client?.end();
    if (found && found.rowCount !== 0) break;
  }
  command.signal('SIGKILL');
  expect(await command.ended()).toMatchObject({ signal: 'SIGKILL' });
}

describe('lotse pseudonyms rotate', () => {
  it('that is killed in the middle leaves the old pseudonyms, and run again comes to the key it had begun with', async () => {
    expect(await lotse(['seed', '--edition', 'S', '--only', 'social'], { data })).toMatchObject({ code: 0 });
    const { current } = keyring();
    const before = await applicants();
    expect(before.length).toBeGreaterThan(5);
    await onSocial(
      `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(600); RETURN NULL; END'`,
      'CREATE TRIGGER dawdle AFTER UPDATE ON "benefit" EXECUTE FUNCTION dawdle()',
    );

    await rotateAndKill();
    const begun = keyring();
    expect(begun).toMatchObject({ current, next: expect.any(String) });
    expect(await heldKey()).toBe(current);
    expect(await applicants()).toEqual(before);

    await onSocial('DROP FUNCTION dawdle CASCADE');
    const ended = await lotse(['pseudonyms', 'rotate', '--only', 'social'], { data });
    expect(ended).toMatchObject({ code: 0, output: `social: under the key ${begun.next}\n` });
    expect(keyring()).toEqual({
      current: begun.next,
      next: null,
      keys: { [begun.next ?? '']: begun.keys[begun.next ?? ''] },
    });
    expect(await heldKey()).toBe(begun.next);
    expect(await applicants()).toEqual(before);
    expect(readFileSync(keyFile, 'utf8')).not.toContain(begun.keys[current] ?? '');
    expect(processesOn(data)).toEqual([]);
  });

  it('has nothing to do for subgraphs of the hub, and says so', async () => {
    expect(await lotse(['pseudonyms', 'rotate', '--only', 'casework'], { data })).toMatchObject({
      code: 1,
      complaint: '--only: subgraphs of the hub know hub ids and have no pseudonyms.\n',
    });
  });
});
