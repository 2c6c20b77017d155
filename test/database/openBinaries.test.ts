import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { chooseAccount } from '../../database/chooseAccount';
import { linkLibraries } from '../../database/linkLibraries';
import { openBinaries, runToEnd } from '../../database/openBinaries';
import { itAsRoot, itAsUser } from './asRoot';
import { ownFolder, removeOwnFolders } from './ownFolder';

afterAll(removeOwnFolders);

async function installedPackage(): Promise<string> {
  const { postgres } = await openBinaries('/nowhere', chooseAccount());
  return path.join(path.dirname(postgres), '..', '..');
}

/** A copy of the installed package as npm leaves it when it runs no install scripts: without a single link. */
async function withoutLinks(folder: string): Promise<string> {
  const target = path.join(folder, 'package');
  const original = await installedPackage();
  for (const part of [
    'native/bin',
    'native/lib',
    'native/share',
    'native/pg-symlinks.json',
    'package.json',
  ]) {
    cpSync(path.join(original, part), path.join(target, part), {
      recursive: true,
      filter: (source) => !lstatSync(source).isSymbolicLink(),
    });
  }
  for (const place of [target, path.join(target, 'native')]) chmodSync(place, 0o755);
  return path.join(target, 'native');
}

function openFolder(): string {
  const folder = ownFolder();
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  return folder;
}

describe('the PostgreSQL programs', () => {
  it('run where they lie when npm ran no install scripts: the missing links are made', async () => {
    const folder = openFolder();
    const native = await withoutLinks(folder);
    const account = chooseAccount();
    expect((await runToEnd(path.join(native, 'bin', 'postgres'), ['--version'], account)).status).not.toBe(0);
    const { postgres } = await openBinaries(folder, account, native);
    expect(postgres).toBe(path.join(native, 'bin', 'postgres'));
    expect((await runToEnd(postgres, ['--version'], account)).output).toMatch(
      /^postgres \(PostgreSQL\) \d+\.\d+/,
    );
  });

  itAsRoot('are copied once when their account cannot reach them', async () => {
    const folder = openFolder();
    const native = await withoutLinks(folder);
    chmodSync(path.dirname(native), 0o700);
    const account = chooseAccount();
    const { postgres } = await openBinaries(folder, account, native);
    expect(path.relative(folder, postgres)).toMatch(/^postgresql-[\d.a-z-]+\/native\/bin\/postgres$/);
    expect(lstatSync(postgres)).toMatchObject({ uid: 0 });
    expect((await runToEnd(postgres, ['--version'], account)).status).toBe(0);
    const made = lstatSync(postgres).ino;
    expect(lstatSync((await openBinaries(folder, account, native)).postgres).ino).toBe(made);
    expect(readdirSync(folder).filter((name) => name.endsWith('.incoming'))).toEqual([]);
  });

  itAsUser('are copied when their links are missing and cannot be made there', async () => {
    const folder = openFolder();
    const native = await withoutLinks(folder);
    chmodSync(path.join(native, 'lib'), 0o555);
    const { postgres } = await openBinaries(folder, null, native);
    expect(path.relative(folder, postgres)).toMatch(/^postgresql-[\d.a-z-]+\/native\/bin\/postgres$/);
    expect((await runToEnd(postgres, ['--version'], null)).status).toBe(0);
    chmodSync(path.join(native, 'lib'), 0o755);
  });

  it('that do not run here are reported with the reason and the way out', async () => {
    const folder = openFolder();
    const native = path.join(folder, 'package', 'native');
    for (const part of ['bin', 'lib']) mkdirSync(path.join(native, part), { recursive: true });
    writeFileSync(path.join(folder, 'package', 'package.json'), '{"version":"0"}');
    for (const name of ['postgres', 'initdb', 'pg_ctl']) {
      writeFileSync(path.join(native, 'bin', name), '#!/bin/sh\necho "no such loader" >&2\nexit 1\n', {
        mode: 0o755,
      });
    }
    await expect(openBinaries(folder, chooseAccount(), native)).rejects.toThrow(
      /do not run here: no such loader\. They need glibc or macOS\. Set <NAME>_DATABASE_URL for every subgraph/,
    );
  });
});

describe('library links', () => {
  it('are made as listed, mended when they lead nowhere, and left alone when they stand', async () => {
    const folder = openFolder();
    const native = await withoutLinks(folder);
    const list = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    const [first] = list.map(({ target }) => path.join(native, '..', target));
    symlinkSync('nowhere', first ?? '');
    expect(linkLibraries(native)).toBe(true);
    expect(list.filter(({ target }) => !existsSync(path.join(native, '..', target)))).toEqual([]);
    const before = lstatSync(first ?? '').ino;
    expect(linkLibraries(native)).toBe(true);
    expect(lstatSync(first ?? '').ino).toBe(before);
  });

  it('are none where the package lists none', () => {
    const folder = openFolder();
    expect(linkLibraries(folder)).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
