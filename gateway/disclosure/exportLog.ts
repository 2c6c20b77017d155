import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Purpose } from '../../schema/accessTerms';
import { appendStatement, printLinks } from '../../schema/disclosureChain';
import { retainUntil } from '../../schema/retainUntil';
import { linkOf } from './linkOf';
import { readLog } from './readLog';
import { type StoredLink, type Wanted, walkLinks } from './walkLinks';

export interface ExportOptions {
  /** First and last day in Germany, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** Hub id: only what is about this person, and nothing about others. */
  readonly person: string | null;
  /** Who exports, for the record. */
  readonly operator: string;
  readonly purpose: Extract<Purpose, 'DATA_PROTECTION_CONTROL' | 'DATA_SUBJECT_ACCESS'>;
  readonly interrupted?: AbortSignal;
}

/** Name of the chain into which exports are written. */
const exportsChain = 'operator';

/**
 * Gives the log as lines of JSON, oldest first within each hub. The last line is a trailer with the number of lines and the SHA-256 of
 * everything before it. That the log was read is durable before the first line is given.
 */
export async function exportLog(
  url: string,
  options: ExportOptions,
  write: (line: string) => Promise<void>,
): Promise<number> {
  return readLog(url, async (client) => {
    const wanted = wantedOf(options);
    const { rows } = await client.query<{ links: number }>(
      `SELECT count(*)::int AS links FROM disclosure_log WHERE ${wanted.where}`,
      [...wanted.values],
    );
    const lines = rows[0]?.links ?? 0;
    await recordReading(url, options, lines);
    const digest = createHash('sha256');
    for await (const link of walkLinks(client, wanted)) {
      options.interrupted?.throwIfAborted();
      const line = `${JSON.stringify(options.person === null ? whole(link) : about(link, options.person))}\n`;
      digest.update(line);
      await write(line);
    }
    const { from, to, person } = options;
    await write(
      `${JSON.stringify({ trailer: { lines, from, to, person, sha256: digest.digest('hex') } })}\n`,
    );
    return lines;
  });
}

function wantedOf({ from, to, person }: ExportOptions): Wanted {
  const days = `at >= ($1::date)::timestamp AT TIME ZONE 'Europe/Berlin' AND at < ($2::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin'`;
  return person === null
    ? { where: days, values: [from, to] }
    : { where: `${days} AND subjects @> ARRAY[$3::uuid]`, values: [from, to, person] };
}

async function recordReading(url: string, options: ExportOptions, records: number): Promise<void> {
  const { from, to, person, operator, purpose } = options;
  const link = linkOf(
    {
      requestId: randomUUID(),
      requester: {
        subject: operator,
        issuer: 'command line',
        role: 'SERVICE',
        organisation: '',
        unit: '',
        token: '',
      },
      purpose,
      caseReference: null,
      breakGlass: null,
      operationHash: '',
    },
    [
      {
        kind: 'READING',
        query: `export ${from} ${to}${person === null ? '' : ` of person ${person}`}`,
        records,
      },
    ],
    undefined,
    (regime) => retainUntil(regime, new Date()),
  );
  const client = new Client({ connectionString: url, application_name: 'lotse-log' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(appendStatement, [exportsChain, printLinks([link])]);
  } finally {
    await client.end();
  }
}

/** A link with all that verifies it. */
function whole({ payload, subjects: _, requester: __, token: ___, ...link }: StoredLink): object {
  return { ...link, payload: payload === null ? null : (JSON.parse(payload) as unknown) };
}

type Place = number | null;

interface Payload {
  readonly subjects: readonly string[];
  readonly consents: readonly unknown[];
  readonly records: readonly {
    readonly kind: string;
    readonly persons?: readonly (readonly [subject: Place, consent: Place, members?: readonly Place[]])[];
    readonly subjects?: readonly Place[];
    readonly subject?: Place;
  }[];
}

/** What a link says about one person. It can no longer be verified by itself, so it is given without its salt. */
function about(link: StoredLink, person: string): object {
  const { salt: _, ...rest } = whole(link) as { salt: unknown; payload: Payload };
  const { payload } = rest;
  const place = payload.subjects.indexOf(person);
  const consents: unknown[] = [];
  const ownConsent = (consent: Place): Place =>
    consent === null ? null : consents.push(payload.consents[consent]) - 1;
  const records = payload.records.flatMap((record): readonly object[] => {
    if (record.persons !== undefined) {
      const persons = record.persons.filter(
        ([subject, , members]) => subject === place || members?.includes(place),
      );
      return persons.length === 0
        ? []
        : [{ ...record, persons: persons.map(([, consent]) => [0, ownConsent(consent)]) }];
    }
    if (record.subjects !== undefined)
      return record.subjects.includes(place) ? [{ ...record, subjects: [0] }] : [];
    if (record.subject === undefined) return [record];
    return record.subject === place ? [{ ...record, subject: 0 }] : [];
  });
  return { ...rest, payload: { ...payload, subjects: [person], consents, records } };
}
