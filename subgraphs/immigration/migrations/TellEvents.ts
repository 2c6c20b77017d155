import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type ToldTable, tellEvents, tellNothing } from '../../tellEvents';

const tables: readonly ToldTable[] = [
  { table: 'person_on_file', tells: 'PersonOnFileChanged', of: 'personId' },
  { table: 'asylum_procedure', tells: 'StatusChanged', of: 'personId' },
  { table: 'course_obligation', tells: 'CourseObligationChanged', of: 'personId' },
  { table: 'family_reunification_case', tells: 'FamilyReunificationChanged', of: 'personId' },
  { table: 'immigration_application', tells: 'ApplicationChanged', of: 'personId' },
  { table: 'immigration_file', tells: 'FileChanged', of: 'personId' },
  { table: 'naturalisation_procedure', tells: 'NaturalisationChanged', of: 'personId' },
  { table: 'provisional_residence_document', tells: 'ProvisionalDocumentChanged', of: 'personId' },
  { table: 'residence_requirement', tells: 'ResidenceRequirementChanged', of: 'personId' },
  { table: 'residence_status', tells: 'StatusChanged', of: 'personId' },
  { table: 'residence_title', tells: 'TitleChanged', of: 'personId' },
  { table: 'toleration', tells: 'TolerationChanged', of: 'personId' },
  { table: 'travel_document', tells: 'TravelDocumentChanged', of: 'personId' },
  { table: 'work_permission', tells: 'WorkPermissionChanged', of: 'personId' },
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
