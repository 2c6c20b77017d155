import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "dataset" ("only" boolean NOT NULL DEFAULT true, "synthetic" boolean NOT NULL, "edition" character varying, "generator" character varying, "referenceDate" date, CONSTRAINT "PK_c84d8a836a6e742f3fc722716b5" PRIMARY KEY ("only"))`,
  `CREATE TABLE "person_on_file" ("personId" uuid NOT NULL, "given" character varying NOT NULL, "family" character varying NOT NULL, "dateOfBirth" character varying, "district" character varying NOT NULL, "fileNumber" character varying NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a4ff946935aa09904e0475114e1" PRIMARY KEY ("personId"))`,
  `CREATE TABLE "accommodation" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "householdId" uuid NOT NULL, "type" character varying NOT NULL, "since" date NOT NULL, "livingSpaceSqm" real, "rooms" smallint, "grossRent" jsonb, "heating" jsonb, "eviction" character varying, "noticeUntil" date, CONSTRAINT "PK_2c4c7f0aaccd4ff2238559a617c" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_1c26d7c0aac0704b373a41a334" ON "accommodation"  ("householdId")`,
  `CREATE TABLE "benefit" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "type" character varying NOT NULL, "controller" character varying NOT NULL, "applicantId" uuid NOT NULL, "status" character varying NOT NULL, "grantedFrom" date, "grantedUntil" date, "renewalDueAt" date, "monthly" jsonb, "reducedReason" character varying, "components" character varying array, CONSTRAINT "PK_c024dccb30e6f4702adffe884d1" PRIMARY KEY ("id"))`,
  `CREATE TABLE "benefit_application" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "benefitId" uuid NOT NULL, "kind" character varying NOT NULL, "submittedAt" date NOT NULL, "completeAt" date, "decidedAt" date, "status" character varying NOT NULL, "missing" character varying array NOT NULL, CONSTRAINT "PK_48c32480409cd0853f0ccad1978" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_772087b4d926b859ad792d5822" ON "benefit_application"  ("benefitId")`,
  `CREATE TABLE "benefit_person" ("benefitId" uuid NOT NULL, "personId" uuid NOT NULL, "position" smallint NOT NULL, "covered" boolean NOT NULL, CONSTRAINT "PK_1c227269ffd69bf6f75b68f4f79" PRIMARY KEY ("benefitId", "personId"))`,
  `CREATE INDEX "IDX_cd24e1718f44bfa073e14840f9" ON "benefit_person"  ("personId")`,
  `CREATE TABLE "counselling_enrolment" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "provider" jsonb NOT NULL, "programme" character varying NOT NULL, "since" date NOT NULL, "nextAppointment" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_a7dedf74447ba59ac95becc9a9f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_8b3ac4ae490a411837b9b85ef0" ON "counselling_enrolment"  ("personId")`,
  `CREATE TABLE "household" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "familyId" uuid NOT NULL, "districtCode" character varying, CONSTRAINT "PK_26e9111eab2b8908fefe3c645f5" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_8347fc9bef1913ab4684422d9f" ON "household"  ("familyId")`,
  `CREATE TABLE "household_member" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "householdId" uuid NOT NULL, "personId" uuid NOT NULL, "position" smallint NOT NULL, "relation" character varying NOT NULL, "since" date, CONSTRAINT "PK_84e1d1f2553646d38e7c8b72a10" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_31aeed67a4eb520ebc595158ea" ON "household_member"  ("householdId")`,
  `CREATE TABLE "income_source" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "householdId" uuid NOT NULL, "personId" uuid NOT NULL, "type" character varying NOT NULL, "amount" jsonb NOT NULL, "from" date NOT NULL, "until" date, CONSTRAINT "PK_16d71b32c4cb3b2c3e9b6367ec5" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_4f05aee2cadc0e5e7112fce5a0" ON "income_source"  ("householdId")`,
];

const down = [
  `DROP INDEX "public"."IDX_4f05aee2cadc0e5e7112fce5a0"`,
  `DROP TABLE "income_source"`,
  `DROP INDEX "public"."IDX_31aeed67a4eb520ebc595158ea"`,
  `DROP TABLE "household_member"`,
  `DROP INDEX "public"."IDX_8347fc9bef1913ab4684422d9f"`,
  `DROP TABLE "household"`,
  `DROP INDEX "public"."IDX_8b3ac4ae490a411837b9b85ef0"`,
  `DROP TABLE "counselling_enrolment"`,
  `DROP INDEX "public"."IDX_cd24e1718f44bfa073e14840f9"`,
  `DROP TABLE "benefit_person"`,
  `DROP INDEX "public"."IDX_772087b4d926b859ad792d5822"`,
  `DROP TABLE "benefit_application"`,
  `DROP TABLE "benefit"`,
  `DROP INDEX "public"."IDX_1c26d7c0aac0704b373a41a334"`,
  `DROP TABLE "accommodation"`,
  `DROP TABLE "person_on_file"`,
  `DROP TABLE "dataset"`,
];

export class Initial implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'Initial1795363986125';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
