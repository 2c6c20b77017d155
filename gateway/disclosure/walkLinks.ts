import type { Client } from 'pg';
import type { DisclosureLink } from '../../schema/disclosureChain';

/** A link as the store holds it. */
export interface StoredLink extends DisclosureLink {
  /** The four of content, null after redaction. */
  readonly payload: string | null;
  /** Lower case hex. */
  readonly salt: string | null;
  readonly subjects: readonly string[] | null;
  readonly requester: string | null;
  readonly token: string | null;
}

/** Which links are walked; a condition on the table's columns with its parameters. */
export interface Wanted {
  readonly where: string;
  readonly values: readonly unknown[];
}

const everything: Wanted = { where: 'true', values: [] };

const columns = `hub, seq::text AS seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, request_id AS "requestId",
  kinds, regime, to_char(retain_until, 'YYYY-MM-DD') AS "retainUntil", payload::text AS payload, encode(salt, 'hex') AS salt,
  subjects::text[] AS subjects, requester, token, encode(payload_digest, 'hex') AS "payloadDigest",
  encode(prev_hash, 'hex') AS "prevHash", encode(entry_hash, 'hex') AS "entryHash"`;

/** Rows that are in memory at once. */
const block = 500;

/**
 * Reads links hub by hub in the order of their chain, some hundred at a time. The client must be in a transaction that sees one
 * state of the table only, and must do nothing else meanwhile.
 */
export async function* walkLinks(client: Client, { where, values } = everything): AsyncGenerator<StoredLink> {
  await client.query(
    `DECLARE links NO SCROLL CURSOR FOR SELECT ${columns} FROM disclosure_log WHERE ${where} ORDER BY disclosure_log.hub, disclosure_log.seq`,
    [...values],
  );
  for (;;) {
    const { rows } = await client.query<Omit<StoredLink, 'seq'> & { seq: string }>(
      `FETCH ${block} FROM links`,
    );
    for (const row of rows) yield { ...row, seq: Number(row.seq) };
    if (rows.length < block) break;
  }
  await client.query('CLOSE links');
}
