import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "dataset" ("only" boolean NOT NULL DEFAULT true, "synthetic" boolean NOT NULL, "edition" character varying, "generator" character varying, "referenceDate" date, CONSTRAINT "PK_c84d8a836a6e742f3fc722716b5" PRIMARY KEY ("only"))`,
  `CREATE TABLE "break_glass_access" ("id" uuid NOT NULL, "subjectId" uuid NOT NULL, "ground" character varying NOT NULL, "fields" character varying array NOT NULL, "reason" character varying NOT NULL, "openedAt" TIMESTAMP WITH TIME ZONE NOT NULL, "expiresAt" TIMESTAMP WITH TIME ZONE NOT NULL, "confirmer" jsonb, "confirmedAt" TIMESTAMP WITH TIME ZONE, "review" character varying, "subjectNotifiedAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_44e3a3b4c281ed2b7d43318069f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_c11a7ae1c36c4a42c0f8735722" ON "break_glass_access"  ("subjectId")`,
  `CREATE TABLE "case_file" ("id" uuid NOT NULL, "number" character varying NOT NULL, "familyId" uuid NOT NULL, "caseManagerId" uuid NOT NULL, "districtCode" character varying NOT NULL, "status" character varying NOT NULL, "phase" character varying NOT NULL, "openedAt" date NOT NULL, "intakeChannel" character varying NOT NULL, "targetGroup" character varying NOT NULL, "structuralIssueIds" uuid array NOT NULL, "closedAt" date, "closureReason" character varying, "outcome" jsonb, CONSTRAINT "PK_911fb1b39fb664d0e88843036b9" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_992e894a9029ed30bfecd12ab8" ON "case_file"  ("number")`,
  `CREATE INDEX "IDX_a6d612d8709dccb3b42a9ba749" ON "case_file"  ("familyId")`,
  `CREATE INDEX "IDX_c1924be61ad3b194780583a6f2" ON "case_file"  ("caseManagerId")`,
  `CREATE INDEX "IDX_271e451a342cc1364519819db5" ON "case_file"  ("status")`,
  `CREATE TABLE "case_conference" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "participants" jsonb NOT NULL, "sharedAreas" character varying array NOT NULL, "viewGrantUntil" TIMESTAMP WITH TIME ZONE NOT NULL, "decisions" character varying array NOT NULL, "consentIds" uuid array NOT NULL, CONSTRAINT "PK_4a68b4b65d5804aefd6c51950c6" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_b4f07113caf60a4482995d366d" ON "case_conference"  ("caseId")`,
  `CREATE TABLE "case_contact" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "channel" character varying NOT NULL, "withIds" uuid array NOT NULL, "note" character varying, CONSTRAINT "PK_82214b763d72506f19a4dfa4f15" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_e9ba2496a2b30944cb42cb0cf7" ON "case_contact"  ("caseId")`,
  `CREATE TABLE "case_manager" ("id" uuid NOT NULL, "displayName" character varying NOT NULL, "employer" jsonb NOT NULL, "employerType" character varying NOT NULL, "unit" jsonb NOT NULL, "districtCodes" character varying array NOT NULL, "professionalSecrecy" boolean NOT NULL, "capacity" integer NOT NULL, "deputyIds" uuid array NOT NULL, CONSTRAINT "PK_186ab94d197c87145837ac1f35b" PRIMARY KEY ("id"))`,
  `CREATE TABLE "case_team_member" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "caseManagerId" uuid NOT NULL, "role" character varying NOT NULL, "since" date NOT NULL, CONSTRAINT "PK_84eec0bde3746ef723b7f44f34f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_5ec3c599e8c9441e4ed9185a94" ON "case_team_member"  ("caseId")`,
  `CREATE TABLE "child_protection_notification" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "childId" uuid NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "expertConsulted" boolean NOT NULL, "parentsInvolved" character varying NOT NULL, "status" character varying NOT NULL, "feedbackConfirmed" boolean, "feedbackActing" boolean, CONSTRAINT "PK_2bd540425e81edddcf9260c0d45" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_67aadeb407af44baa1c83a07e1" ON "child_protection_notification"  ("caseId")`,
  `CREATE TABLE "consent" ("id" uuid NOT NULL, "subjectId" uuid NOT NULL, "signatoryId" uuid NOT NULL, "capacity" character varying NOT NULL, "coSignatoryId" uuid, "form" jsonb NOT NULL, "language" character varying NOT NULL, "interpreted" boolean NOT NULL, "textVersion" character varying NOT NULL, "textHash" character varying NOT NULL, "givenAt" TIMESTAMP WITH TIME ZONE NOT NULL, "noticeGiven" jsonb NOT NULL, "provisions" jsonb NOT NULL, "expiresAt" date NOT NULL, "status" character varying NOT NULL, "revocations" jsonb NOT NULL, CONSTRAINT "PK_9115e8d6b082d4fc46d56134d29" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_ee7c85c1e3b2dd0cb315416faa" ON "consent"  ("subjectId")`,
  `CREATE TABLE "district" ("code" character varying NOT NULL, "name" character varying NOT NULL, "population" integer, CONSTRAINT "PK_fbfe5cb0d22c2be8c9a9fff5b6b" PRIMARY KEY ("code"))`,
  `CREATE TABLE "document_need" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "personId" uuid NOT NULL, "document" character varying NOT NULL, "neededBy" character varying NOT NULL, "forProcedure" character varying, "dueAt" date, "issuer" character varying NOT NULL, "status" character varying NOT NULL, "waitsForIds" uuid array NOT NULL, CONSTRAINT "PK_c0b3fefb8be454a5b87227fa589" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_7e6c00bc3dc502a93427b038cb" ON "document_need"  ("caseId")`,
  `CREATE TABLE "family" ("id" uuid NOT NULL, "reference" character varying NOT NULL, "districtCode" character varying NOT NULL, "contactLanguage" character varying NOT NULL, "agencyContacts" jsonb NOT NULL, CONSTRAINT "PK_ba386a5a59c3de8593cda4e5626" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_4b138e75c8ba1916d4ee52840b" ON "family"  ("reference")`,
  `CREATE INDEX "IDX_b129e9b549de2d05cb54e33a2c" ON "family"  ("districtCode")`,
  `CREATE TABLE "family_member" ("id" uuid NOT NULL, "familyId" uuid NOT NULL, "personId" uuid NOT NULL, "position" integer NOT NULL, "role" character varying NOT NULL, "since" date, "until" date, "livesInHousehold" boolean NOT NULL, "custody" character varying, "caresForIds" uuid array NOT NULL, CONSTRAINT "PK_a391876af9dee0ed209028b0176" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_6ebf3587c2490a15a8a522ab49" ON "family_member"  ("familyId")`,
  `CREATE INDEX "IDX_193d8b5bd490076a1ad30d2758" ON "family_member"  ("personId")`,
  `CREATE TABLE "goal" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "title" character varying NOT NULL, "area" character varying NOT NULL, "targetDate" date, "status" character varying NOT NULL, CONSTRAINT "PK_88c8e2b461b711336c836b1e130" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_50878cfdff15b986e4d536b420" ON "goal"  ("caseId")`,
  `CREATE TABLE "hand_off" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "position" integer NOT NULL, "personId" uuid NOT NULL, "need" character varying NOT NULL, "from" character varying NOT NULL, "to" character varying NOT NULL, "at" date NOT NULL, "trigger" character varying NOT NULL, "resolved" boolean NOT NULL, CONSTRAINT "PK_028731c94f085d3e285f2e8e62f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_d5741969031106b1b367648f17" ON "hand_off"  ("caseId")`,
  `CREATE TABLE "identity_link" ("id" uuid NOT NULL, "personId" uuid NOT NULL, "controller" character varying NOT NULL, "sectorPseudonym" character varying NOT NULL, "method" character varying NOT NULL, "confidence" double precision NOT NULL, "decidedBy" jsonb, "decidedAt" TIMESTAMP WITH TIME ZONE, "reversedAt" TIMESTAMP WITH TIME ZONE, "evidence" jsonb NOT NULL, CONSTRAINT "PK_a452f26a31dc6f61d13a5f4cbaa" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_ea8fc6b2d3a8bad844ef81f2c7" ON "identity_link"  ("personId")`,
  `CREATE TABLE "need" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "area" character varying NOT NULL, "severity" character varying NOT NULL, "identifiedAt" date NOT NULL, "personIds" uuid array NOT NULL, "status" character varying NOT NULL, CONSTRAINT "PK_218b14514f334ee6f39954f86ba" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_ac964ab38feb2f9c90ea7be657" ON "need"  ("caseId")`,
  `CREATE TABLE "person" ("id" uuid NOT NULL, "name" jsonb NOT NULL, "dateOfBirth" character varying, "gender" character varying, "nationalities" character varying array NOT NULL, "languages" jsonb NOT NULL, "interpreterNeed" character varying NOT NULL, "literacy" character varying, "arrivedInGermany" character varying, "arrivedInMunicipality" date, "protectiveMarkers" character varying array NOT NULL, CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
  `CREATE TABLE "referral" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "personIds" uuid array NOT NULL, "need" character varying NOT NULL, "from" jsonb NOT NULL, "to" jsonb NOT NULL, "mode" character varying NOT NULL, "status" character varying NOT NULL, "events" jsonb NOT NULL, "consentId" uuid NOT NULL, "sentAt" TIMESTAMP WITH TIME ZONE, "acceptedAt" TIMESTAMP WITH TIME ZONE, "firstAppointmentAt" TIMESTAMP WITH TIME ZONE, "completedAt" TIMESTAMP WITH TIME ZONE, "rejection" character varying, "returnNote" character varying, "outcome" character varying, CONSTRAINT "PK_a2d3e935a6591168066defec5ad" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_5b9666bb8421c628a58153edb2" ON "referral"  ("caseId")`,
  `CREATE TABLE "structural_issue" ("id" uuid NOT NULL, "title" character varying NOT NULL, "area" character varying NOT NULL, "agencies" character varying array NOT NULL, "status" character varying NOT NULL, "caseCountBand" character varying NOT NULL, "raisedAt" date NOT NULL, "steeringDecision" character varying, CONSTRAINT "PK_1e1643382f4f929122738b2af41" PRIMARY KEY ("id"))`,
  `CREATE TABLE "task" ("id" uuid NOT NULL, "caseId" uuid NOT NULL, "title" character varying NOT NULL, "kind" character varying NOT NULL, "dueAt" TIMESTAMP WITH TIME ZONE, "assigneeId" uuid NOT NULL, "status" character varying NOT NULL, "sourceRule" jsonb, "createdFrom" character varying, CONSTRAINT "PK_fb213f79ee45060ba925ecd576e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_3a65b506bce2b2bb8ecbbf6075" ON "task"  ("caseId")`,
];

const down = [
  `DROP INDEX "public"."IDX_3a65b506bce2b2bb8ecbbf6075"`,
  `DROP TABLE "task"`,
  `DROP TABLE "structural_issue"`,
  `DROP INDEX "public"."IDX_5b9666bb8421c628a58153edb2"`,
  `DROP TABLE "referral"`,
  `DROP TABLE "person"`,
  `DROP INDEX "public"."IDX_ac964ab38feb2f9c90ea7be657"`,
  `DROP TABLE "need"`,
  `DROP INDEX "public"."IDX_ea8fc6b2d3a8bad844ef81f2c7"`,
  `DROP TABLE "identity_link"`,
  `DROP INDEX "public"."IDX_d5741969031106b1b367648f17"`,
  `DROP TABLE "hand_off"`,
  `DROP INDEX "public"."IDX_50878cfdff15b986e4d536b420"`,
  `DROP TABLE "goal"`,
  `DROP INDEX "public"."IDX_193d8b5bd490076a1ad30d2758"`,
  `DROP INDEX "public"."IDX_6ebf3587c2490a15a8a522ab49"`,
  `DROP TABLE "family_member"`,
  `DROP INDEX "public"."IDX_b129e9b549de2d05cb54e33a2c"`,
  `DROP INDEX "public"."IDX_4b138e75c8ba1916d4ee52840b"`,
  `DROP TABLE "family"`,
  `DROP INDEX "public"."IDX_7e6c00bc3dc502a93427b038cb"`,
  `DROP TABLE "document_need"`,
  `DROP TABLE "district"`,
  `DROP INDEX "public"."IDX_ee7c85c1e3b2dd0cb315416faa"`,
  `DROP TABLE "consent"`,
  `DROP INDEX "public"."IDX_67aadeb407af44baa1c83a07e1"`,
  `DROP TABLE "child_protection_notification"`,
  `DROP INDEX "public"."IDX_5ec3c599e8c9441e4ed9185a94"`,
  `DROP TABLE "case_team_member"`,
  `DROP TABLE "case_manager"`,
  `DROP INDEX "public"."IDX_e9ba2496a2b30944cb42cb0cf7"`,
  `DROP TABLE "case_contact"`,
  `DROP INDEX "public"."IDX_b4f07113caf60a4482995d366d"`,
  `DROP TABLE "case_conference"`,
  `DROP INDEX "public"."IDX_271e451a342cc1364519819db5"`,
  `DROP INDEX "public"."IDX_c1924be61ad3b194780583a6f2"`,
  `DROP INDEX "public"."IDX_a6d612d8709dccb3b42a9ba749"`,
  `DROP INDEX "public"."IDX_992e894a9029ed30bfecd12ab8"`,
  `DROP TABLE "case_file"`,
  `DROP INDEX "public"."IDX_c11a7ae1c36c4a42c0f8735722"`,
  `DROP TABLE "break_glass_access"`,
  `DROP TABLE "dataset"`,
];

export class Initial implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'Initial1795363799752';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
