import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Agency, Certainty } from '../../vocabulary/terms';
import { guidanceContent } from '../labels';
import type { Words } from '../Rule';
import { DeadlineKind } from '../terms';
import { Person } from './Person';

@Data(guidanceContent)
@ObjectType({
  description: 'A day by which something has to be done, or on which something happens (Frist).',
})
export class Deadline {
  readonly consequenceInWords: Words;

  @Field(() => CalendarDate, { description: 'Which day (Tag).' })
  at: string;

  @Field(() => DeadlineKind, { description: 'What has to be kept (Art).' })
  kind: DeadlineKind;

  @Field(() => Person, { description: 'Whose day it is (Person).' })
  subject: Person;

  @Field(() => Agency, { description: 'Which office has to do with it (Stelle).' })
  agency: Agency;

  @Field(() => String, { nullable: true, description: 'Law that it follows from (Rechtsgrundlage).' })
  legalRef: string | null;

  @Field(() => String, { description: 'Where the day stands in the graph (Fundstelle).' })
  source: string;

  @Field(() => Certainty, { description: 'How sure it is (Verlässlichkeit).' })
  certainty: Certainty;
}
