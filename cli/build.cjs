// Compiles TypeScript to dist/ when a source is newer than the last build, so that a clone works right after `npm ci`.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const stamp = join(root, 'dist', '.built');
const rooms = ['gateway', 'subgraphs', 'schema', 'database', 'city', 'http', 'cli', 'bench'];

/** Newest change below a folder, in milliseconds; folders count too, so that a removed file is noticed. */
function newest(folder) {
  let time = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) time = Math.max(time, newest(path));
    else if (/\.ts$|tsconfig.*\.json$/.test(entry.name)) time = Math.max(time, statSync(path).mtimeMs);
  }
  return time;
}

/** Builds if need be. In an installation without sources (a container) there is nothing to compare and nothing to do. */
function build() {
  const sources = rooms.map((room) => join(root, room)).filter(existsSync);
  if (!existsSync(join(root, 'tsconfig.build.json'))) return;
  const config = Math.max(
    ...['tsconfig.json', 'tsconfig.build.json'].map((name) => statSync(join(root, name)).mtimeMs),
  );
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(config, ...sources.map(newest))) return;
  const began = Date.now();
  const tsc = require.resolve('typescript/package.json').replace(/package\.json$/, 'bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    process.stderr.write('Lotse could not be compiled; see the messages above.\n');
    process.exit(1);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  // The time of the start, not of the end: what changed meanwhile must be built next time.
  writeFileSync(stamp, '');
  require('node:fs').utimesSync(stamp, began / 1000, began / 1000);
}

module.exports = { build };
if (require.main === module) build();
