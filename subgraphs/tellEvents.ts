import { eventChannel } from '../schema/agencyEvent';

/** What a change of a row of a table tells (domain.md ch. 3, "Events"). */
export interface ToldTable {
  readonly table: string;
  /** The event's type. */
  readonly tells: string;
  /** Whom it is about; a person when left out. */
  readonly kind?: 'Person' | 'Family';
  /** Column with the id of the person or family, or with what `by` looks for. */
  readonly of: string;
  /** Where the row names nobody itself: all values of `subject` in `table` whose `key` is what `of` holds. */
  readonly by?: { readonly table: string; readonly key: string; readonly subject: string };
}

/** In a transaction that sets this to "on" nothing is told: whoever writes everything anew tells so at its end. */
export const silence = 'lotse.silent';

/**
 * One function for all tables: it says what kind of thing has changed and about whom, and nothing of what the rows hold. PostgreSQL tells
 * it when the transaction is committed, each event once.
 */
const tellEvent = `
CREATE FUNCTION tell_event() RETURNS trigger LANGUAGE plpgsql AS $function$
DECLARE
  before jsonb;
  after jsonb;
  subject text;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
  IF before = after THEN RETURN NULL; END IF;
  IF TG_NARGS = 3 THEN
    FOR subject IN SELECT DISTINCT id FROM unnest(ARRAY[before ->> TG_ARGV[2], after ->> TG_ARGV[2]]) id WHERE id IS NOT NULL LOOP
      PERFORM pg_notify('${eventChannel}', json_build_object('type', TG_ARGV[0],
        'subject', json_build_object('kind', TG_ARGV[1], 'id', subject))::text);
    END LOOP;
    RETURN NULL;
  END IF;
  FOR subject IN EXECUTE format('SELECT DISTINCT %I::text FROM %I WHERE %I::text = ANY ($1)', TG_ARGV[5], TG_ARGV[3], TG_ARGV[4])
    USING ARRAY[before ->> TG_ARGV[2], after ->> TG_ARGV[2]] LOOP
    PERFORM pg_notify('${eventChannel}', json_build_object('type', TG_ARGV[0],
      'subject', json_build_object('kind', TG_ARGV[1], 'id', subject))::text);
  END LOOP;
  RETURN NULL;
END
$function$`;

/** The statements that let tables tell of their changes. */
export function tellEvents(tables: readonly ToldTable[]): readonly string[] {
  return [tellEvent, ...tables.map(triggerOf)];
}

/** The statements that take it back. */
export function tellNothing(tables: readonly ToldTable[]): readonly string[] {
  return [
    ...tables.map(({ table }) => `DROP TRIGGER IF EXISTS "tell_event" ON "${table}"`),
    'DROP FUNCTION IF EXISTS tell_event()',
  ];
}

function triggerOf({ table, tells, kind = 'Person', of, by }: ToldTable): string {
  const given = [tells, kind, of, ...(by === undefined ? [] : [by.table, by.key, by.subject])];
  return (
    `CREATE TRIGGER "tell_event" AFTER INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH ROW ` +
    `WHEN (current_setting('${silence}', true) IS DISTINCT FROM 'on') ` +
    `EXECUTE FUNCTION tell_event(${given.map((text) => `'${text}'`).join(', ')})`
  );
}
