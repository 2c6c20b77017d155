import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type ToldTable, tellEvents, tellNothing } from '../../tellEvents';

const tables: readonly ToldTable[] = [
  { table: 'person_on_file', tells: 'PersonOnFileChanged', of: 'personId' },
  {
    table: 'benefit_unit',
    tells: 'GrantChanged',
    of: 'id',
    by: { table: 'benefit_unit_member', key: 'benefitUnitId', subject: 'personId' },
  },
  { table: 'benefit_unit_member', tells: 'GrantChanged', of: 'personId' },
  { table: 'course_entitlement', tells: 'CourseEntitlementChanged', of: 'personId' },
  { table: 'course_registration', tells: 'CourseRegistrationChanged', of: 'personId' },
  { table: 'employment', tells: 'EmploymentChanged', of: 'personId' },
  { table: 'employment_profile', tells: 'ProfileChanged', of: 'personId' },
  { table: 'job_offer', tells: 'JobOfferChanged', of: 'personId' },
  { table: 'language_certificate', tells: 'LanguageCertificateChanged', of: 'personId' },
  { table: 'language_course_record', tells: 'LanguageCourseChanged', of: 'personId' },
  { table: 'recognition_procedure', tells: 'RecognitionChanged', of: 'personId' },
  { table: 'training_contract', tells: 'TrainingContractChanged', of: 'personId' },
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
