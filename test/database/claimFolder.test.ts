import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { claimFolder, folderOwner } from '../../database/claimFolder';
import { processStart } from '../../database/processStart';
import { ChildProgram } from '../harness/ChildProgram';
import { ownFolder, removeOwnFolders } from './ownFolder';

afterAll(removeOwnFolders);

function emptyFolder(): string {
  const folder = ownFolder();
  mkdirSync(folder);
  return folder;
}

async function endedProcess(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('a claim on a folder', () => {
  it('holds until it is released', () => {
    const folder = emptyFolder();
    const claim = claimFolder(folder);
    expect(folderOwner(folder)).toBe(process.pid);
    expect(() => claimFolder(folder)).toThrow(`${folder} is already in use by this process itself`);
    claim.release();
    expect(folderOwner(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    claimFolder(folder).release();
  });

  it('is taken over from a process that has ended', async () => {
    const folder = emptyFolder();
    const pid = await endedProcess();
    writeFileSync(path.join(folder, 'owner.4.json'), JSON.stringify({ pid, started: 'then' }));
    const claim = claimFolder(folder);
    expect(readdirSync(folder)).toEqual(['owner.5.json']);
    claim.release();
  });

  it('is taken over when the id of the owner belongs to another process by now', () => {
    const folder = emptyFolder();
    writeFileSync(
      path.join(folder, 'owner.1.json'),
      JSON.stringify({ pid: process.pid, started: 'before the machine was restarted' }),
    );
    const claim = claimFolder(folder);
    expect(JSON.parse(readFileSync(path.join(folder, 'owner.2.json'), 'utf8'))).toEqual({
      pid: process.pid,
      started: processStart(process.pid),
    });
    claim.release();
  });

  it.each(['', '{"pid":', 'null'])('is taken over from an owner file that says nothing (%j)', (content) => {
    const folder = emptyFolder();
    writeFileSync(path.join(folder, 'owner.1.json'), content);
    claimFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is won by exactly one of many processes that find the same dead owner', async () => {
    const folder = emptyFolder();
    const pid = await endedProcess();
    writeFileSync(path.join(folder, 'owner.1.json'), JSON.stringify({ pid, started: 'then' }));
    const rivals = Array.from(
      { length: 5 },
      () => new ChildProgram(path.join(__dirname, 'claimOnce.ts'), [folder]),
    );
    expect(await Promise.all(rivals.map((rival) => rival.line()))).toEqual(rivals.map(() => 'ready'));
    writeFileSync(path.join(folder, 'go'), '');
    const verdicts = await Promise.all(rivals.map((rival) => rival.line()));
    await Promise.all(rivals.map((rival) => rival.end('SIGKILL')));
    expect(verdicts.sort()).toEqual(['refused', 'refused', 'refused', 'refused', 'won']);
  });
});

describe('the start of a process', () => {
  it('is the same each time, and differs between processes', async () => {
    const other = spawn('sleep', ['60']);
    await once(other, 'spawn');
    expect(processStart(process.pid)).toBe(processStart(process.pid));
    expect(processStart(other.pid ?? 0)).not.toBeNull();
    other.kill();
    await once(other, 'exit');
    expect(processStart(other.pid ?? 0)).toBeNull();
  });

  it('is none for a process that has ended and was not fetched by its parent', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [chunk] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(chunk.toString());
    while (processStart(child) !== null) await pause(5);
    expect(processStart(child)).toBeNull();
    expect(() => process.kill(child, 0)).not.toThrow();
    parent.kill();
    await once(parent, 'exit');
  });
});
