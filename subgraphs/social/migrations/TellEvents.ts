import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type ToldTable, tellEvents, tellNothing } from '../../tellEvents';

const tables: readonly ToldTable[] = [
  { table: 'person_on_file', tells: 'PersonOnFileChanged', of: 'personId' },
  { table: 'household', tells: 'HouseholdChanged', kind: 'Family', of: 'familyId' },
  { table: 'household_member', tells: 'HouseholdChanged', of: 'personId' },
  {
    table: 'accommodation',
    tells: 'AccommodationChanged',
    kind: 'Family',
    of: 'householdId',
    by: { table: 'household', key: 'id', subject: 'familyId' },
  },
  { table: 'benefit', tells: 'BenefitChanged', of: 'applicantId' },
  { table: 'benefit_person', tells: 'BenefitChanged', of: 'personId' },
  {
    table: 'benefit_application',
    tells: 'BenefitChanged',
    of: 'benefitId',
    by: { table: 'benefit', key: 'id', subject: 'applicantId' },
  },
  { table: 'counselling_enrolment', tells: 'CounsellingChanged', of: 'personId' },
  { table: 'income_source', tells: 'IncomeChanged', of: 'personId' },
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
