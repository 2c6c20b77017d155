import { Field, Int, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { ReductionGround } from '../terms';

@Data(ownerlessValue)
@ObjectType({ description: 'A reduction of the benefit (Leistungsminderung, §§ 31a, 32 SGB II).' })
export class Reduction {
  @Field(() => Int, { description: 'Part of the standard need that is not paid, in percent (Minderung).' })
  percent: number;

  @Field(() => CalendarDate, { description: 'First day (ab).' })
  from: string;

  @Field(() => CalendarDate, { description: 'Last day (bis).' })
  until: string;

  @Field(() => ReductionGround, { description: 'Why (Minderungsgrund).' })
  ground: ReductionGround;
}
