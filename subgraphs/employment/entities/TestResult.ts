import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { TestLevel } from '../terms';

@Data(ownerlessValue)
@ObjectType({ description: 'Result of the test at the end of a course (Ergebnis des Abschlusstests).' })
export class TestResult {
  @Field(() => CalendarDate, { description: 'Day of the test (Prüfungstag).' })
  takenAt: string;

  @Field(() => TestLevel, { description: 'Level reached (erreichtes Niveau).' })
  level: TestLevel;
}
