import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type ToldTable, tellEvents, tellNothing } from '../../tellEvents';

const tables: readonly ToldTable[] = [
  { table: 'person_on_file', tells: 'PersonOnFileChanged', of: 'personId' },
  { table: 'care_waitlist_entry', tells: 'WaitlistChanged', of: 'personId' },
  { table: 'early_detection_check', tells: 'EarlyDetectionChanged', of: 'personId' },
  { table: 'functional_constraint', tells: 'FunctionalConstraintChanged', of: 'personId' },
  { table: 'health_access', tells: 'AccessChanged', of: 'personId' },
  { table: 'health_appointment', tells: 'AppointmentChanged', of: 'personId' },
  { table: 'health_coverage', tells: 'CoverageChanged', of: 'personId' },
  { table: 'initial_exam', tells: 'InitialExamChanged', of: 'personId' },
  { table: 'measles_proof', tells: 'MeaslesProofChanged', of: 'personId' },
  { table: 'school_entry_exam', tells: 'SchoolEntryExamChanged', of: 'personId' },
  { table: 'treatment_approval', tells: 'ApprovalChanged', of: 'personId' },
];

/** What has changed about whom is told (domain.md ch. 3, "Events"), so that who looks at a family sees it without asking again and again. */
export class TellEvents1795400000000 implements MigrationInterface {
  name = 'TellEvents1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tellEvents(tables)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of tellNothing(tables)) await runner.query(statement);
  }
}
