import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = [
  ['job_offer', 'municipality', 'character varying'],
  ['course_registration', 'municipality', 'character varying'],
  ['course_registration', 'interruptedSince', 'date'],
] as const;

/** Where a job or a course is (a residence requirement may forbid to move there), and since when a course rests (after a year the right to it is lost). */
export class PlaceOfWork1795500000000 implements MigrationInterface {
  name = 'PlaceOfWork1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of columns)
      await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${column}" ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of columns)
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
}
