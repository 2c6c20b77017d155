// Compiles TypeScript when a source is newer than the last build, so that a clone works right after `npm ci`.
//
// Every build gets a folder of its own, `dist/<milliseconds>-<pid>`, compiled aside and renamed when whole: two commands that start
// at the same time both find a whole build, and a running program never sees its files replaced by a later one.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');

const rooms = ['gateway', 'subgraphs', 'schema', 'database', 'city', 'http', 'issuer', 'cli', 'bench'];
/** So many builds are kept for programs that still run from one and load a file late. */
const kept = 3;
/** Younger folders are left alone: somebody may just be compiling into one, or loading from it. */
const restMs = 10 * 60_000;

/**
 * Builds if need be. In an installation without sources (a container) there is nothing to compare and nothing to do.
 * @param {string} root folder of package.json
 * @returns {string} folder of the newest build
 */
function build(root = join(__dirname, '..')) {
  const dist = join(root, 'dist');
  const [newest] = buildsIn(dist);
  const config = ['tsconfig.json', 'tsconfig.build.json'].map((name) => join(root, name));
  if (!config.every(existsSync)) {
    if (newest) return join(dist, newest);
    throw new Error(`${root} holds neither sources nor a build.`);
  }
  const sources = rooms.map((room) => join(root, room)).filter(existsSync);
  const changed = Math.max(...config.map((file) => statSync(file).mtimeMs), ...sources.map(lastChange));
  if (newest && beganAt(newest) >= changed) return join(dist, newest);
  return compile(root, dist);
}

function compile(root, dist) {
  // The time of the start, not of the end: what changes meanwhile must be built next time.
  const name = `${Date.now()}-${process.pid}`;
  const incoming = join(dist, `incoming-${name}`);
  mkdirSync(dist, { recursive: true });
  const tsc = require.resolve('typescript/package.json').replace(/package\.json$/, 'bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', incoming], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    rmSync(incoming, { recursive: true, force: true });
    process.stderr.write('Lotse could not be compiled; see the messages above.\n');
    process.exit(1);
  }
  renameSync(incoming, join(dist, name));
  tidy(dist);
  return join(dist, name);
}

/** Names of whole builds, newest first. */
function buildsIn(dist) {
  if (!existsSync(dist)) return [];
  return readdirSync(dist)
    .filter((name) => /^\d+-\d+$/.test(name))
    .sort((one, other) => beganAt(other) - beganAt(one));
}

const beganAt = (name) => Number(/^(?:incoming-)?(\d+)-\d+$/.exec(name)?.[1]);

function tidy(dist) {
  const keep = new Set(buildsIn(dist).slice(0, kept));
  for (const name of readdirSync(dist)) {
    // What has no time in its name is of another making, and nothing is run from it.
    const young = Date.now() - beganAt(name) < restMs;
    if (!keep.has(name) && !young) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/** Newest change below a folder, in milliseconds; folders count too, so that a removed file is noticed. */
function lastChange(folder) {
  let time = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) time = Math.max(time, lastChange(path));
    else if (/\.(ts|cjs)$/.test(entry.name)) time = Math.max(time, statSync(path).mtimeMs);
  }
  return time;
}

module.exports = { build };
if (require.main === module) build();
