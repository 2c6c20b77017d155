import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payloads are `json` and not `jsonb`: they are hashed as they were written, character by character. */
const tables = [
  `CREATE TABLE "dataset" ("only" boolean NOT NULL DEFAULT true, "synthetic" boolean NOT NULL, "edition" character varying, "generator" character varying, "referenceDate" date, CONSTRAINT "PK_c84d8a836a6e742f3fc722716b5" PRIMARY KEY ("only"))`,
  `CREATE TABLE disclosure_head (hub text PRIMARY KEY, seq bigint NOT NULL, hash bytea NOT NULL)`,
  `CREATE TABLE disclosure_log (
    hub text NOT NULL CHECK (hub ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,62}$'),
    seq bigint NOT NULL CHECK (seq > 0),
    at timestamptz(3) NOT NULL,
    request_id text NOT NULL CHECK (request_id ~ '^[A-Za-z0-9_-]{1,64}$'),
    kinds text NOT NULL CHECK (kinds ~ '^[A-Z_+]{1,80}$'),
    regime text NOT NULL CHECK (regime ~ '^[A-Z0-9_]{1,40}$'),
    retain_until date NOT NULL,
    subjects uuid[],
    requester text,
    token text,
    payload json,
    salt bytea,
    payload_digest bytea NOT NULL,
    prev_hash bytea NOT NULL,
    entry_hash bytea NOT NULL,
    PRIMARY KEY (hub, seq),
    CHECK ((payload IS NULL) = (salt IS NULL))
  )`,
  // Few and cheap ones: every record that is written pays for them, and reading is rare.
  'CREATE INDEX disclosure_log_subjects ON disclosure_log USING gin (subjects)',
  `CREATE INDEX disclosure_log_outcome ON disclosure_log (request_id) WHERE kinds LIKE '%OUTCOME%'`,
  `CREATE INDEX disclosure_log_token ON disclosure_log (token) WHERE kinds LIKE '%REQUEST%'`,
  'CREATE INDEX disclosure_log_at ON disclosure_log USING brin (at)',
  'CREATE INDEX disclosure_log_retain ON disclosure_log USING brin (retain_until)',
];

/** See schema/disclosureChain.ts for what is hashed. One round trip, one transaction; the head's row puts writers in a line. */
const append = `CREATE FUNCTION disclosure_append(chain text, links json, OUT last_seq bigint, OUT last_hash bytea)
LANGUAGE plpgsql AS $$
DECLARE
  link record; link_salt bytea; digest bytea; stamp timestamptz; next_hash bytea;
BEGIN
  SELECT h.seq, h.hash INTO last_seq, last_hash FROM disclosure_head h WHERE h.hub = chain FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO disclosure_head VALUES (chain, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
    SELECT h.seq, h.hash INTO last_seq, last_hash FROM disclosure_head h WHERE h.hub = chain FOR UPDATE;
  END IF;
  stamp := date_trunc('milliseconds', clock_timestamp());
  FOR link IN
    SELECT * FROM json_to_recordset(links) AS l(
      request text, kinds text, regime text, until date, requester text, token text, payload json)
  LOOP
    last_seq := last_seq + 1;
    link_salt := uuid_send(gen_random_uuid());
    digest := sha256(link_salt || convert_to(link.payload::text, 'UTF8'));
    next_hash := sha256(convert_to(concat_ws(E'\\n', 'lotse-log-1', chain, last_seq,
      to_char(stamp AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), link.request, link.kinds, link.regime,
      to_char(link.until, 'YYYY-MM-DD'), encode(digest, 'hex'), encode(last_hash, 'hex')), 'UTF8'));
    INSERT INTO disclosure_log VALUES (chain, last_seq, stamp, link.request, link.kinds, link.regime, link.until,
      ARRAY(SELECT json_array_elements_text(link.payload->'subjects')::uuid), link.requester, link.token, link.payload, link_salt, digest, last_hash, next_hash);
    last_hash := next_hash;
  END LOOP;
  UPDATE disclosure_head SET seq = last_seq, hash = last_hash WHERE hub = chain;
END $$`;

/** Somebody who may switch triggers off is found by the chain. */
const guard = [
  `CREATE FUNCTION disclosure_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.retain_until < (clock_timestamp() AT TIME ZONE 'UTC')::date
    AND NEW.payload IS NULL AND NEW.salt IS NULL
    AND NEW.subjects IS NULL AND NEW.requester IS NULL AND NEW.token IS NULL
    AND (NEW.hub, NEW.seq, NEW.at, NEW.request_id, NEW.kinds, NEW.regime, NEW.retain_until, NEW.payload_digest, NEW.prev_hash, NEW.entry_hash)
      = (OLD.hub, OLD.seq, OLD.at, OLD.request_id, OLD.kinds, OLD.regime, OLD.retain_until, OLD.payload_digest, OLD.prev_hash, OLD.entry_hash)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the disclosure log is append-only; its content goes only when its retention is over'
    USING ERRCODE = 'restrict_violation';
END $$`,
  `CREATE FUNCTION disclosure_head_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.hub = OLD.hub AND NEW.seq >= OLD.seq THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the head of the disclosure log only moves on' USING ERRCODE = 'restrict_violation';
END $$`,
  'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON disclosure_log FOR EACH ROW EXECUTE FUNCTION disclosure_guard()',
  'CREATE TRIGGER never_emptied BEFORE TRUNCATE ON disclosure_log FOR EACH STATEMENT EXECUTE FUNCTION disclosure_guard()',
  'CREATE TRIGGER only_on BEFORE UPDATE OR DELETE ON disclosure_head FOR EACH ROW EXECUTE FUNCTION disclosure_head_guard()',
  'CREATE TRIGGER never_emptied BEFORE TRUNCATE ON disclosure_head FOR EACH STATEMENT EXECUTE FUNCTION disclosure_head_guard()',
];

/** The log as it is read: one row for each person (or question about nobody) and source; without what was redacted. */
const view = `CREATE VIEW disclosure_record AS
  SELECT l.hub, l.seq, r.part * 1000000 + p.part AS part, l.at, l.request_id, l.regime, l.retain_until, l.subjects,
    encode(l.prev_hash, 'hex') AS prev_hash, encode(l.entry_hash, 'hex') AS entry_hash,
    l.requester AS requester_subject, l.token AS requester_token,
    l.payload->'requester'->>'role' AS requester_role,
    l.payload->'requester'->>'organisation' AS requester_organisation,
    l.payload->'requester'->>'unit' AS requester_unit,
    l.payload->>'purpose' AS purpose, l.payload->>'caseReference' AS case_reference,
    l.payload->>'breakGlass' AS break_glass, l.payload->>'operationHash' AS operation_hash,
    (l.payload->'subjects'->>((p.person->>0)::int))::uuid AS subject,
    ARRAY(SELECT (l.payload->'subjects'->>(m::int))::uuid FROM json_array_elements_text(p.person->2) AS m) AS members, r.record->>'agency' AS agency, r.record->>'source' AS source,
    r.record->>'decision' AS decision, r.record->>'reason' AS reason, r.record->>'legalBasis' AS legal_basis,
    l.payload->'consents'->((p.person->>1)::int)->>0 AS consent_id, r.record->>'messageId' AS message_id,
    l.payload->'paths'->((r.record->>'paths')::int) AS field_paths
  FROM disclosure_log l
  CROSS JOIN LATERAL json_array_elements(l.payload->'records') WITH ORDINALITY AS r(record, part)
  CROSS JOIN LATERAL json_array_elements(r.record->'persons') WITH ORDINALITY AS p(person, part)
  WHERE l.payload IS NOT NULL AND l.kinds LIKE '%DISCLOSURE%' AND r.record->>'kind' = 'DISCLOSURE'`;

const down = [
  'DROP VIEW disclosure_record',
  'DROP FUNCTION disclosure_append',
  'DROP TABLE disclosure_log',
  'DROP TABLE disclosure_head',
  'DROP FUNCTION disclosure_guard',
  'DROP FUNCTION disclosure_head_guard',
  'DROP TABLE "dataset"',
];

export class Initial implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'Initial1795384800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, append, ...guard, view]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
