import type { DataSource } from 'typeorm';
import type { DecisionRecord } from '../vocabulary/DecisionRecord';

/** A record of a change that is only about to be made: what came of it is not known yet. */
export type Claim = Omit<DecisionRecord, 'decision' | 'fields' | 'withheld' | 'rowsLeftOut' | 'answerHash'>;

/** This subgraph's own record of what it decided, and with it the memory of which messages it has accepted. */
export interface DecisionLog {
  /** Writes down a decision. Resolves when it is durable. */
  record(decision: DecisionRecord): Promise<Written>;
  /** Writes down that a change is about to be made, before it is. */
  claim(message: Claim): Promise<Written>;
  /** Completes a claim with what came of it. */
  conclude(decision: DecisionRecord): Promise<void>;
  /** Says of a message that is written down that it was given no answer after all. */
  retract(messageId: string): Promise<void>;
}

/** How a message was written down. */
export interface Written {
  /** False: it had been accepted before, by whichever replica. */
  readonly isNew: boolean;
  /** The key that the database was under then; one that was left is never taken again, so everything read before was under it too. */
  readonly pseudonymKey: string | null;
}

interface Waiting {
  readonly row: DecisionRecord | Claim;
  readonly resolve: (written: Written) => void;
  readonly reject: (problem: unknown) => void;
}

/** Most records that one statement writes. */
const mostAtOnce = 200;

const columns = `"messageId" uuid, "at" timestamptz, "hub" varchar, "requesterToken" varchar, "requesterOrganisation" varchar,
  "purpose" varchar, "caseReference" varchar, "grounds" jsonb, "requestHash" varchar, "decision" varchar, "fields" jsonb,
  "withheld" jsonb, "rowsLeftOut" integer, "answerHash" varchar`;

const names = [...columns.matchAll(/"\w+"/g)].join(', ');

/** The primary key decides who was first: a message that is there already is left as it is, and not told as new. */
const insert = `INSERT INTO "decision_record" (${names})
  SELECT ${names} FROM jsonb_to_recordset(CAST($1 AS jsonb)) AS given(${columns})
  ON CONFLICT ("messageId") DO NOTHING RETURNING "messageId"`;

/** In the same statement: what is read of a key in another one may be older than the rows. */
const insertUnderKey = `${insert}, (SELECT "key" FROM "pseudonym_key") AS "pseudonymKey"`;

const complete = `UPDATE "decision_record" SET "decision" = $2, "fields" = CAST($3 AS jsonb), "withheld" = CAST($4 AS jsonb),
  "rowsLeftOut" = $5, "answerHash" = $6 WHERE "messageId" = $1 AND "decision" IS NULL`;

const deny = `UPDATE "decision_record" SET "decision" = 'DENY', "fields" = '{}', "withheld" = '[]', "rowsLeftOut" = 0,
  "answerHash" = NULL WHERE "messageId" = $1`;

/**
 * Opens the record. While one statement is under way, further records wait and go together in the next one: many requests at a time
 * share one write to the disk, a single one waits for nobody.
 */
export function openDecisionLog(
  database: DataSource,
  { hubOwned }: { readonly hubOwned: boolean },
): DecisionLog {
  const statement = hubOwned ? insert : insertUnderKey;
  let waiting: Waiting[] = [];
  let writing = false;
  const writeAll = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      await writeTogether(database, statement, batch);
    }
    writing = false;
  };
  const write = (row: DecisionRecord | Claim): Promise<Written> =>
    new Promise((resolve, reject) => {
      waiting.push({ row, resolve, reject });
      if (!writing) void writeAll();
    });
  return {
    record: write,
    claim: write,
    async conclude({ messageId, decision, fields, withheld, rowsLeftOut, answerHash }) {
      const said = [JSON.stringify(fields), JSON.stringify(withheld), rowsLeftOut, answerHash];
      await database.query(complete, [messageId, decision, ...said]);
    },
    async retract(messageId) {
      await database.query(deny, [messageId]);
    },
  };
}

async function writeTogether(
  database: DataSource,
  statement: string,
  batch: readonly Waiting[],
): Promise<void> {
  try {
    const rows = batch.map(({ row }) => row);
    const written: readonly { messageId: string; pseudonymKey?: string | null }[] = await database.query(
      statement,
      [JSON.stringify(rows)],
    );
    const isNew = new Set(written.map(({ messageId }) => messageId));
    const pseudonymKey = written[0]?.pseudonymKey ?? null;
    // Taken out when told: of two with one id in a batch, only one is new.
    for (const { row, resolve } of batch) resolve({ isNew: isNew.delete(row.messageId), pseudonymKey });
  } catch (problem) {
    for (const { reject } of batch) reject(problem);
  }
}
