import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contestantPackages } from './contestants';

/**
 * Installs the other gateways into a folder of the bench's own, once.
 * @returns the folder each of them can be started from; a sentence instead for one that cannot be installed
 */
export async function installContestants<Name extends 'apollo' | 'hive'>(
  folder: string,
  names: readonly Name[],
): Promise<ReadonlyMap<Name, { readonly folder: string } | { readonly problem: string }>> {
  const found = new Map<Name, { folder: string } | { problem: string }>();
  for (const name of names) {
    const own = join(folder, name);
    const problem = await install(own, contestantPackages[name]);
    found.set(name, problem === null ? { folder: own } : { problem });
  }
  return found;
}

async function install(
  folder: string,
  dependencies: Readonly<Record<string, string>>,
): Promise<string | null> {
  const wanted = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const manifest = join(folder, 'package.json');
  const whole = join(folder, 'node_modules', '.lotse-bench-whole');
  if (existsSync(whole) && readFileSync(whole, 'utf8') === wanted) return null;
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  const packages = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
  process.stderr.write(`… installing ${packages.join(', ')} (once, some minutes)\n`);
  const problem = await npmInstall(folder);
  // Written last: an interrupted installation is begun again.
  if (problem === null) writeFileSync(whole, wanted);
  return problem === null ? null : `${packages[0]} could not be installed: ${problem}`;
}

/** Some of their packages ask for a newer Node.js in their manifests and run on 20 all the same. */
const npmFlags = ['--engine-strict=false', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

function npmInstall(folder: string): Promise<string | null> {
  return new Promise((resolve) => {
    const npm = spawn('npm', ['install', ...npmFlags], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    npm.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString('utf8');
    });
    npm.on('error', ({ message }) => resolve(`npm cannot be started (${message}).`));
    npm.on('exit', (status) => resolve(status === 0 ? null : reasonIn(told)));
  });
}

const unreachable = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/;

function reasonIn(told: string): string {
  const code = unreachable.exec(told)?.[1];
  if (code !== undefined) return `the package registry cannot be reached (${code}).`;
  const line = told.split('\n').find((one) => /^npm (error|ERR!) (?!code )/.test(one));
  return line?.replace(/^npm (error|ERR!) /, '') ?? 'npm gave no reason.';
}
