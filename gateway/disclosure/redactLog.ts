import { Client } from 'pg';
import type { RetentionRegime } from '../../schema/accessTerms';
import { Fault } from '../faults';
import { requireLog } from './readLog';

export interface RedactOptions {
  /** Records whose retention ended before this day lose their content; YYYY-MM-DD, not in the future. */
  readonly until: string;
  /** Writes the table's files anew, so that nothing is left in their free space either. Nothing can be recorded meanwhile. */
  readonly rewrite?: boolean;
  /** Only counts. */
  readonly dryRun?: boolean;
  /** Numbers of cases that have not ended: what belongs to them is kept. */
  readonly keepCases?: readonly string[];
  readonly onProgress?: (done: number, of: number) => void;
  readonly interrupted?: AbortSignal;
}

/** How many records of each regime were due. */
export type Redacted = ReadonlyMap<RetentionRegime, number>;

/** Records that lose their content in one transaction. */
const block = 1_000;

const due = `retain_until < $1 AND payload IS NOT NULL
  AND NOT (regime IN ('CASE_FILE', 'CONSENT_PROOF', 'BREAK_GLASS_PROOF') AND coalesce(payload->>'caseReference' = ANY($2), false))`;

/**
 * Takes the content of records away whose time is over (domain.md 2.8); their hashes stay, so the chain still verifies. It works in
 * blocks: when it is interrupted, what was done is done, and the next run goes on.
 * @throws Fault when the day is in the future or there is no log
 */
export async function redactLog(url: string, options: RedactOptions): Promise<Redacted> {
  const { until, dryRun = false, keepCases = [] } = options;
  if (until > new Date().toISOString().slice(0, 10)) {
    throw new Fault(`${until} is in the future. Nothing is redacted before its time: name today or earlier.`);
  }
  const client = new Client({ connectionString: url, application_name: 'lotse-log' });
  client.on('error', () => {});
  await client.connect();
  try {
    await requireLog(client);
    const counted = await count(client, [until, keepCases]);
    if (!dryRun && counted.size > 0) await redact(client, counted, options);
    if (!dryRun && options.rewrite === true) await client.query('VACUUM (FULL) disclosure_log');
    return counted;
  } finally {
    await client.end();
  }
}

async function count(client: Client, values: readonly unknown[]): Promise<Redacted> {
  const { rows } = await client.query<{ regime: RetentionRegime; links: number }>(
    `SELECT regime, count(*)::int AS links FROM disclosure_log WHERE ${due} GROUP BY regime ORDER BY regime`,
    [...values],
  );
  return new Map(rows.map(({ regime, links }) => [regime, links]));
}

async function redact(client: Client, counted: Redacted, options: RedactOptions): Promise<void> {
  const of = [...counted.values()].reduce((sum, links) => sum + links, 0);
  for (let done = 0; ; ) {
    options.interrupted?.throwIfAborted();
    const { rowCount } = await client.query(
      `UPDATE disclosure_log SET payload = NULL, salt = NULL, subjects = NULL, requester = NULL, token = NULL
       WHERE (hub, seq) IN (SELECT hub, seq FROM disclosure_log WHERE ${due} LIMIT ${block})`,
      [options.until, options.keepCases ?? []],
    );
    if ((rowCount ?? 0) === 0) break;
    done += rowCount ?? 0;
    options.onProgress?.(done, of);
  }
  // Until then the old rows still lie in the table's pages and in the index of persons.
  await client.query('VACUUM disclosure_log');
}
