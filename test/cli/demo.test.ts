import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { endAll, LotseCommand, lotse } from './LotseCommand';
import { ownFolder, processesOn, removeOwnFolders } from './ownFolder';

jest.setTimeout(60_000);
afterAll(async () => {
  await endAll();
  await removeOwnFolders();
});

/** A temporary folder for the demonstration alone, so that what it leaves behind can be seen. */
function temporary(): string {
  const folder = path.join(ownFolder(), 'tmp');
  mkdirSync(folder);
  return folder;
}

describe('lotse demo', () => {
  it('prints the situation of the family and leaves nothing behind, whatever the settings of a real hub are', async () => {
    const folder = temporary();
    // The ports and the database of a hub that runs beside it.
    const env = { TMPDIR: folder, LOTSE_PORT: '4000', HEALTH_DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' };
    const ended = await lotse(['demo'], { env });
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.output).toContain('Rahimi');
    expect(ended.complaint).not.toMatch(/warning|error/i);
    expect(readdirSync(folder)).toEqual([]);
    expect(processesOn(folder)).toEqual([]);
  });

  it('leaves nothing behind when it is interrupted in the middle', async () => {
    const folder = temporary();
    const command = new LotseCommand(['demo'], { env: { TMPDIR: folder } });
    await command.says(/migrations/);
    command.signal('SIGINT');
    const ended = await command.ended();
    expect(ended).toMatchObject({ code: 130, signal: null, output: '' });
    expect(ended.complaint).toMatch(/\n… stopping; once more to stop at once\n$/);
    expect(readdirSync(folder)).toEqual([]);
    expect(processesOn(folder)).toEqual([]);
  });
});
