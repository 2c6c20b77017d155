import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Enforces design.md §3: who may import whom, one door per library, names that say something, no cycles. */

const root = resolve(__dirname, '..');
const rooms = ['gateway', 'subgraphs', 'schema', 'database', 'city', 'http', 'issuer', 'cli', 'bench'];

interface Import {
  readonly from: string;
  /** Path within the project without ending, or the package name. */
  readonly to: string;
  readonly typeOnly: boolean;
  readonly own: boolean;
  /** Loaded when it is needed, not with the file. */
  readonly late?: true;
}

const sources = rooms
  .flatMap((room) => filesBelow(join(root, room)))
  .filter((file) => /\.(ts|cjs)$/.test(file));
const imports = sources.flatMap(importsOf);

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  const from = moduleOf(file);
  if (file.endsWith('.cjs')) return requiresOf(from, text);
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm);
  // A command loads its work when it runs: `require('…') as typeof import('…')`.
  const late = [...text.matchAll(/\brequire\('([^']+)'\)/g)].map(
    ([all, target]) => [all, undefined, null, target] as const,
  );
  return [...statements, ...late].map(([, typeWord, names, target = '']) => {
    const own = target.startsWith('.');
    const listed = /^\{([^}]*)\}$/.exec((names ?? '').trim())?.[1];
    const allTypes =
      listed?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
    return {
      from,
      to: own ? relative(root, resolve(dirname(file), target)) : packageOf(target),
      typeOnly: typeWord !== undefined || allTypes,
      own,
      ...(names === null && { late: true as const }),
    };
  });
}

/** Plain JavaScript (what runs before the build, or beside it) requires; always at run time. */
function requiresOf(from: string, text: string): readonly Import[] {
  return [...text.matchAll(/\brequire\('([^']+)'\)/g)].map(([, target = '']) => {
    const own = target.startsWith('.');
    const to = own ? moduleOf(resolve(root, dirname(from), target)) : packageOf(target);
    return { from, to, typeOnly: false, own };
  });
}

/** Path within the project without ending. */
function moduleOf(file: string): string {
  return relative(root, file).replace(/\.(ts|cjs)$/, '');
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

const within = (path: string, ...places: readonly string[]): boolean =>
  places.some((place) => path === place || path.startsWith(`${place}/`));

/** Own imports from a place that lead anywhere but to the places allowed; what is type-only may lead to more. */
function strayImports(
  place: string,
  allowed: readonly string[],
  typesToo: readonly string[] = [],
): readonly string[] {
  return imports
    .filter(({ own, from, to }) => own && within(from, place) && !within(to, place))
    .filter(({ to, typeOnly }) => !within(to, ...allowed) && !(typeOnly && within(to, ...typesToo)))
    .map(({ from, to }) => `${from} imports ${to}`);
}

const silentRooms = ['gateway/refusals', 'gateway/signals', 'gateway/faults'];

describe('the rooms know only what they may', () => {
  /** What a place may import beside itself; of the last list types only. */
  const rules: readonly { place: string; may: readonly string[]; typesOf?: readonly string[] }[] = [
    { place: 'gateway/refusals', may: [] },
    { place: 'gateway/signals', may: [] },
    { place: 'gateway/faults', may: [] },
    { place: 'gateway/identity', may: [...silentRooms, 'schema'] },
    { place: 'gateway/limits', may: silentRooms },
    { place: 'gateway/plan', may: silentRooms },
    {
      place: 'gateway/agencies',
      may: [...silentRooms, 'schema'],
      typesOf: ['gateway/identity', 'gateway/plan'],
    },
    { place: 'gateway/pseudonyms', may: silentRooms, typesOf: ['gateway/execute'] },
    {
      place: 'gateway/policy',
      may: [...silentRooms, 'schema'],
      typesOf: [
        'gateway/identity',
        'gateway/plan',
        'gateway/execute',
        'gateway/agencies',
        'gateway/disclosure',
      ],
    },
    {
      place: 'gateway/disclosure',
      may: [...silentRooms, 'schema'],
      typesOf: ['gateway/identity', 'gateway/plan'],
    },
    { place: 'gateway/execute', may: silentRooms, typesOf: ['gateway', 'schema'] },
    {
      place: 'gateway/registry',
      may: [...silentRooms, 'gateway/plan', 'gateway/policy', 'gateway/agencies', 'schema'],
    },
    {
      place: 'gateway/live',
      may: [
        ...silentRooms,
        'gateway/plan',
        'gateway/limits',
        'gateway/identity/readErrand',
        'gateway/hubOwned',
        'gateway/toResponse',
        'gateway/locateErrors',
        'gateway/DocumentStore',
        'schema',
        'http',
        'database/followChannel',
      ],
      typesOf: ['gateway'],
    },
    // Events are heard in agencies' databases: by this one door, which can read nothing there.
    { place: 'gateway', may: ['schema', 'http', 'database/followChannel'] },
    { place: 'schema', may: [] },
    { place: 'database', may: [] },
    { place: 'http', may: [] },
    { place: 'issuer', may: ['schema', 'http', 'city/idOf'], typesOf: ['city'] },
    { place: 'city', may: ['schema/calendar'], typesOf: ['subgraphs', 'schema'] },
    { place: 'subgraphs', may: ['schema', 'http', 'city/idOf', 'database/followChannel'], typesOf: ['city'] },
  ];
  it.each(rules)('$place imports nothing beyond its list', ({ place, may, typesOf = [] }) => {
    expect(strayImports(place, may, typesOf)).toEqual([]);
  });

  it('an agency never imports another agency', () => {
    const folder = (path: string) => /^subgraphs\/([^/]+)\//.exec(path)?.[1];
    const crossings = imports.filter(({ from, to }) => {
      const [mine, theirs] = [folder(from), folder(to)];
      return mine !== undefined && theirs !== undefined && mine !== theirs && theirs !== 'vocabulary';
    });
    expect(crossings).toEqual([]);
  });

  // Together the commands take a second to load; `lotse --help` and a gateway's start must not wait for that.
  it('the command line loads no work before it knows the command', () => {
    const loaded = loadedWith('cli/main');
    expect(
      loaded.own.filter(
        (file) => !within(file, 'cli', 'schema/projectFolder', 'database/dataFolder', 'bench'),
      ),
    ).toEqual([]);
    expect(loaded.packages).toEqual(['commander']);
  });

  it('runtime imports have no cycle', () => {
    expect(cycles()).toEqual([]);
  });
});

describe('a library with a personality has one door', () => {
  const doors: readonly (readonly [library: string, ...places: readonly string[]])[] = [
    ['@apollo/server', 'gateway/server', 'subgraphs/serve'],
    ['@apollo/subgraph', 'subgraphs/federate'],
    ['@graphql-hive/router-query-planner', 'gateway/plan/plannerChild'],
    ['@theguild/federation-composition', 'schema'],
    ['undici', 'gateway/agencies/transport', 'bench/gateways'],
    ['typeorm', 'subgraphs'],
    ['type-graphql', 'subgraphs'],
    ['dataloader', 'subgraphs'],
    ['pg', 'database', 'subgraphs', 'gateway/disclosure', 'bench'],
    ['graphql-sse', 'gateway/live/openEventStreams'],
    ['graphql-ws', 'gateway/live/openWebSockets'],
    ['ws', 'gateway/live/openWebSockets'],
    ['@nats-io/transport-node', 'http/holdNats'],
    ['jose', 'gateway/identity', 'gateway/agencies/envelope', 'subgraphs/hubCaller', 'issuer', 'cli'],
    ['commander', 'cli'],
  ];
  it.each(doors)('%s', (library, ...places) => {
    const users = imports.filter(({ to, typeOnly }) => to === library && !typeOnly).map(({ from }) => from);
    expect(users.filter((user) => !within(user, ...places))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  it('the environment is read in few places', () => {
    const readers = sources.filter((file) => /process\.env\b/.test(readFileSync(file, 'utf8'))).map(moduleOf);
    expect(
      readers.filter(
        (file) => !within(file, 'gateway/config', 'subgraphs/serve', 'database', 'cli', 'bench'),
      ),
    ).toEqual([]);
  });
});

describe('names say something', () => {
  it('no room or file is called util, helper, common, shared, lib, core, service or manager', () => {
    const vague = /(^|\/)(utils?|helpers?|common|shared|misc|lib|core|services?|managers?)(\/|\.ts$)/i;
    expect(sources.map((file) => relative(root, file)).filter((file) => vague.test(file))).toEqual([]);
  });

  it('there is no `any`, no enum and no default export', () => {
    const offences = sources.filter((file) => {
      const code = readFileSync(file, 'utf8').replace(/`[^`]*`|'[^'\n]*'|\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return (
        /(:|as|<)\s*any\b(?!\()/.test(code) ||
        /^\s*(export\s+)?(const\s+)?enum\s/m.test(code) ||
        /^export default/m.test(code)
      );
    });
    expect(offences.map((file) => relative(root, file))).toEqual([]);
  });
});

/** Everything that is loaded together with a file. */
function loadedWith(entry: string): {
  readonly own: readonly string[];
  readonly packages: readonly string[];
} {
  const own = new Set([entry]);
  const packages = new Set<string>();
  for (const file of own) {
    for (const one of imports) {
      if (one.from !== file || one.typeOnly || one.late) continue;
      if (one.own) own.add(one.to);
      else if (!one.to.startsWith('node:')) packages.add(one.to);
    }
  }
  return { own: [...own], packages: [...packages] };
}

/** Cycles of runtime imports, each as the files on it; entity classes may name each other because decorators look later. */
function cycles(): readonly string[] {
  const next = new Map<string, string[]>();
  const known = new Set(sources.map(moduleOf));
  for (const { from, to, typeOnly, own } of imports) {
    const file = known.has(to) ? to : `${to}/index`;
    if (!own || typeOnly || !known.has(file)) continue;
    if (/\/entities\//.test(from) && /\/entities\//.test(file)) continue;
    next.set(from, [...(next.get(from) ?? []), file]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const other of next.get(file) ?? []) visit(other, [...path, file]);
    done.add(file);
  };
  for (const file of known) visit(file, []);
  return found;
}
