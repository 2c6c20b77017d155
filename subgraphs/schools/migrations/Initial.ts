import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "dataset" ("only" boolean NOT NULL DEFAULT true, "synthetic" boolean NOT NULL, "edition" character varying, "generator" character varying, "referenceDate" date, CONSTRAINT "PK_c84d8a836a6e742f3fc722716b5" PRIMARY KEY ("only"))`,
  `CREATE TABLE "person_on_file" ("personId" uuid NOT NULL, "given" character varying NOT NULL, "family" character varying NOT NULL, "dateOfBirth" character varying, "district" character varying NOT NULL, "fileNumber" character varying NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a4ff946935aa09904e0475114e1" PRIMARY KEY ("personId"))`,
  `CREATE TABLE "all_day_place" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "status" character varying NOT NULL, "from" date, "until" date, "weekly" jsonb NOT NULL, CONSTRAINT "PK_1cba931b22b16971a64e721f0ba" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_071fa489b428d258699b2245cd" ON "all_day_place"  ("personId")`,
  `CREATE TABLE "attendance_confirmation" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "issuedAt" date NOT NULL, "schoolYear" character varying NOT NULL, "regular" boolean NOT NULL, "issuedToId" uuid NOT NULL, CONSTRAINT "PK_8266ab78cc9c4a6806b1eb6d9a5" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_40ccc0b30ce6276faf5692a812" ON "attendance_confirmation"  ("personId")`,
  `CREATE TABLE "childcare_offer" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "requestId" uuid NOT NULL, "facility" jsonb NOT NULL, "from" date NOT NULL, "answerBy" date NOT NULL, CONSTRAINT "PK_605649185d7d684042e94b80497" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_622175d9f94863b7b60f2ef5ec" ON "childcare_offer"  ("requestId")`,
  `CREATE TABLE "childcare_placement" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "childId" uuid NOT NULL, "facility" jsonb NOT NULL, "type" character varying NOT NULL, "from" date NOT NULL, "until" date, "weekly" jsonb NOT NULL, CONSTRAINT "PK_d7a04dd4cce6a68f17ecf065b0b" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_12044720f09dce6072199cf734" ON "childcare_placement"  ("childId")`,
  `CREATE TABLE "childcare_record" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "childId" uuid NOT NULL, "feeStatus" character varying, CONSTRAINT "PK_0c0f549e472b32983073fba0f5f" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_92801ece425bcff2f5fe5e66d9" ON "childcare_record"  ("childId")`,
  `CREATE TABLE "childcare_request" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "childId" uuid NOT NULL, "wantedFrom" date NOT NULL, "hoursPerWeek" character varying NOT NULL, "notifiedAt" date NOT NULL, "portalRef" character varying, "status" character varying NOT NULL, "priorityGrounds" character varying array NOT NULL, "entitlementSince" date, CONSTRAINT "PK_533ca8fb0ddd664fbaa8e03ae2f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_a87fbc2e48e0da000c190b2d8b" ON "childcare_request"  ("childId")`,
  `CREATE TABLE "education_record" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "obligationState" character varying NOT NULL, "obligationSince" date, "obligationUntil" date, CONSTRAINT "PK_90a43cf9f336ca136ec83300e82" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_de554f6ab542862dc59bfb5770" ON "education_record"  ("personId")`,
  `CREATE TABLE "language_support" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "kind" character varying NOT NULL, "from" date NOT NULL, "until" date, CONSTRAINT "PK_c01eb8c859b18454a640d2c79ef" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_9c3a49551e85796d48170ef6e2" ON "language_support"  ("personId")`,
  `CREATE TABLE "newcomer_registration" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "registeredAt" date NOT NULL, "counselledAt" date, "proposedSchool" character varying, "assignedAt" date, "firstSchoolDay" date, "status" character varying NOT NULL, CONSTRAINT "PK_d627949ea924128fe76a2f7626a" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_1ed653b0b5ab8621f2d818a8da" ON "newcomer_registration"  ("personId")`,
  `CREATE TABLE "school_enrolment" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "school" jsonb NOT NULL, "type" character varying NOT NULL, "grade" smallint, "from" date NOT NULL, "until" date, CONSTRAINT "PK_ff445c076e3bb9b7ac80a846967" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_af7df1956a38402e7753286b76" ON "school_enrolment"  ("personId")`,
  `CREATE TABLE "support_need_procedure" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "openedAt" date NOT NULL, "decidedAt" date, "status" character varying NOT NULL, CONSTRAINT "PK_e7c223a3894086f595922380780" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_4c57ab1d7d0f7208688bff38f2" ON "support_need_procedure"  ("personId")`,
];

const down = [
  `DROP INDEX "public"."IDX_4c57ab1d7d0f7208688bff38f2"`,
  `DROP TABLE "support_need_procedure"`,
  `DROP INDEX "public"."IDX_af7df1956a38402e7753286b76"`,
  `DROP TABLE "school_enrolment"`,
  `DROP INDEX "public"."IDX_1ed653b0b5ab8621f2d818a8da"`,
  `DROP TABLE "newcomer_registration"`,
  `DROP INDEX "public"."IDX_9c3a49551e85796d48170ef6e2"`,
  `DROP TABLE "language_support"`,
  `DROP INDEX "public"."IDX_de554f6ab542862dc59bfb5770"`,
  `DROP TABLE "education_record"`,
  `DROP INDEX "public"."IDX_a87fbc2e48e0da000c190b2d8b"`,
  `DROP TABLE "childcare_request"`,
  `DROP INDEX "public"."IDX_92801ece425bcff2f5fe5e66d9"`,
  `DROP TABLE "childcare_record"`,
  `DROP INDEX "public"."IDX_12044720f09dce6072199cf734"`,
  `DROP TABLE "childcare_placement"`,
  `DROP INDEX "public"."IDX_622175d9f94863b7b60f2ef5ec"`,
  `DROP TABLE "childcare_offer"`,
  `DROP INDEX "public"."IDX_40ccc0b30ce6276faf5692a812"`,
  `DROP TABLE "attendance_confirmation"`,
  `DROP INDEX "public"."IDX_071fa489b428d258699b2245cd"`,
  `DROP TABLE "all_day_place"`,
  `DROP TABLE "person_on_file"`,
  `DROP TABLE "dataset"`,
];

export class Initial implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'Initial1795363402608';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
