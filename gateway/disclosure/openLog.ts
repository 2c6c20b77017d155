import { Client } from 'pg';
import type { RetentionRegime } from '../../schema/accessTerms';
import { appendStatement, type NewLink, printLinks } from '../../schema/disclosureChain';
import { retainUntil, usualLimitationYears } from '../../schema/retainUntil';
import { Fault } from '../faults';
import type { DisclosureEntry, DisclosureLog, RequestFacts } from './DisclosureLog';
import { linkOf, type Retention } from './linkOf';

export interface LogOptions {
  /** Database of the transparency subgraph, which makes its tables. */
  readonly url: string;
  /** Name of the hub's chain; all instances of one hub write the same. */
  readonly hub: string;
  /** Longest wait for one commit and for a connection, in milliseconds. */
  readonly patienceMs?: number;
  /** Most appends that wait for the next commit; one more is refused. */
  readonly queue?: number;
  /** Limitation period of what belongs to a case, a consent or an emergency access, in years. */
  readonly limitationYears?: number;
  /** Wall clock, from which the time of retention counts. */
  readonly now?: () => Date;
}

/** First and longest pause before a store that failed is tried again, in milliseconds. */
const pauses = { first: 100, longest: 2_000 };

/** Chains beside those of hubs: readings by the transparency subgraph and exports. */
const readingChains: readonly string[] = ['transparency', 'operator'];

/** Links that share a commit at most: a statement stays some megabytes small. */
const linksPerCommit = 1_000;

/**
 * Opens the hub's own log. A store that cannot be reached does not stop the hub from starting: the log is not available then, and
 * connects when it can.
 * @throws Fault when the store answers and has no log, or the name of the hub cannot be one
 */
export async function openLog(options: LogOptions): Promise<DisclosureLog> {
  if (!/^[A-Za-z0-9][A-Za-z0-9._:-]{0,62}$/.test(options.hub) || readingChains.includes(options.hub)) {
    throw new Fault(
      'The name of the hub must be up to 63 letters, digits, dots, colons, hyphens and underscores, and not one of the chains in ' +
        `which readings of the log are kept (${readingChains.join(', ')}).`,
    );
  }
  const log = new GroupedLog(options);
  await log.open();
  return log;
}

interface Waiting {
  readonly link: NewLink;
  readonly resolve: () => void;
  readonly reject: (fault: Fault) => void;
}

/** One connection, one commit at a time: what is appended while a commit is under way shares the next one. */
class GroupedLog implements DisclosureLog {
  readonly #options: Required<LogOptions>;
  #client: Client | null = null;
  #waiting: Waiting[] = [];
  #committing: Promise<void> | null = null;
  #reconnecting: NodeJS.Timeout | null = null;
  #connecting: Promise<void> | null = null;
  #pauseMs = pauses.first;
  #closed = false;
  #day = 0;
  readonly #retained = new Map<RetentionRegime, string>();

  constructor(options: LogOptions) {
    this.#options = {
      patienceMs: 3_000,
      queue: 10_000,
      limitationYears: usualLimitationYears,
      now: () => new Date(),
      ...options,
    };
  }

  /** The same for everything of one day. */
  readonly #retention: Retention = (regime) => {
    const { now, limitationYears } = this.#options;
    const at = now();
    const day = Math.floor(at.getTime() / 86_400_000);
    if (day !== this.#day) this.#retained.clear();
    this.#day = day;
    const known = this.#retained.get(regime) ?? retainUntil(regime, at, limitationYears);
    this.#retained.set(regime, known);
    return known;
  };

  get available(): boolean {
    return this.#client !== null;
  }

  async open(): Promise<void> {
    try {
      this.#client = await this.#connect();
    } catch (problem) {
      if (problem instanceof Fault) throw problem;
      this.#tryAgainLater();
    }
  }

  append(
    request: RequestFacts,
    entries: readonly DisclosureEntry[],
    regime?: RetentionRegime,
  ): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    if (this.#client === null) return Promise.reject(new Fault('The disclosure log cannot be reached.'));
    if (this.#waiting.length >= this.#options.queue) {
      return Promise.reject(new Fault('The disclosure log takes records more slowly than they come.'));
    }
    const link = linkOf(request, entries, regime, this.#retention);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ link, resolve, reject });
      // Whoever appends in this very turn comes along.
      this.#committing ??= new Promise(setImmediate).then(() => this.#commitAll());
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#reconnecting !== null) clearTimeout(this.#reconnecting);
    await this.#connecting;
    await this.#committing;
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }

  async #commitAll(): Promise<void> {
    while (this.#client !== null && this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, linksPerCommit);
      try {
        await this.#client.query({
          name: 'append',
          text: appendStatement,
          values: [this.#options.hub, printLinks(together.map(({ link }) => link))],
        });
        for (const { resolve } of together) resolve();
      } catch (problem) {
        const fault = new Fault('The disclosure log did not take a record.', { cause: problem });
        for (const { reject } of together) reject(fault);
        // After an error nobody knows in which state the connection is; a record is never sent twice.
        this.#lose(this.#client);
      }
    }
    this.#committing = null;
  }

  async #connect(): Promise<Client> {
    const { url, patienceMs } = this.#options;
    const client = new Client({
      connectionString: url,
      application_name: 'lotse-disclosure',
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      statement_timeout: patienceMs,
      keepAlive: true,
    });
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    try {
      await client.connect();
      // The role's own setting must not make a record less durable than we promise.
      await client.query('SET synchronous_commit TO on');
      const { rows } = await client.query<{ present: boolean }>(
        "SELECT to_regprocedure('disclosure_append(text,json)') IS NOT NULL AS present",
      );
      if (rows[0]?.present === true) return client;
    } catch (problem) {
      client.end().catch(() => {});
      throw problem;
    }
    await client.end();
    throw new Fault(
      'The transparency database holds no disclosure log. Run "lotse migrate" and start again.',
    );
  }

  /** Nothing is waited for that cannot come: whoever waits is told now. */
  #lose(client: Client | null): void {
    if (client === null || client !== this.#client) return;
    this.#client = null;
    client.end().catch(() => {});
    const fault = new Fault('The disclosure log cannot be reached.');
    for (const { reject } of this.#waiting.splice(0)) reject(fault);
    this.#tryAgainLater();
  }

  #tryAgainLater(): void {
    if (this.#closed) return;
    this.#reconnecting = setTimeout(() => {
      this.#connecting = this.#reconnect();
    }, this.#pauseMs).unref();
    this.#pauseMs = Math.min(this.#pauseMs * 2, pauses.longest);
  }

  async #reconnect(): Promise<void> {
    try {
      this.#client = await this.#connect();
      this.#pauseMs = pauses.first;
    } catch {
      this.#tryAgainLater();
    }
  }
}
