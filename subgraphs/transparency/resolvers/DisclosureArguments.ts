import { ArgsType, Field, ID, Int } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { disclosureData } from '../labels';
import { Decision } from '../terms';

@ArgsType()
export class MyDisclosuresArguments {
  @Field(() => CalendarDate, { nullable: true, description: 'First day (von).' })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day (bis).' })
  to?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100 (Anzahl).' })
  first: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor to go on from (ab).' })
  after?: string | null;
}

@ArgsType()
export class DisclosuresArguments extends MyDisclosuresArguments {
  @ArgumentData({ ...disclosureData, idOf: 'Person' })
  @Field(() => ID, { nullable: true, description: 'About this person or family (betroffene Person).' })
  person?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Asked by this one: stable name, or a token that an agency was shown (anfragende Person).',
  })
  requester?: string | null;

  @Field(() => String, { nullable: true, description: 'At this subgraph (Fachverfahren).' })
  agency?: string | null;

  @Field(() => Decision, { nullable: true, description: 'Decided like this (Entscheidung).' })
  decision?: Decision | null;
}
