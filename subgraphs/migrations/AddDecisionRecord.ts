import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every subgraph keeps its own record of what it has decided. */
export class AddDecisionRecord1795310000000 implements MigrationInterface {
  name = 'AddDecisionRecord1795310000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "decision_record" ("messageId" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub" character varying NOT NULL, "requesterToken" character varying NOT NULL, "requesterOrganisation" character varying, "purpose" character varying, "caseReference" character varying, "grounds" jsonb NOT NULL, "requestHash" character varying NOT NULL, "decision" character varying, "fields" jsonb, "withheld" jsonb, "rowsLeftOut" integer, "answerHash" character varying, CONSTRAINT "PK_decision_record" PRIMARY KEY ("messageId"))',
    );
    await runner.query('CREATE INDEX "IDX_decision_record_at" ON "decision_record" ("at")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "decision_record"');
  }
}
