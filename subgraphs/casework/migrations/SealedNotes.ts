import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "case_key" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "wrappedUnder" character varying NOT NULL, "wrapped" character varying NOT NULL, CONSTRAINT "PK_case_key" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_f925e66740274439dc100c7af1" ON "case_key" ("caseId")`,
  // Notes were in clear, and only those of invented cities: whoever wants them back seeds the city again.
  `UPDATE "case_contact" SET "note" = NULL WHERE "note" IS NOT NULL`,
  `UPDATE "referral" SET "returnNote" = NULL, "events" = (SELECT coalesce(jsonb_agg(one || '{"note": null}' ORDER BY place), '[]') FROM jsonb_array_elements("events") WITH ORDINALITY AS each(one, place))`,
];

const down = [
  // Without the keys nobody could read them.
  `UPDATE "case_contact" SET "note" = NULL`,
  `UPDATE "referral" SET "returnNote" = NULL, "events" = (SELECT coalesce(jsonb_agg(one || '{"note": null}' ORDER BY place), '[]') FROM jsonb_array_elements("events") WITH ORDINALITY AS each(one, place))`,
  `DROP TABLE "case_key"`,
];

export class SealedNotes implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'SealedNotes1795397000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
