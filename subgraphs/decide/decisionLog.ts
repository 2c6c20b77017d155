import type { DataSource } from 'typeorm';
import type { DecisionRecord } from '../vocabulary/DecisionRecord';

/** A record of a change that is only about to be made: what came of it is not known yet. */
export type Claim = Omit<DecisionRecord, 'decision' | 'fields' | 'withheld' | 'rowsLeftOut' | 'answerHash'>;

/** This subgraph's own record of what it decided, and with it the memory of which messages it has accepted. */
export interface DecisionLog {
  /** Writes down a decision. Resolves when it is durable; false: the message had been accepted before, by whichever replica. */
  record(decision: DecisionRecord): Promise<boolean>;
  /** Writes down that a change is about to be made, before it is. False: the message had been accepted before. */
  claim(message: Claim): Promise<boolean>;
  /** Completes a claim with what came of it. */
  conclude(decision: DecisionRecord): Promise<void>;
}

interface Waiting {
  readonly row: DecisionRecord | Claim;
  readonly resolve: (isNew: boolean) => void;
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

const complete = `UPDATE "decision_record" SET "decision" = $2, "fields" = CAST($3 AS jsonb), "withheld" = CAST($4 AS jsonb),
  "rowsLeftOut" = $5, "answerHash" = $6 WHERE "messageId" = $1 AND "decision" IS NULL`;

/**
 * Opens the record. While one statement is under way, further records wait and go together in the next one: many requests at a time
 * share one write to the disk, a single one waits for nobody.
 */
export function openDecisionLog(database: DataSource): DecisionLog {
  let waiting: Waiting[] = [];
  let writing = false;
  const writeAll = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      await writeTogether(database, batch);
    }
    writing = false;
  };
  const write = (row: DecisionRecord | Claim): Promise<boolean> =>
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
  };
}

async function writeTogether(database: DataSource, batch: readonly Waiting[]): Promise<void> {
  try {
    const rows = batch.map(({ row }) => row);
    const written: readonly { messageId: string }[] = await database.query(insert, [JSON.stringify(rows)]);
    const isNew = new Set(written.map(({ messageId }) => messageId));
    // Taken out when told: of two with one id in a batch, only one is new.
    for (const { row, resolve } of batch) resolve(isNew.delete(row.messageId));
  } catch (problem) {
    for (const { reject } of batch) reject(problem);
  }
}
