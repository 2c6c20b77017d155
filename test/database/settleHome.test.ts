import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { chooseAccount } from '../../database/chooseAccount';
import { openDatabases } from '../../database/openDatabases';
import { removeCluster } from '../../database/removeCluster';
import { prepareFolder, settleHome } from '../../database/settleHome';
import { ChildProgram } from '../harness/ChildProgram';
import { itAsRoot } from './asRoot';
import { ownFolder, removeOwnFolders } from './ownFolder';

afterAll(removeOwnFolders);

const program = path.join(__dirname, 'holdDatabases.ts');

describe('the database folder', () => {
  it('of an ordinary user is closed to everybody else, whatever it was before', () => {
    const folder = ownFolder();
    mkdirSync(folder, { mode: 0o777 });
    chmodSync(folder, 0o777);
    expect(statSync(prepareFolder(folder, null)).mode & 0o777).toBe(0o700);
    expect(settleHome(folder, null)).toBe(folder);
  });

  it('is known by its real path, so that a link to it is no second folder', () => {
    const folder = ownFolder();
    const link = `${folder}-link`;
    prepareFolder(folder, null);
    symlinkSync(folder, link);
    expect(prepareFolder(link, null)).toBe(folder);
  });

  it('is refused where it cannot be made', () => {
    expect(() => prepareFolder('/proc/databases', null)).toThrow(
      /^The database folder \/proc\/databases cannot be made \(ENOENT\)\. Choose one/,
    );
  });

  itAsRoot('is refused when it belongs to another user', () => {
    const folder = ownFolder();
    const { uid = 0, gid = 0 } = chooseAccount() ?? {};
    mkdirSync(folder);
    chownSync(folder, uid, gid);
    expect(() => prepareFolder(folder, null)).toThrow(/is no folder of this user/);
    chownSync(folder, 0, 0);
  });

  itAsRoot('may be walked through by the account that PostgreSQL is lent to, but not listed', () => {
    const account = chooseAccount();
    const folder = prepareFolder(ownFolder(), account);
    expect(statSync(folder).mode & 0o777).toBe(0o711);
    expect(settleHome(folder, account)).toBe(folder);
  });
});

describe('a project below a folder that only root may enter', () => {
  itAsRoot('gets its data and programs elsewhere, finds them again, and is removed with them', async () => {
    const folder = ownFolder(0o700);
    const first = await openDatabases(['alpha'], { folder, env: {}, durable: false });
    const data = first.embedded?.folder ?? '';
    await first.stop();
    expect(first.embedded?.moved).toBe(true);
    expect(data.startsWith(folder)).toBe(false);
    expect(statSync(path.dirname(data))).toMatchObject({ uid: 0 });
    expect(statSync(path.dirname(data)).mode & 0o777).toBe(0o711);
    const second = await openDatabases(['alpha'], { folder, env: {}, durable: false });
    expect(second.embedded?.folder).toBe(data);
    await second.stop();
    await removeCluster(folder);
    expect([existsSync(path.dirname(data)), existsSync(folder)]).toEqual([false, false]);
  });

  itAsRoot('does not silently begin anew when that other place is gone', async () => {
    const folder = ownFolder(0o700);
    const first = await openDatabases(['alpha'], { folder, env: {}, durable: false });
    const home = path.dirname(first.embedded?.folder ?? '');
    await first.stop();
    rmSync(home, { recursive: true });
    await expect(openDatabases(['alpha'], { folder, env: {} })).rejects.toThrow(
      `says that the data of ${folder} is in ${home}, but there is no such folder of this user`,
    );
  });
});

describe('an ordinary user', () => {
  itAsRoot('starts PostgreSQL as himself', async () => {
    const { uid = 0, gid = 0 } = chooseAccount() ?? {};
    const folder = ownFolder();
    chmodSync(path.dirname(folder), 0o777);
    const child = new ChildProgram(program, [folder, 'hold'], { uid, gid });
    const [, postgres, data = ''] = (await child.line()).split(' ');
    expect(data).toBe(path.join(folder, 'data'));
    expect(statSync(folder)).toMatchObject({ uid });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(`/proc/${postgres}`)).toMatchObject({ uid });
    child.interruptGroup();
    expect(await child.line()).toBe('asked, stopped');
    expect(await child.ended()).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
