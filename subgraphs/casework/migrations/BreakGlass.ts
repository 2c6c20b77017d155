import type { MigrationInterface, QueryRunner } from 'typeorm';

// Nobody could open an access before these columns were there, so the table is empty and no column needs a value to begin with.
const up = [
  `ALTER TABLE "break_glass_access" ADD "opener" jsonb NOT NULL`,
  `ALTER TABLE "break_glass_access" ADD "immediateDanger" boolean NOT NULL`,
  `ALTER TABLE "break_glass_access" ADD "confirmBy" TIMESTAMP WITH TIME ZONE NOT NULL`,
  `ALTER TABLE "break_glass_access" ADD "openFrom" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "break_glass_access" ADD "reviewer" jsonb`,
  `ALTER TABLE "break_glass_access" ADD "reviewedAt" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "break_glass_access" ADD "subjectNoticeReviewOn" date`,
  `ALTER TABLE "break_glass_access" ADD "events" jsonb NOT NULL`,
];

const down = [
  `ALTER TABLE "break_glass_access" DROP COLUMN "events"`,
  `ALTER TABLE "break_glass_access" DROP COLUMN "subjectNoticeReviewOn"`,
  `ALTER TABLE "break_glass_access" DROP COLUMN "reviewedAt"`,
  `ALTER TABLE "break_glass_access" DROP COLUMN "reviewer"`,
  `ALTER TABLE "break_glass_access" DROP COLUMN "openFrom"`,
  `ALTER TABLE "break_glass_access" DROP COLUMN "confirmBy"`,
  `ALTER TABLE "break_glass_access" DROP COLUMN "immediateDanger"`,
  `ALTER TABLE "break_glass_access" DROP COLUMN "opener"`,
];

export class BreakGlass implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = 'BreakGlass1795384800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
