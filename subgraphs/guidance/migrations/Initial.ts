import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "dataset" ("only" boolean NOT NULL DEFAULT true, "synthetic" boolean NOT NULL, "edition" character varying, "generator" character varying, "referenceDate" date, CONSTRAINT "PK_c84d8a836a6e742f3fc722716b5" PRIMARY KEY ("only"))`,
  `CREATE TABLE "sighting" ("id" uuid NOT NULL, "firstSeenAt" TIMESTAMP WITH TIME ZONE NOT NULL, "lastSeenAt" TIMESTAMP WITH TIME ZONE NOT NULL, "status" character varying NOT NULL, "statusBy" character varying, "statusAt" TIMESTAMP WITH TIME ZONE, "familyKey" uuid NOT NULL, CONSTRAINT "PK_9429122de70050d6e2f46e19bca" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_414f6d4779a0ab2b906aa06458" ON "sighting" ("familyKey") `,
  `CREATE TABLE "evaluation_run" ("id" uuid NOT NULL, "asOf" date NOT NULL, "startedAt" TIMESTAMP WITH TIME ZONE NOT NULL, "finishedAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_ed28e0d308c8a4b2d65b2e3ea00" PRIMARY KEY ("id"))`,
  `CREATE TABLE "evaluated_family" ("run" uuid NOT NULL, "familyKey" uuid NOT NULL, CONSTRAINT "PK_1c3295bd14a857d520b14d79f5b" PRIMARY KEY ("run", "familyKey"))`,
];

const down = [
  `DROP TABLE "evaluated_family"`,
  `DROP TABLE "evaluation_run"`,
  `DROP INDEX "public"."IDX_414f6d4779a0ab2b906aa06458"`,
  `DROP TABLE "sighting"`,
  `DROP TABLE "dataset"`,
];

export class Initial implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'Initial1795390000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
