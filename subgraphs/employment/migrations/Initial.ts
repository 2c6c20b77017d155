import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "dataset" ("only" boolean NOT NULL DEFAULT true, "synthetic" boolean NOT NULL, "edition" character varying, "generator" character varying, "referenceDate" date, CONSTRAINT "PK_c84d8a836a6e742f3fc722716b5" PRIMARY KEY ("only"))`,
  `CREATE TABLE "person_on_file" ("personId" uuid NOT NULL, "given" character varying NOT NULL, "family" character varying NOT NULL, "dateOfBirth" character varying, "district" character varying NOT NULL, "fileNumber" character varying NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a4ff946935aa09904e0475114e1" PRIMARY KEY ("personId"))`,
  `CREATE TABLE "benefit_unit" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "grantedFrom" date, "grantedUntil" date, "status" character varying NOT NULL, "applicationDueAt" date, "appliedAt" date, "paymentsSuspended" boolean NOT NULL, "reductions" jsonb NOT NULL, "missing" character varying array NOT NULL, CONSTRAINT "PK_6c17389113113b6eb2963e48da1" PRIMARY KEY ("id"))`,
  `CREATE TABLE "benefit_unit_member" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "benefitUnitId" uuid NOT NULL, "personId" uuid NOT NULL, "role" character varying NOT NULL, "since" date, CONSTRAINT "PK_14ff500872d549f110dfc288ace" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_69fa5a4f40b2f5a5cd0be9e8c7" ON "benefit_unit_member"  ("benefitUnitId")`,
  `CREATE INDEX "IDX_a6cb7b3a5043b5145473321fbf" ON "benefit_unit_member"  ("personId")`,
  `CREATE TABLE "course_entitlement" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "basis" character varying NOT NULL, "issuedBy" character varying NOT NULL, "issuedAt" date NOT NULL, "expiresAt" date, "used" boolean NOT NULL, "feeExempt" character varying NOT NULL, "travelGrant" boolean NOT NULL, CONSTRAINT "PK_6535c220c2f3af0853497816066" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_7841837279d155acf678a69a2e" ON "course_entitlement"  ("personId")`,
  `CREATE TABLE "course_offer" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "type" character varying NOT NULL, "provider" jsonb NOT NULL, "start" date NOT NULL, "slots" jsonb NOT NULL, "freePlaces" integer NOT NULL, "childSupervision" boolean NOT NULL, "districtCode" character varying, CONSTRAINT "PK_f69ffd67d01248e9a12840d3313" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_6123550780664b67cfc63b0442" ON "course_offer"  ("start")`,
  `CREATE TABLE "course_registration" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "courseId" uuid, "provider" jsonb NOT NULL, "type" character varying NOT NULL, "registeredAt" date NOT NULL, "announcedStart" date, "startedAt" date, "childSupervisionNeeded" boolean NOT NULL, "childSupervisionArranged" boolean NOT NULL, "slots" jsonb NOT NULL, "status" character varying NOT NULL, "waitReason" character varying, "lessonsAttended" integer, "test" jsonb, CONSTRAINT "PK_9d1160652d20cd7f5b399116171" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_beed5aa945c7e2f9c957539ce8" ON "course_registration"  ("personId")`,
  `CREATE TABLE "employment" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "title" character varying NOT NULL, "hoursPerWeek" double precision NOT NULL, "insured" boolean NOT NULL, "from" date NOT NULL, "until" date, CONSTRAINT "PK_80e1cceae89697b78db5c953776" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_c926ef9fb55f3810c0ca787ae5" ON "employment"  ("personId")`,
  `CREATE TABLE "employment_profile" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "registeredAs" character varying array NOT NULL, "highestQualification" character varying, "occupation" character varying, "adviser" jsonb, "appointments" jsonb NOT NULL, "cooperationPlan" jsonb, "dutiesOpen" jsonb NOT NULL, CONSTRAINT "PK_e9ac7ce9cfcdbc9dd9a29008f40" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_665511cb92b7844256428e1490" ON "employment_profile"  ("personId")`,
  `CREATE TABLE "job_offer" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "employerBand" character varying NOT NULL, "title" character varying NOT NULL, "hoursPerWeek" double precision NOT NULL, "insured" boolean NOT NULL, "startDate" date NOT NULL, "decisionDueAt" date, "documentDueAt" date, "requiredDocuments" character varying array NOT NULL, "status" character varying NOT NULL, "lossReason" character varying, CONSTRAINT "PK_5286026037ab5fb5acfcb7e1829" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_f7686b5944d98c116d21d9f466" ON "job_offer"  ("personId")`,
  `CREATE TABLE "language_certificate" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "level" character varying NOT NULL, "issuedAt" date NOT NULL, "issuer" character varying NOT NULL, CONSTRAINT "PK_4365106c8963e0a1f95c0dc3648" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_569d754a3670ed8d157a438cba" ON "language_certificate"  ("personId")`,
  `CREATE TABLE "language_course_record" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, CONSTRAINT "PK_f99d4137858eda3b8e20bd10d04" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_887eb307eec2471fac2393f2c1" ON "language_course_record"  ("personId")`,
  `CREATE TABLE "recognition_procedure" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "occupation" character varying NOT NULL, "regulated" boolean NOT NULL, "body" jsonb NOT NULL, "submittedAt" date NOT NULL, "acknowledgedAt" date, "completeAt" date, "dueAt" date, "extendedUntil" date, "decidedAt" date, "result" character varying, "missing" character varying array NOT NULL, "alternativeProcedure14" boolean NOT NULL, CONSTRAINT "PK_430deeb28d80987dd386621b009" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_1b7555e85cb0e496cbeafa76aa" ON "recognition_procedure"  ("personId")`,
  `CREATE TABLE "training_contract" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "occupation" character varying NOT NULL, "from" date NOT NULL, "until" date NOT NULL, "recognised" boolean NOT NULL, CONSTRAINT "PK_dad5ac704cabf0938f361eaba89" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_99dd7ecf33c20871c9a88d1c24" ON "training_contract"  ("personId")`,
];

const down = [
  `DROP INDEX "public"."IDX_99dd7ecf33c20871c9a88d1c24"`,
  `DROP TABLE "training_contract"`,
  `DROP INDEX "public"."IDX_1b7555e85cb0e496cbeafa76aa"`,
  `DROP TABLE "recognition_procedure"`,
  `DROP INDEX "public"."IDX_887eb307eec2471fac2393f2c1"`,
  `DROP TABLE "language_course_record"`,
  `DROP INDEX "public"."IDX_569d754a3670ed8d157a438cba"`,
  `DROP TABLE "language_certificate"`,
  `DROP INDEX "public"."IDX_f7686b5944d98c116d21d9f466"`,
  `DROP TABLE "job_offer"`,
  `DROP INDEX "public"."IDX_665511cb92b7844256428e1490"`,
  `DROP TABLE "employment_profile"`,
  `DROP INDEX "public"."IDX_c926ef9fb55f3810c0ca787ae5"`,
  `DROP TABLE "employment"`,
  `DROP INDEX "public"."IDX_beed5aa945c7e2f9c957539ce8"`,
  `DROP TABLE "course_registration"`,
  `DROP INDEX "public"."IDX_6123550780664b67cfc63b0442"`,
  `DROP TABLE "course_offer"`,
  `DROP INDEX "public"."IDX_7841837279d155acf678a69a2e"`,
  `DROP TABLE "course_entitlement"`,
  `DROP INDEX "public"."IDX_a6cb7b3a5043b5145473321fbf"`,
  `DROP INDEX "public"."IDX_69fa5a4f40b2f5a5cd0be9e8c7"`,
  `DROP TABLE "benefit_unit_member"`,
  `DROP TABLE "benefit_unit"`,
  `DROP TABLE "person_on_file"`,
  `DROP TABLE "dataset"`,
];

export class Initial implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'Initial1795363309428';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
