import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { chooseAccount } from '../../database/chooseAccount';
import { freePort } from '../../database/freePort';
import { initData } from '../../database/initData';
import { type Binaries, openBinaries } from '../../database/openBinaries';
import { processStart } from '../../database/processStart';
import { prepareFolder } from '../../database/settleHome';
import { type ServerSettings, startServer } from '../../database/startServer';
import { stopOrphan } from '../../database/stopOrphan';
import { ownFolder, removeOwnFolders } from './ownFolder';

const account = chooseAccount();
const home = ownFolder();
let binaries: Binaries;
let settings: ServerSettings;

beforeAll(async () => {
  prepareFolder(home, account);
  binaries = await openBinaries(home, account);
  await initData({ home, account, binaries, adminPassword: 'x', durable: false });
  settings = {
    binaries,
    account,
    data: path.join(home, 'data'),
    log: path.join(home, 'log'),
    durable: false,
  };
});
afterAll(removeOwnFolders);

describe('a server', () => {
  it('whose port was taken in the meantime takes another one', async () => {
    const rival = createServer();
    await new Promise<void>((resolve) => rival.listen(0, '127.0.0.1', resolve));
    const address = rival.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const free = await freePort();
    const proposals = [taken, taken, free];
    const server = await startServer({ ...settings, proposePort: async () => proposals.shift() ?? 0 });
    expect(server.port).toBe(free);
    await server.stop();
    rival.close();
    expect(processStart(server.pid)).toBeNull();
  });

  it('that does not start is reported with what PostgreSQL says and where its log is', async () => {
    const data = path.join(home, 'no-data');
    await expect(startServer({ ...settings, data })).rejects.toThrow(
      `PostgreSQL did not start on ${data}: could not access directory "${data}": No such file or directory. Its log is ${settings.log}.`,
    );
  });
});

describe('the pid file of a server that is gone', () => {
  it('is removed when its id belongs to another program by now, which is not signalled', async () => {
    const bystander = spawn('sleep', ['60']);
    await once(bystander, 'spawn');
    const pidFile = path.join(settings.data, 'postmaster.pid');
    writeFileSync(pidFile, `${bystander.pid}\n${settings.data}\n`);
    await stopOrphan(settings.data, binaries, account);
    expect(existsSync(pidFile)).toBe(false);
    expect(processStart(bystander.pid ?? 0)).not.toBeNull();
    bystander.kill();
    await once(bystander, 'exit');
    await (await startServer(settings)).stop();
  });
});
