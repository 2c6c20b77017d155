import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../database/freePort';
import { openDatabases } from '../../database/openDatabases';
import { emptyDatabase } from '../harness/postgres';
import { answerAsPostgres } from './answerAsPostgres';
import { ownFolder, removeOwnFolders } from './ownFolder';

afterAll(removeOwnFolders);

const secret = 'Zitronenfalter';

async function complaintAbout(env: NodeJS.ProcessEnv): Promise<string> {
  try {
    const databases = await openDatabases(['alpha'], { folder: ownFolder(), env });
    await databases.stop();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it was accepted');
}

describe('a database given by <NAME>_DATABASE_URL', () => {
  it('is used as it is, and no embedded server is started when all are given', async () => {
    const folder = ownFolder();
    const [alpha, beta] = [await emptyDatabase('alpha'), await emptyDatabase('beta')];
    const databases = await openDatabases(['alpha', 'beta'], {
      folder,
      env: { ALPHA_DATABASE_URL: alpha, BETA_DATABASE_URL: beta },
    });
    expect(databases.url('alpha')).toBe(alpha);
    expect(databases.origin('beta')).toBe('external');
    expect(databases.embedded).toBeNull();
    expect(existsSync(folder)).toBe(false);
    await databases.stop();
  });

  it('stands beside embedded ones', async () => {
    const databases = await openDatabases(['alpha', 'beta'], {
      folder: ownFolder(),
      env: { BETA_DATABASE_URL: await emptyDatabase('beta') },
      durable: false,
    });
    expect([databases.origin('alpha'), databases.origin('beta')]).toEqual(['embedded', 'external']);
    expect(new URL(databases.url('alpha')).port).toBe(String(databases.embedded?.port));
    expect(new URL(databases.url('beta')).port).not.toBe(String(databases.embedded?.port));
    await databases.stop();
  });

  it('may have its password in a file', async () => {
    const url = new URL(await emptyDatabase('alpha'));
    const file = path.join(path.dirname(ownFolder()), 'password');
    writeFileSync(file, `${url.password}\n`);
    url.password = '';
    const databases = await openDatabases(['alpha'], {
      folder: ownFolder(),
      env: { ALPHA_DATABASE_URL: url.toString(), ALPHA_DATABASE_PASSWORD_FILE: file },
    });
    const client = new Client(databases.url('alpha'));
    await client.connect();
    expect((await client.query('SELECT current_user AS role')).rows).toEqual([{ role: 'alpha' }]);
    await client.end();
  });

  it.each([
    ['', 'is set but empty'],
    [`alpha:${secret}@db/alpha`, 'has the unsupported scheme "alpha"'],
    [`mysql://alpha:${secret}@db/alpha`, 'has the unsupported scheme "mysql"'],
    [`postgres://alpha:${secret}/x@db/alpha`, 'is not a URL'],
    [`postgres://alpha:${secret}@db:port/alpha`, 'is not a URL'],
    [`postgres://alpha:${secret}@/alpha`, 'is not a URL'],
    [`postgres://db/alpha?password=${secret}`, 'names no user'],
    [`postgres://alpha:${secret}@db`, 'names no database'],
    [`postgres://alpha:${secret}%zz@db/alpha`, 'has a "%" that is not followed by two hexadecimal digits'],
  ])('is refused when malformed, naming the variable and never the value (%#)', async (url, what) => {
    const complaint = await complaintAbout({ ALPHA_DATABASE_URL: url });
    expect(complaint).toContain(`ALPHA_DATABASE_URL ${what}`);
    expect(complaint).toContain('Right would be postgres://user:password@host:5432/database');
    expect(complaint).not.toContain(secret);
  });

  it('is refused when its password is wrong, its database missing, its password file missing', async () => {
    const url = new URL(await emptyDatabase('alpha'));
    const missing = new URL(url);
    missing.pathname = '/alpha';
    expect(await complaintAbout({ ALPHA_DATABASE_URL: missing.toString() })).toMatch(
      /has no database "alpha"\. Create it, owned by "alpha"\.$/,
    );
    expect(
      await complaintAbout({
        ALPHA_DATABASE_URL: url.toString(),
        ALPHA_DATABASE_PASSWORD_FILE: '/no/such/file',
      }),
    ).toMatch(
      /^ALPHA_DATABASE_PASSWORD_FILE names the file \/no\/such\/file, which cannot be read \(ENOENT\)/,
    );
    url.password = secret;
    const complaint = await complaintAbout({ ALPHA_DATABASE_URL: url.toString() });
    expect(complaint).toMatch(
      /^ALPHA_DATABASE_URL: 127\.0\.0\.1:\d+ does not let "alpha" in to "w\d+_alpha"/,
    );
    expect(complaint).not.toContain(secret);
  });

  it('is refused when nothing listens there', async () => {
    const url = `postgres://alpha:${secret}@127.0.0.1:${await freePort()}/alpha`;
    const complaint = await complaintAbout({ ALPHA_DATABASE_URL: url });
    expect(complaint).toMatch(/^ALPHA_DATABASE_URL: nothing listens on 127\.0\.0\.1:\d+\./);
    expect(complaint).not.toContain(secret);
  });

  it('is refused when something else listens there', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const complaint = await complaintAbout({
      ALPHA_DATABASE_URL: `postgres://alpha:${secret}@127.0.0.1:${port}/alpha`,
    });
    server.close();
    expect(complaint).toMatch(/could not be used.*Check that PostgreSQL 15 or newer answers there/);
    expect(complaint).not.toContain(secret);
  });

  it.each([
    ['140010', null],
    ['150000', 'accepted'],
  ])('must be PostgreSQL 15 or newer (%s)', async (version, accepted) => {
    const server = await answerAsPostgres(version);
    const env = { ALPHA_DATABASE_URL: `postgres://alpha@127.0.0.1:${server.port}/alpha` };
    if (accepted !== null) await (await openDatabases(['alpha'], { folder: ownFolder(), env })).stop();
    else
      expect(await complaintAbout(env)).toMatch(/127\.0\.0\.1:\d+ is PostgreSQL 14; Lotse needs 15 or newer/);
    server.close();
  });
});
