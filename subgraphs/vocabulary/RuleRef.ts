import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from './Data';
import { CalendarDate } from './scalars';

@Data(ownerlessValue)
@Directive('@shareable')
@ObjectType({ description: 'A rule of the catalogue in one of its versions (Regel).' })
export class RuleRef {
  @Field(() => ID, { description: 'Name of the rule (Kennung).' })
  id: string;

  @Field(() => Int, { description: 'Version (Fassung).' })
  version: number;

  @Field(() => String, { description: 'What it says, in a few words (Titel).' })
  title: string;

  @Field(() => [String], { description: 'Law it follows (Rechtsgrundlagen).' })
  legalRefs: string[];

  @Field(() => CalendarDate, { nullable: true, description: 'First day on which it holds (gültig ab).' })
  effectiveFrom: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day on which it holds (gültig bis).' })
  effectiveTo: string | null;
}
