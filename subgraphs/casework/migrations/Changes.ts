import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "change_record" ("id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by" jsonb NOT NULL, "subject" character varying NOT NULL, "caseManagerId" uuid, "mutation" character varying NOT NULL, "position" integer NOT NULL, "recordType" character varying NOT NULL, "recordId" uuid NOT NULL, "familyId" uuid, "caseId" uuid, "fields" character varying array NOT NULL, "version" integer, "event" character varying, "idempotencyKey" character varying NOT NULL, "inputDigest" character varying NOT NULL, CONSTRAINT "PK_44fec7524fb3068db1a08dfd85b" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_a2db0f1c23fd5c4940bbb6afa4" ON "change_record"  ("caseId")`,
  `CREATE INDEX "IDX_d044b7392ca476a2ba4d8fbe95" ON "change_record"  ("recordId", "version")`,
  `CREATE UNIQUE INDEX "IDX_54af842fa9588829cd204f47fe" ON "change_record"  ("subject", "idempotencyKey", "position")`,
  `ALTER TABLE "case_file" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "case_conference" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "case_contact" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "case_manager" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "consent" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "document_need" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "goal" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "hand_off" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "identity_link" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "need" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "referral" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "structural_issue" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "task" ADD "version" integer NOT NULL DEFAULT '1'`,
  // What somebody has done stays proven, also against whoever runs the subgraph.
  `CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'the journal of changes is only added to'; END $$`,
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "change_record" FOR EACH ROW EXECUTE FUNCTION refuse_journal_change()`,
];

const down = [
  `ALTER TABLE "task" DROP COLUMN "version"`,
  `ALTER TABLE "structural_issue" DROP COLUMN "version"`,
  `ALTER TABLE "referral" DROP COLUMN "version"`,
  `ALTER TABLE "need" DROP COLUMN "version"`,
  `ALTER TABLE "identity_link" DROP COLUMN "version"`,
  `ALTER TABLE "hand_off" DROP COLUMN "version"`,
  `ALTER TABLE "goal" DROP COLUMN "version"`,
  `ALTER TABLE "document_need" DROP COLUMN "version"`,
  `ALTER TABLE "consent" DROP COLUMN "version"`,
  `ALTER TABLE "case_manager" DROP COLUMN "version"`,
  `ALTER TABLE "case_contact" DROP COLUMN "version"`,
  `ALTER TABLE "case_conference" DROP COLUMN "version"`,
  `ALTER TABLE "case_file" DROP COLUMN "version"`,
  `DROP INDEX "public"."IDX_54af842fa9588829cd204f47fe"`,
  `DROP INDEX "public"."IDX_d044b7392ca476a2ba4d8fbe95"`,
  `DROP INDEX "public"."IDX_a2db0f1c23fd5c4940bbb6afa4"`,
  `DROP TABLE "change_record"`,
  `DROP FUNCTION refuse_journal_change()`,
];

export class Changes implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'Changes1795395550705';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
