import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { roster } from '../subgraphs/roster';

/** docker-compose.yml cannot be run where these tests run; what it names must at least exist in the code. */

interface Service {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly network_mode?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file?: string; readonly environment?: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const root = resolve(__dirname, '..');
const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as ComposeFile;
const services = Object.entries(compose.services);
const names = roster.map(({ name }) => name);

/** What is told there is told of others' records, or of nobody. */
const tellsEvents = (name: string): boolean => name !== 'transparency' && name !== 'guidance';

describe('docker-compose.yml', () => {
  it('has PostgreSQL, one service per subgraph, the gateway and what prepares them', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      [...names, 'gateway', 'keys', 'migrate', 'postgres', 'seed'].sort(),
    );
  });

  it.each(names)('starts %s alone on its own port with its own database', (name) => {
    const agency = roster.find((one) => one.name === name);
    const service = compose.services[name];
    const prefix = name.toUpperCase();
    expect(service?.command).toEqual(['start', '--only', name]);
    expect(service?.environment?.[`${prefix}_PORT`]).toBe(String(agency?.port));
    expect(service?.environment?.[`${prefix}_DATABASE_URL`]).toMatch(
      new RegExp(`^postgres://${name}@.*/${name}$`),
    );
    // Its keys are the one thing that it shares; the pseudonym keys are the hub's alone.
    expect(
      Object.keys(service?.environment ?? {}).filter((variable) => !variable.startsWith(prefix)),
    ).toEqual(['LOTSE_KEYS']);
    expect(service?.volumes).toEqual(['keys:/keys:ro']);
    expect(Object.keys(service?.depends_on ?? {})).toEqual(['migrate', 'keys']);
    expect(service?.secrets).toEqual([name]);
    expect(service?.healthcheck?.test.join(' ')).toContain(`127.0.0.1:${agency?.port}/health`);
  });

  it('tells the gateway where each subgraph is', () => {
    const told = compose.services.gateway?.environment ?? {};
    const expected = Object.fromEntries(
      roster.map(({ name, port }) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${port}/graphql`]),
    );
    // The gateway writes the disclosure log where the transparency subgraph reads it.
    const log = compose.services.transparency?.environment ?? {};
    expect(told).toEqual({
      ...expected,
      LOTSE_PORT: '4000',
      ISSUER_PORT: '4010',
      LOTSE_KEYS: '/keys',
      LOTSE_SECTOR_KEYS: '/sectors/sectors.json',
      TRANSPARENCY_DATABASE_URL: log.TRANSPARENCY_DATABASE_URL,
      TRANSPARENCY_DATABASE_PASSWORD_FILE: log.TRANSPARENCY_DATABASE_PASSWORD_FILE,
      ...Object.fromEntries(
        names.filter(tellsEvents).flatMap((name) => [
          [
            `${name.toUpperCase()}_EVENTS_URL`,
            `postgres://lotse_events@127.0.0.1:\${POSTGRES_PORT:-5433}/${name}`,
          ],
          [`${name.toUpperCase()}_EVENTS_PASSWORD_FILE`, '/run/secrets/events'],
        ]),
      ),
    });
  });

  it('makes the keys once, and the hub finds the pseudonym keys where the seeding has put them', () => {
    const { keys, seed, gateway } = compose.services;
    expect(keys).toMatchObject({ command: ['keys', 'create'], volumes: ['keys:/keys'] });
    expect(keys?.environment?.LOTSE_KEYS).toBe(gateway?.environment?.LOTSE_KEYS);
    expect(seed?.environment?.LOTSE_SECTOR_KEYS).toBe(gateway?.environment?.LOTSE_SECTOR_KEYS);
    expect(gateway?.volumes).toEqual(['keys:/keys:ro', 'sectors:/sectors:ro']);
    expect(gateway?.command).toEqual(['start', '--only', 'gateway']);
  });

  it('uses commands that exist', () => {
    const commands = services
      .filter(([name]) => name !== 'postgres')
      .map(([, service]) => service.command?.[0] ?? '');
    const files = readdirSync(join(root, 'cli'));
    expect(commands.filter((command) => !files.includes(`${command}.ts`))).toEqual([]);
  });

  it('names only secrets and volumes that are declared, and no password', () => {
    const declared = Object.keys(compose.secrets);
    expect(
      services.flatMap(([, service]) => service.secrets ?? []).filter((name) => !declared.includes(name)),
    ).toEqual([]);
    expect(
      Object.values(compose.secrets).every(({ file, environment }) => Boolean(file ?? environment)),
    ).toBe(true);
    const settings = services.flatMap(([, service]) => Object.entries(service.environment ?? {}));
    expect(settings.filter(([variable]) => /PASSWORD$/.test(variable))).toEqual([]);
    expect(settings.filter(([, value]) => /:\/\/[^@/]*:[^@/]*@/.test(value))).toEqual([]);
  });

  it('mounts files that exist and listens on this machine only', () => {
    const mounted = services
      .flatMap(([, service]) => service.volumes ?? [])
      .map((volume) => volume.split(':')[0] ?? '');
    const missing = mounted.filter((source) =>
      source.startsWith('.') ? !existsSync(join(root, source)) : !(source in compose.volumes),
    );
    expect(missing).toEqual([]);
    expect(services.map(([, service]) => service.network_mode)).toEqual(services.map(() => 'host'));
    expect(compose.services.postgres?.command?.join(' ')).toContain('listen_addresses=127.0.0.1');
  });

  it('provisions a database for every subgraph', () => {
    expect(compose.services.postgres?.environment?.LOTSE_SUBGRAPHS?.split(' ')).toEqual(names);
  });
});

describe('Dockerfile', () => {
  it('copies only what exists in a clone or is built in it', () => {
    const copied = [...readFileSync(join(root, 'Dockerfile'), 'utf8').matchAll(/^COPY --from=build (.+)$/gm)]
      .flatMap(([, paths = '']) => paths.split(' ').slice(0, -1))
      .map((path) => path.replace('/lotse/', ''));
    const made = ['dist', 'node_modules'];
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((path) => !made.includes(path) && !existsSync(join(root, path)))).toEqual([]);
  });
});
