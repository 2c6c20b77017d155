import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "dataset" ("only" boolean NOT NULL DEFAULT true, "synthetic" boolean NOT NULL, "edition" character varying, "generator" character varying, "referenceDate" date, CONSTRAINT "PK_c84d8a836a6e742f3fc722716b5" PRIMARY KEY ("only"))`,
  `CREATE TABLE "person_on_file" ("personId" uuid NOT NULL, "given" character varying NOT NULL, "family" character varying NOT NULL, "dateOfBirth" character varying, "district" character varying NOT NULL, "fileNumber" character varying NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a4ff946935aa09904e0475114e1" PRIMARY KEY ("personId"))`,
  `CREATE TABLE "care_waitlist_entry" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "specialty" character varying NOT NULL, "provider" jsonb NOT NULL, "since" date NOT NULL, "expected" jsonb, "urgent" boolean NOT NULL, "interpreterNeeded" boolean NOT NULL, CONSTRAINT "PK_35e7e8710ad80061444176ae841" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_6938b5ba72a9bce7d5da70e5b9" ON "care_waitlist_entry"  ("personId")`,
  `CREATE TABLE "early_detection_check" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "check" character varying NOT NULL, "dueFrom" date NOT NULL, "dueUntil" date NOT NULL, "status" character varying NOT NULL, CONSTRAINT "PK_fd1ad4336062824fe42fdf04fd7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_09a4d5de9d5751acff8bb20e7c" ON "early_detection_check"  ("personId")`,
  `CREATE TABLE "functional_constraint" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "kind" character varying NOT NULL, "from" date NOT NULL, "until" date, "statedBy" character varying NOT NULL, CONSTRAINT "PK_f2b2e205c6b97b1d5b92c9e766f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_f9273b07b64265c229c91640b3" ON "functional_constraint"  ("personId")`,
  `CREATE TABLE "health_access" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, CONSTRAINT "PK_e452b5875777660ac099f6bde1e" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_3645123ae7749d887234278c48" ON "health_access"  ("personId")`,
  `CREATE TABLE "health_appointment" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "place" character varying NOT NULL, "interpreter" character varying NOT NULL, CONSTRAINT "PK_04fe94806e08e904435edafe3f4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_657c899cf65eed7a6880c33fc2" ON "health_appointment"  ("personId")`,
  `CREATE TABLE "health_coverage" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "type" character varying NOT NULL, "insurer" character varying, "validFrom" date NOT NULL, "validUntil" date, "cardIssued" boolean NOT NULL, CONSTRAINT "PK_3256ba16ed0efa9067b65de7b43" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_7438e99cfb991fa73b2bb869f1" ON "health_coverage"  ("personId")`,
  `CREATE TABLE "initial_exam" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "status" character varying NOT NULL, "doneAt" date, "place" character varying, CONSTRAINT "PK_5df9bbee1c9aaf24825f9c0c71b" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_0abe6ddf523f6c59a2b457da18" ON "initial_exam"  ("personId")`,
  `CREATE TABLE "measles_proof" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "status" character varying NOT NULL, "checkedBy" character varying NOT NULL, "nextDoseFrom" date, "proofDueAt" date, "reportedToHealthOffice" boolean NOT NULL, CONSTRAINT "PK_eaef0d372fbd4feb78aac26c0dd" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_26ac1126355899f11c6383e760" ON "measles_proof"  ("personId")`,
  `CREATE TABLE "school_entry_exam" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "schoolYear" character varying NOT NULL, "invitedAt" date, "appointmentAt" TIMESTAMP WITH TIME ZONE, "status" character varying NOT NULL, CONSTRAINT "PK_9c47fe8c1c06231224e13373ee9" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_2832c8e9472f546da4ec0d9506" ON "school_entry_exam"  ("personId")`,
  `CREATE TABLE "treatment_approval" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "kind" character varying NOT NULL, "requestedAt" date NOT NULL, "decidedAt" date, "status" character varying NOT NULL, "costBearer" character varying NOT NULL, CONSTRAINT "PK_fb093d51426b7fd272b03411130" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_fa8c6a72ba888997a6a08f83a6" ON "treatment_approval"  ("personId")`,
];

const down = [
  `DROP INDEX "public"."IDX_fa8c6a72ba888997a6a08f83a6"`,
  `DROP TABLE "treatment_approval"`,
  `DROP INDEX "public"."IDX_2832c8e9472f546da4ec0d9506"`,
  `DROP TABLE "school_entry_exam"`,
  `DROP INDEX "public"."IDX_26ac1126355899f11c6383e760"`,
  `DROP TABLE "measles_proof"`,
  `DROP INDEX "public"."IDX_0abe6ddf523f6c59a2b457da18"`,
  `DROP TABLE "initial_exam"`,
  `DROP INDEX "public"."IDX_7438e99cfb991fa73b2bb869f1"`,
  `DROP TABLE "health_coverage"`,
  `DROP INDEX "public"."IDX_657c899cf65eed7a6880c33fc2"`,
  `DROP TABLE "health_appointment"`,
  `DROP INDEX "public"."IDX_3645123ae7749d887234278c48"`,
  `DROP TABLE "health_access"`,
  `DROP INDEX "public"."IDX_f9273b07b64265c229c91640b3"`,
  `DROP TABLE "functional_constraint"`,
  `DROP INDEX "public"."IDX_09a4d5de9d5751acff8bb20e7c"`,
  `DROP TABLE "early_detection_check"`,
  `DROP INDEX "public"."IDX_6938b5ba72a9bce7d5da70e5b9"`,
  `DROP TABLE "care_waitlist_entry"`,
  `DROP TABLE "person_on_file"`,
  `DROP TABLE "dataset"`,
];

export class Initial implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'Initial1795362598286';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
