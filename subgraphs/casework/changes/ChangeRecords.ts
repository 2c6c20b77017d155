import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager, EntityTarget } from 'typeorm';
import { type AgencyEvent, eventChannel } from '../../../schema/agencyEvent';
import { ChangeRecord } from '../entities/ChangeRecord';
import { type Actor, principalOf } from './Actor';
import { type ChangeRefused, refused } from './ChangeStep';
import { changedFields, filledFields } from './changedFields';
import { Hold, type Identified, whereId } from './Hold';
import { inputDigest } from './inputDigest';
import { unkeptFlaw } from './unkeptFlaw';
import type { Write } from './Write';

/** A wish as it came in. */
export interface ChangeAsked {
  readonly actor: Actor;
  /** Name of the mutation. */
  readonly mutation: string;
  readonly idempotencyKey: string;
  /** All that the caller has said, so that a retry is known again. */
  readonly input: object;
}

/** What is to be written when nothing speaks against it. */
export interface ChangePlan {
  readonly kind: 'planned';
  readonly event: string;
  readonly caseId: string | null;
  /** Whose records these are; each is told about (its id only). None: nobody is told. */
  readonly familyIds: readonly string[];
  /** The first one is what the mutation answers with. */
  readonly writes: readonly [Write, ...Write[]];
}

/** What came of it: the record as it is now, or why nothing was changed. */
export type ChangeResult<Row> =
  | { readonly kind: 'made'; readonly record: Row; readonly repeated: boolean }
  | ChangeRefused;

const keyForm = /^[\x21-\x7e]{8,128}$/;

/**
 * Changes records of case management. Each change is one transaction: it holds what it changes, writes it, notes in the journal who has
 * changed which fields, and tells listeners that something has happened – all or nothing. A wish that comes again under its
 * idempotency key changes nothing and is told the record again.
 */
export class ChangeRecords {
  /** @param digestKey under which wishes are known again; not in the database */
  constructor(
    private readonly database: DataSource,
    private readonly digestKey: Uint8Array,
  ) {}

  /**
   * @param table of the record that the mutation answers with
   * @param decide reads and holds what it needs, and decides; called only when the wish is new
   */
  async make<Row extends Identified>(
    asked: ChangeAsked,
    table: EntityTarget<Row>,
    decide: (hold: Hold) => Promise<ChangePlan | ChangeRefused>,
  ): Promise<ChangeResult<Row>> {
    if (!keyForm.test(asked.idempotencyKey)) return badKey;
    const unkept = unkeptFlaw(asked.input, 'input');
    if (unkept !== null) return unkept;
    return this.database.transaction(async (rows) => {
      const hold = new Hold(rows);
      const { subject } = asked.actor.caller;
      // Two that carry one key at the same moment: the second one waits and finds what the first one did.
      await hold.name(`idempotency\n${subject}\n${asked.idempotencyKey}`);
      const before = await this.#before(rows, asked);
      if (before === 'other wish') return reused;
      if (before !== null) return { kind: 'made', record: await reread(rows, table, before), repeated: true };
      const plan = await decide(hold);
      if (plan.kind === 'refused') return plan;
      await this.#write(rows, asked, plan);
      return { kind: 'made', record: await reread(rows, table, plan.writes[0].row.id), repeated: false };
    });
  }

  /** The case that a record belongs to; null when there is no such record. */
  async caseOf<Row extends Identified & { readonly caseId: string }>(
    table: EntityTarget<Row>,
    id: string,
  ): Promise<string | null> {
    const row = await this.database.getRepository(table).findOneBy(whereId<Row>(id));
    return row?.caseId ?? null;
  }

  /** The record that this wish has changed before. */
  async #before(rows: EntityManager, asked: ChangeAsked): Promise<string | 'other wish' | null> {
    const { idempotencyKey, actor } = asked;
    const known = await rows.findOne(ChangeRecord, {
      where: { subject: actor.caller.subject, idempotencyKey, position: 0 },
    });
    if (known === null) return null;
    return known.inputDigest === this.#digestOf(asked) ? known.recordId : 'other wish';
  }

  #digestOf({ mutation, input }: ChangeAsked): string {
    return inputDigest(mutation, input, this.digestKey);
  }

  async #write(rows: EntityManager, asked: ChangeAsked, plan: ChangePlan): Promise<void> {
    const { caller, now } = asked.actor;
    const records: Written[] = [];
    for (const write of plan.writes) records.push(await written(rows, write));
    const event = records.some(({ fields }) => fields.length > 0) ? plan.event : null;
    const journal = records.map(({ fields, ...record }, position) => ({
      ...record,
      fields: [...fields],
      id: randomUUID(),
      at: now,
      by: principalOf(asked.actor),
      subject: caller.subject,
      caseManagerId: caller.caseManager,
      mutation: asked.mutation,
      position,
      familyId: plan.writes[position]?.of?.familyId ?? plan.familyIds[0] ?? null,
      caseId: plan.writes[position]?.of?.caseId ?? plan.caseId,
      event,
      idempotencyKey: asked.idempotencyKey,
      inputDigest: this.#digestOf(asked),
    }));
    await rows.createQueryBuilder().insert().into(ChangeRecord).values(journal).execute();
    if (event === null) return;
    for (const id of plan.familyIds) await tell(rows, { type: event, subject: { kind: 'Family', id } });
  }
}

type Written = Pick<ChangeRecord, 'recordType' | 'recordId' | 'version'> & {
  readonly fields: readonly string[];
};

/** Writes one record, where there is something to write. */
async function written(rows: EntityManager, write: Write): Promise<Written> {
  const { table, row } = write;
  const { name: recordType, columns } = rows.connection.getMetadata(table);
  const of = { recordType, recordId: row.id };
  const isVersioned = columns.some(({ propertyName }) => propertyName === 'version');
  if (write.kind === 'creation') {
    const first = isVersioned ? { version: 1 } : {};
    await rows
      .createQueryBuilder()
      .insert()
      .into(table)
      .values({ ...row, ...first } as object)
      .execute();
    return { ...of, fields: filledFields(row), version: isVersioned ? 1 : null };
  }
  const fields = changedFields(row, write.change as Record<string, unknown>);
  const before = isVersioned ? Number(row.version) : null;
  if (fields.length === 0) return { ...of, fields, version: before };
  const version = before === null ? null : before + 1;
  const change = write.change as Record<string, unknown>;
  const kept = Object.fromEntries(fields.map((field) => [field, change[field]]));
  await rows.update(table, { id: row.id }, { ...kept, ...(version !== null && { version }) } as object);
  return { ...of, fields, version };
}

/** Told when the transaction ends well, and not otherwise. */
const tell = (rows: EntityManager, event: AgencyEvent): Promise<unknown> =>
  rows.query('SELECT pg_notify($1, $2)', [eventChannel, JSON.stringify(event)]);

const reread = <Row extends Identified>(
  rows: EntityManager,
  table: EntityTarget<Row>,
  id: string,
): Promise<Row> => rows.findOneOrFail(table, { where: whereId<Row>(id) });

const badKey = refused(
  'BAD_USER_INPUT',
  'idempotencyKey must be 8 to 128 visible ASCII characters, new for each wish; a UUID is right.',
);

const reused = refused(
  'IDEMPOTENCY_KEY_REUSED',
  'The idempotency key was used for another wish before. Send a new one, or the same wish unchanged.',
);
