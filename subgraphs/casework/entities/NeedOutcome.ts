import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { NeedArea, NeedStatus } from '../terms';

@Data(ownerlessValue)
@ObjectType({ description: 'What became of a need by the end of the case (Ergebnis).' })
export class NeedOutcome {
  @Field(() => NeedArea, { description: 'Area of life (Bedarfsbereich).' })
  area: NeedArea;

  @Field(() => NeedStatus, { description: 'Whether it was met (Ergebnis).' })
  status: NeedStatus;
}
