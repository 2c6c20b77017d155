import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every agency keeps the name of the key that its pseudonyms are written under. */
export class AddPseudonymKey1795300000000 implements MigrationInterface {
  name = 'AddPseudonymKey1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "pseudonym_key" ("only" boolean NOT NULL DEFAULT true, "key" character varying NOT NULL, CONSTRAINT "PK_pseudonym_key" PRIMARY KEY ("only"))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "pseudonym_key"');
  }
}
