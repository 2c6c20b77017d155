import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every agency keeps what its officers have released by hand. */
export class AddRelease1795320000000 implements MigrationInterface {
  name = 'AddRelease1795320000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "release" ("subject" uuid NOT NULL, "category" character varying NOT NULL, "until" date NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_release" PRIMARY KEY ("subject", "category"))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "release"');
  }
}
