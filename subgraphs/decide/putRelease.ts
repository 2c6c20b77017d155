import { Client } from 'pg';
import type { DataCategory } from '../../schema/directives';

/** What is released about whom. */
export interface Released {
  /** The agency's own pseudonym. */
  readonly subject: string;
  readonly category: DataCategory;
}

/**
 * Writes a release into an agency's database, or another last day into the one that is there.
 * @param until last day, YYYY-MM-DD
 */
export const putRelease = (
  databaseUrl: string,
  { subject, category, until }: Released & { readonly until: string },
): Promise<boolean> =>
  changed(
    databaseUrl,
    `INSERT INTO "release" ("subject", "category", "until") VALUES ($1, $2, $3)
      ON CONFLICT ("subject", "category") DO UPDATE SET "until" = EXCLUDED."until", "at" = now()`,
    [subject, category, until],
  );

/** Takes a release back. @returns false when there was none */
export const withdrawRelease = (databaseUrl: string, { subject, category }: Released): Promise<boolean> =>
  changed(databaseUrl, 'DELETE FROM "release" WHERE "subject" = $1 AND "category" = $2', [subject, category]);

async function changed(databaseUrl: string, sql: string, values: readonly string[]): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'lotse-release' });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query(sql, [...values]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}
