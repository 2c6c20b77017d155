import { checkExternal } from './checkExternal';
import { DatabaseFault } from './DatabaseFault';
import { externalUrl, urlVariable } from './externalUrl';
import { eventsRole } from './initData';
import { provision, refuseBadName } from './provision';
import { type Cluster, startCluster } from './startCluster';

/** Where the databases come from. */
export interface DatabaseOptions {
  /** Lotse's own folder for embedded databases; made when missing, untouched when every database is external. */
  readonly folder: string;
  /** Where `<NAME>_DATABASE_URL` is looked up; the process environment when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** False: a crash of the machine may cost embedded data (tests, throw-away demonstrations). Default true. */
  readonly durable?: boolean;
}

/** One database per name, all of them ready. */
export interface Databases {
  /** Connection URL of a database for the role that owns it, password included: never print it. */
  url(name: string): string;
  /** Connection URL of an embedded database for the role that hears its events; null for an external one. Never print it. */
  eventsUrl(name: string): string | null;
  /** Whether a database is our own embedded one or was given by `<NAME>_DATABASE_URL`. */
  origin(name: string): 'embedded' | 'external';
  /**
   * The embedded server, or null when every database is external. `folder` is where its data is; `moved` says that this is not
   * below the folder asked for, because the account that PostgreSQL runs as cannot reach that one (worth telling the user).
   */
  readonly embedded: null | { readonly port: number; readonly folder: string; readonly moved: boolean };
  /** Stops the embedded server, if any; call it after everybody who uses a database has stopped. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Opens one database per name: the one that `<NAME>_DATABASE_URL` gives, else one of our own embedded PostgreSQL, which is
 * started only when it is needed.
 * @throws {DatabaseFault} a message for the operator, without secrets: see {@link checkExternal} and {@link startCluster}.
 */
export async function openDatabases(names: readonly string[], options: DatabaseOptions): Promise<Databases> {
  names.forEach(refuseBadName);
  const external = await openExternal(names, options.env ?? process.env);
  const embeddedNames = names.filter((name) => !external.has(name));
  const cluster = embeddedNames.length === 0 ? null : await startProvisioned(embeddedNames, options);
  const known = (name: string) => {
    if (!names.includes(name))
      throw new DatabaseFault(`No database "${name}" was opened; there are: ${names.join(', ')}.`);
    return external.get(name);
  };
  return {
    url: (name) => known(name) ?? (cluster as Cluster).url(name, name),
    eventsUrl: (name) => (known(name) === undefined ? (cluster as Cluster).url(name, eventsRole) : null),
    origin: (name) => (known(name) === undefined ? 'embedded' : 'external'),
    embedded: cluster && { port: cluster.port, folder: cluster.dataFolder, moved: cluster.moved },
    stop: async () => cluster?.stop(),
  };
}

async function openExternal(
  names: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  for (const name of names) {
    const url = externalUrl(name, env);
    if (url !== null) urls.set(name, url);
  }
  await Promise.all([...urls].map(([name, url]) => checkExternal(url, urlVariable(name))));
  return urls;
}

async function startProvisioned(
  names: readonly string[],
  { folder, durable }: DatabaseOptions,
): Promise<Cluster> {
  const cluster = await startCluster({ folder, durable });
  try {
    await provision(cluster, names);
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
