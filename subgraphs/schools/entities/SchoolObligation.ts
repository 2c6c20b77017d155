import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { schoolData } from '../labels';
import { SchoolObligationState } from '../terms';

/** Columns of the education record, as a type of their own; `asOf` and `source` stand there. */
@Data(schoolData)
@ObjectType({ description: 'Whether the person has to go to school (Schulpflicht, § 34 SchulG NRW).' })
export class SchoolObligation {
  @Field(() => SchoolObligationState, { description: 'What holds (Stand der Schulpflicht).' })
  state: SchoolObligationState;

  @Field(() => CalendarDate, { nullable: true, description: 'First day (seit).' })
  since: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day (bis).' })
  until: string | null;
}
