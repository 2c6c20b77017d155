import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { planContent } from '../labels';
import { NeedArea } from '../terms';
import { Need } from './Need';
import { Person } from './Person';

@Data(planContent)
@ObjectType({ description: 'What the conference may speak of in one area of life (freigegebener Bereich).' })
export class ConferenceArea {
  @Field(() => NeedArea, { description: 'Area of life (Bedarfsbereich).' })
  area: NeedArea;

  @Field(() => [Need], { description: 'Needs of the family in it (Bedarfe).' })
  needs: readonly Need[];

  @Field(() => [Person], { description: 'Persons who have these needs (betroffene Personen).' })
  persons: readonly Person[];
}
