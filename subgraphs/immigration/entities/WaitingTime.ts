import { Field, Int, ObjectType } from 'type-graphql';
import { Data, publicData } from '../../vocabulary/Data';
import { CountBand } from '../../vocabulary/terms';

@Data(publicData)
@ObjectType({
  description: 'How long applications of a kind have taken at an authority (Bearbeitungsdauer).',
})
export class WaitingTime {
  @Field(() => Int, {
    nullable: true,
    description: 'Days within which half were decided; absent for fewer than ten (Median in Tagen).',
  })
  p50Days: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days within which four of five were decided; absent for fewer than ten (80-%-Quantil in Tagen).',
  })
  p80Days: number | null;

  @Field(() => CountBand, { description: 'How many decisions this rests on (Fallzahl).' })
  sampleBand: CountBand;
}
