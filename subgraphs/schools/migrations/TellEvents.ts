import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type ToldTable, tellEvents, tellNothing } from '../../tellEvents';

const tables: readonly ToldTable[] = [
  { table: 'person_on_file', tells: 'PersonOnFileChanged', of: 'personId' },
  { table: 'all_day_place', tells: 'AllDayPlaceChanged', of: 'personId' },
  { table: 'attendance_confirmation', tells: 'AttendanceConfirmed', of: 'personId' },
  {
    table: 'childcare_offer',
    tells: 'DaycareOffered',
    of: 'requestId',
    by: { table: 'childcare_request', key: 'id', subject: 'childId' },
  },
  { table: 'childcare_placement', tells: 'DaycarePlaced', of: 'childId' },
  { table: 'childcare_record', tells: 'DaycareRecordChanged', of: 'childId' },
  { table: 'childcare_request', tells: 'DaycareRequested', of: 'childId' },
  { table: 'education_record', tells: 'SchoolObligationChanged', of: 'personId' },
  { table: 'language_support', tells: 'LanguageSupportChanged', of: 'personId' },
  { table: 'newcomer_registration', tells: 'NewcomerRegistered', of: 'personId' },
  { table: 'school_enrolment', tells: 'EnrolmentChanged', of: 'personId' },
  { table: 'support_need_procedure', tells: 'SupportNeedChanged', of: 'personId' },
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
