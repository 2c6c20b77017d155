import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE "referral" ALTER COLUMN "consentId" DROP NOT NULL`,
  `ALTER TABLE "referral" ADD "override" jsonb`,
  `ALTER TABLE "consent" ADD "interpreter" character varying`,
  `ALTER TABLE "consent" ADD "withdrawalChannel" character varying`,
  `ALTER TABLE "consent" ADD "copyHandedOver" boolean`,
  `ALTER TABLE "consent" ADD "supersededById" uuid`,
  `ALTER TABLE "case_conference" ADD "viewGrantFrom" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "case_conference" ADD "closedAt" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "case_conference" ADD "ended" character varying`,
  `CREATE INDEX "IDX_6dc9298b02041d73e687886964" ON "case_conference"  ("viewGrantUntil")`,
  `ALTER TABLE "case_file" ADD "handedOverByIds" uuid array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "case_file" ADD "notesClosedToId" uuid`,
  `ALTER TABLE "case_file" ADD "notesClosedBefore" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "person" ADD "mergedIntoId" uuid`,
  `CREATE INDEX "IDX_1bd68c1fa351fbfc137c531738" ON "person"  ("mergedIntoId")`,
  `CREATE TABLE "case_hand_over" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "fromId" uuid NOT NULL, "toId" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "reason" character varying NOT NULL, "by" jsonb NOT NULL, "notesReleased" boolean NOT NULL, "open" jsonb NOT NULL, CONSTRAINT "PK_ad9aa74c49e0995d726ffec27bf" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_e33f3a2535391337e6591facf7" ON "case_hand_over"  ("caseId")`,
  `CREATE TABLE "person_merge" ("id" uuid NOT NULL, "keptId" uuid NOT NULL, "mergedId" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by" jsonb NOT NULL, "moved" jsonb NOT NULL, "undoneAt" TIMESTAMP WITH TIME ZONE, "undoneBy" jsonb, "leftBehind" integer, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_f8d71f886ba46df618c420db414" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_855b77eee3441c074cfc997653" ON "person_merge"  ("keptId")`,
  `CREATE INDEX "IDX_5fb40d1e3680dde4d9e3a9d6de" ON "person_merge"  ("mergedId")`,
  `CREATE TABLE "match_rejection" ("id" uuid NOT NULL, "oneId" uuid NOT NULL, "otherId" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by" jsonb NOT NULL, CONSTRAINT "PK_2e2e7ca5bf25e360de74bf17008" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_0ba952be4cfd734e02c235b518" ON "match_rejection"  ("oneId", "otherId")`,
  `CREATE INDEX "IDX_bc2f707376ca1554b74e8a22cf" ON "match_rejection"  ("otherId")`,
];

// A referral that rests on an override has no consent: it is named by an id that no consent has.
const down = [
  `DROP TABLE "match_rejection"`,
  `DROP TABLE "person_merge"`,
  `DROP TABLE "case_hand_over"`,
  `DROP INDEX "public"."IDX_1bd68c1fa351fbfc137c531738"`,
  `ALTER TABLE "person" DROP COLUMN "mergedIntoId"`,
  `ALTER TABLE "case_file" DROP COLUMN "notesClosedBefore"`,
  `ALTER TABLE "case_file" DROP COLUMN "notesClosedToId"`,
  `ALTER TABLE "case_file" DROP COLUMN "handedOverByIds"`,
  `DROP INDEX "public"."IDX_6dc9298b02041d73e687886964"`,
  `ALTER TABLE "case_conference" DROP COLUMN "ended"`,
  `ALTER TABLE "case_conference" DROP COLUMN "closedAt"`,
  `ALTER TABLE "case_conference" DROP COLUMN "viewGrantFrom"`,
  `ALTER TABLE "consent" DROP COLUMN "supersededById"`,
  `ALTER TABLE "consent" DROP COLUMN "copyHandedOver"`,
  `ALTER TABLE "consent" DROP COLUMN "withdrawalChannel"`,
  `ALTER TABLE "consent" DROP COLUMN "interpreter"`,
  `ALTER TABLE "referral" DROP COLUMN "override"`,
  `UPDATE "referral" SET "consentId" = '00000000-0000-0000-0000-000000000000' WHERE "consentId" IS NULL`,
  `ALTER TABLE "referral" ALTER COLUMN "consentId" SET NOT NULL`,
];

export class SharedWork implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'SharedWork1795396260000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
