import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../schema/projectFolder';
import { ownFolder, removeOwnFolders } from './ownFolder';

jest.setTimeout(60_000);
afterAll(removeOwnFolders);

/** A project like this one, with one file to compile. */
function smallProject(): string {
  const root = ownFolder();
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'package.json', 'cli/build.cjs']) {
    cpSync(path.join(projectFolder(), name), path.join(root, name));
  }
  symlinkSync(path.join(projectFolder(), 'node_modules'), path.join(root, 'node_modules'));
  mkdirSync(path.join(root, 'schema'));
  write(root, 'one');
  return root;
}

function write(root: string, word: string): void {
  writeFileSync(path.join(root, 'schema/word.ts'), `export const word: string = '${word}';\n`);
}

/** Builds in a process of its own and runs what was built. */
async function built(root: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const code = `
    const { build } = require('./cli/build.cjs');
    console.log(require(require('node:path').join(build(), 'schema/word.js')).word);`;
  const child: ChildProcess = spawn(process.execPath, ['-e', code], { cwd: root, stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { code: status, said };
}

const builds = (root: string) => readdirSync(path.join(root, 'dist'));

describe('the build before every command', () => {
  const root = smallProject();

  it('may run several times at once: each gets a whole build', async () => {
    const all = await Promise.all([built(root), built(root), built(root)]);
    expect(all).toEqual(all.map(() => ({ code: 0, said: 'one\n' })));
    expect(builds(root).filter((name) => !/^\d+-\d+$/.test(name))).toEqual([]);
  });

  it('is not repeated while no source has changed, and is when one has', async () => {
    const before = builds(root);
    expect(await built(root)).toEqual({ code: 0, said: 'one\n' });
    expect(builds(root)).toEqual(before);
    write(root, 'two');
    expect(await built(root)).toEqual({ code: 0, said: 'two\n' });
    expect(builds(root)).toHaveLength(before.length + 1);
  });

  it('says what is wrong with a source, and leaves nothing half built', async () => {
    const before = builds(root);
    writeFileSync(path.join(root, 'schema/word.ts'), 'export const word: number = "two";\n');
    const ended = await built(root);
    expect(ended.code).toBe(1);
    expect(ended.said).toMatch(/schema\/word\.ts\(1,14\): error TS2322[\s\S]*Lotse could not be compiled/);
    expect(builds(root)).toEqual(before);
    write(root, 'two');
  });

  it('clears old builds and killed ones away, but none that somebody may be loading', async () => {
    const dist = path.join(root, 'dist');
    for (const old of ['1000-1', 'incoming-2000-2', 'gateway']) mkdirSync(path.join(dist, old));
    const young = `incoming-${Date.now()}-3`;
    mkdirSync(path.join(dist, young));
    utimesSync(path.join(root, 'schema/word.ts'), new Date(), new Date());
    await built(root);
    const left = builds(root);
    expect(left).toContain(young);
    for (const old of ['1000-1', 'incoming-2000-2', 'gateway']) expect(left).not.toContain(old);
  });

  it('is what an installation without sources runs', async () => {
    for (const name of ['tsconfig.json', 'tsconfig.build.json', 'schema']) {
      rmSync(path.join(root, name), { recursive: true });
    }
    expect(await built(root)).toEqual({ code: 0, said: 'two\n' });
  });
});
