import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "dataset" ("only" boolean NOT NULL DEFAULT true, "synthetic" boolean NOT NULL, "edition" character varying, "generator" character varying, "referenceDate" date, CONSTRAINT "PK_c84d8a836a6e742f3fc722716b5" PRIMARY KEY ("only"))`,
  `CREATE TABLE "person_on_file" ("personId" uuid NOT NULL, "given" character varying NOT NULL, "family" character varying NOT NULL, "dateOfBirth" character varying, "district" character varying NOT NULL, "fileNumber" character varying NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a4ff946935aa09904e0475114e1" PRIMARY KEY ("personId"))`,
  `CREATE TABLE "asylum_procedure" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "stage" character varying NOT NULL, "appliedAt" date NOT NULL, "decidedAt" date, CONSTRAINT "PK_a20cef9daf38de17fa90f0a6a6a" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_8fd89a3fcf9a8b4a957584c938" ON "asylum_procedure"  ("personId")`,
  `CREATE TABLE "course_obligation" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "norm" character varying NOT NULL, "issuedAt" date NOT NULL, "proofOfRegistrationDueAt" date, "fulfilled" boolean NOT NULL, CONSTRAINT "PK_de07e1e74215d08750248401b25" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_fe8dfef8cead37b46c42e6c158" ON "course_obligation"  ("personId")`,
  `CREATE TABLE "family_reunification_case" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "relation" character varying NOT NULL, "appliedAt" date, "privilegedUntil" date, "status" character varying NOT NULL, CONSTRAINT "PK_a8a1d9d074367feb4b20e069abe" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_e864d69bb6648ad00cfcddac47" ON "family_reunification_case"  ("personId")`,
  `CREATE TABLE "immigration_application" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "kind" character varying NOT NULL, "submittedAt" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "channel" character varying NOT NULL, "receivedConfirmedAt" TIMESTAMP WITH TIME ZONE, "completeAt" TIMESTAMP WITH TIME ZONE, "missing" character varying array NOT NULL, "status" character varying NOT NULL, "appointmentAt" TIMESTAMP WITH TIME ZONE, "decidedAt" TIMESTAMP WITH TIME ZONE, "decision" character varying, "certificateRequestedAt" TIMESTAMP WITH TIME ZONE, "certificateIssuedAt" TIMESTAMP WITH TIME ZONE, "inactivityClaimPossibleFrom" date, CONSTRAINT "PK_036a2408cf814143e1222c368f7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_b7fa815b08468347e60779ce55" ON "immigration_application"  ("personId")`,
  `CREATE INDEX "IDX_068912716fa81f9238203d0779" ON "immigration_application"  ("source", "kind")`,
  `CREATE INDEX "IDX_88e360a790696a02b0065fe730" ON "immigration_application"  ("status", "submittedAt", "id")`,
  `CREATE INDEX "IDX_f02f85e6350c0b60f5f97a9d15" ON "immigration_application"  ("submittedAt", "id")`,
  `CREATE TABLE "immigration_file" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "authority" jsonb NOT NULL, "identityClarified" character varying NOT NULL, "appointments" jsonb NOT NULL, CONSTRAINT "PK_cab74968f583d5c1b684b41fa2a" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_140753847a407d22f90e66ebbe" ON "immigration_file"  ("personId")`,
  `CREATE TABLE "naturalisation_procedure" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "submittedAt" date, "status" character varying NOT NULL, "missing" character varying array NOT NULL, "waitBand" jsonb, CONSTRAINT "PK_936e1277994d1cd638259d46a69" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_883f28832665df702554a209bc" ON "naturalisation_procedure"  ("personId")`,
  `CREATE TABLE "provisional_residence_document" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "basisApplicationId" uuid NOT NULL, "kind" character varying NOT NULL, "issuedAt" date NOT NULL, "validUntil" date NOT NULL, "employmentPermitted" boolean NOT NULL, CONSTRAINT "PK_a530a44abb41d03286f5c2c506b" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_8d237a73285b2662547be475e6" ON "provisional_residence_document"  ("personId")`,
  `CREATE TABLE "residence_requirement" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "kind" character varying NOT NULL, "area" character varying NOT NULL, "until" date, "exemptIfJobHoursWeek" integer, CONSTRAINT "PK_2fa2abf9d5fcd8ec9c13b0bfffa" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_9e63af5da6176153d21f00ed9a" ON "residence_requirement"  ("personId")`,
  `CREATE TABLE "residence_status" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "kind" character varying NOT NULL, "basis" character varying, "since" date NOT NULL, "validUntil" date, "certainty" character varying NOT NULL, CONSTRAINT "PK_97d797e6300be183652e68fc9c0" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_64d67b84bd6d9ac0ee6177d38a" ON "residence_status"  ("personId")`,
  `CREATE TABLE "residence_title" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "basis" character varying NOT NULL, "kind" character varying NOT NULL, "issuedAt" date NOT NULL, "validFrom" date NOT NULL, "validUntil" date, "firstIssue" boolean NOT NULL, "employment" character varying NOT NULL, "documentReadyAt" date, "documentCollectedAt" date, CONSTRAINT "PK_02616eafe2d29ff5abe749f4ca1" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_dd6387fc837c8dbbbdda025b0d" ON "residence_title"  ("personId")`,
  `CREATE TABLE "toleration" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "basis" character varying NOT NULL, "issuedAt" date NOT NULL, "validUntil" date NOT NULL, "employment" character varying NOT NULL, CONSTRAINT "PK_e9fc6749c661f05c438ed700ba1" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_c3b78deea74c114a7c873ad1d6" ON "toleration"  ("personId")`,
  `CREATE TABLE "travel_document" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "kind" character varying NOT NULL, "issuedBy" character varying NOT NULL, "validUntil" date, CONSTRAINT "PK_bcc706856a053d5345833722a5a" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_539e56f5869a59d8794d553848" ON "travel_document"  ("personId")`,
  `CREATE TABLE "work_permission" ("id" uuid NOT NULL, "asOf" TIMESTAMP WITH TIME ZONE NOT NULL, "source" character varying NOT NULL, "personId" uuid NOT NULL, "state" character varying NOT NULL, "baConsentRequired" boolean, "earliestPossible" date, "employer" character varying, "validUntil" date, CONSTRAINT "PK_0ec7341dde821ecd817f34df10d" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_9e25a6a28c6ddebfb3039a7711" ON "work_permission"  ("personId")`,
];

const down = [
  `DROP INDEX "public"."IDX_9e25a6a28c6ddebfb3039a7711"`,
  `DROP TABLE "work_permission"`,
  `DROP INDEX "public"."IDX_539e56f5869a59d8794d553848"`,
  `DROP TABLE "travel_document"`,
  `DROP INDEX "public"."IDX_c3b78deea74c114a7c873ad1d6"`,
  `DROP TABLE "toleration"`,
  `DROP INDEX "public"."IDX_dd6387fc837c8dbbbdda025b0d"`,
  `DROP TABLE "residence_title"`,
  `DROP INDEX "public"."IDX_64d67b84bd6d9ac0ee6177d38a"`,
  `DROP TABLE "residence_status"`,
  `DROP INDEX "public"."IDX_9e63af5da6176153d21f00ed9a"`,
  `DROP TABLE "residence_requirement"`,
  `DROP INDEX "public"."IDX_8d237a73285b2662547be475e6"`,
  `DROP TABLE "provisional_residence_document"`,
  `DROP INDEX "public"."IDX_883f28832665df702554a209bc"`,
  `DROP TABLE "naturalisation_procedure"`,
  `DROP INDEX "public"."IDX_140753847a407d22f90e66ebbe"`,
  `DROP TABLE "immigration_file"`,
  `DROP INDEX "public"."IDX_f02f85e6350c0b60f5f97a9d15"`,
  `DROP INDEX "public"."IDX_88e360a790696a02b0065fe730"`,
  `DROP INDEX "public"."IDX_068912716fa81f9238203d0779"`,
  `DROP INDEX "public"."IDX_b7fa815b08468347e60779ce55"`,
  `DROP TABLE "immigration_application"`,
  `DROP INDEX "public"."IDX_e864d69bb6648ad00cfcddac47"`,
  `DROP TABLE "family_reunification_case"`,
  `DROP INDEX "public"."IDX_fe8dfef8cead37b46c42e6c158"`,
  `DROP TABLE "course_obligation"`,
  `DROP INDEX "public"."IDX_8fd89a3fcf9a8b4a957584c938"`,
  `DROP TABLE "asylum_procedure"`,
  `DROP TABLE "person_on_file"`,
  `DROP TABLE "dataset"`,
];

export class Initial implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'Initial1795363343580';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
