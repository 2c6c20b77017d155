import type { DataSource } from 'typeorm';
import type { RecordRow } from './RecordRow';
import type { Decision } from './terms';

/** Which records are wanted; all conditions hold together. */
export interface RecordsWanted {
  /** Hub id of a person or family. */
  readonly person: string | null;
  /** True for the person herself: also what the answer told of her without a question naming her, and nothing that could endanger. */
  readonly asHerself: boolean;
  /** Stable name of who asked, or a token by which an agency names her. */
  readonly requester: string | null;
  readonly agency: string | null;
  readonly decision: Decision | null;
  /** First and last day in Germany, YYYY-MM-DD. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Place of a record in the order of time; newest first. */
export type RecordPlace = readonly [at: string, hub: string, seq: string, part: string];

export interface RecordPage {
  /** One more than wanted tells that there is a next page. */
  readonly rows: readonly RecordRow[];
  readonly total: number;
}

const columns = `hub, seq::text AS seq, part::text AS part, at, request_id, regime, to_char(retain_until, 'YYYY-MM-DD') AS retain_until,
  prev_hash, entry_hash, requester_subject, requester_token, requester_role, requester_organisation, requester_unit, purpose,
  case_reference, break_glass, operation_hash, subject, agency, source, decision, reason, legal_basis, consent_id, message_id, field_paths`;

/** Conditions with their parameters. */
class Conditions {
  readonly parts: string[] = ['true'];
  readonly values: unknown[] = [];

  /** @param condition with `$` in every place of the value */
  add(condition: string, value: unknown): void {
    this.values.push(value);
    this.parts.push(`(${condition.replaceAll('$', () => `$${this.values.length}`)})`);
  }
}

/** A page of records and how many there are in all: counted are those that the caller may see. */
export async function readRecords(
  database: DataSource,
  wanted: RecordsWanted,
  { first, after }: { readonly first: number; readonly after: RecordPlace | null },
): Promise<RecordPage> {
  const conditions = conditionsOf(wanted);
  const counting = database.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM disclosure_record WHERE ${conditions.parts.join(' AND ')}`,
    [...conditions.values],
  );
  if (after !== null) {
    conditions.add(
      'at <= ($::json->>0)::timestamptz AND (at, hub, seq, part) < (($::json->>0)::timestamptz, $::json->>1, ($::json->>2)::bigint, ($::json->>3)::bigint)',
      JSON.stringify(after),
    );
  }
  const reading = database.query<RecordRow[]>(
    `SELECT ${columns} FROM disclosure_record WHERE ${conditions.parts.join(' AND ')}
     ORDER BY at DESC, hub DESC, seq DESC, part DESC LIMIT ${first + 1}`,
    conditions.values,
  );
  const [counted, rows] = await Promise.all([counting, reading]);
  return { rows, total: counted[0]?.total ?? 0 };
}

function conditionsOf(wanted: RecordsWanted): Conditions {
  const conditions = new Conditions();
  if (wanted.person !== null) {
    if (wanted.asHerself) {
      conditions.add(
        `subjects @> ARRAY[$::uuid] AND (subject = $::uuid OR $::uuid = ANY(members)) OR subject IS NULL AND request_id IN (
           SELECT o.request_id FROM disclosure_log o WHERE o.kinds LIKE '%OUTCOME%' AND o.subjects @> ARRAY[$::uuid])`,
        wanted.person,
      );
      conditions.parts.push(`(${harmless})`);
    } else
      conditions.add(
        'subjects @> ARRAY[$::uuid] AND (subject = $::uuid OR $::uuid = ANY(members))',
        wanted.person,
      );
  }
  if (wanted.requester !== null) {
    conditions.add('requester_subject = $::text OR requester_token = $::text', wanted.requester);
  }
  if (wanted.agency !== null) conditions.add('agency = $::text', wanted.agency);
  if (wanted.decision !== null) conditions.add('decision = $::text', wanted.decision);
  if (wanted.from !== null) {
    conditions.add("at >= ($::date)::timestamp AT TIME ZONE 'Europe/Berlin'", wanted.from);
  }
  if (wanted.to !== null) {
    conditions.add("at < ($::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin'", wanted.to);
  }
  return conditions;
}

/**
 * Emergency access and child protection are told to the person only when the review is done and the officer has not put off telling
 * (domain.md 2.7: not while it would endanger the protection; Art. 23 DSGVO). The data protection officer sees them at once. Whoever
 * reviews names the access and not the person, so it is found by its number.
 */
const harmless = `(break_glass IS NULL AND purpose <> 'CHILD_PROTECTION' AND decision <> 'BREAK_GLASS') OR break_glass IN (
  SELECT e.event->>'accessId' FROM disclosure_log b CROSS JOIN LATERAL json_array_elements(b.payload->'records') AS e(event)
  WHERE b.kinds LIKE '%BREAK_GLASS%' AND b.payload IS NOT NULL
    AND e.event->>'kind' = 'BREAK_GLASS' AND e.event->>'event' = 'REVIEWED')`;
