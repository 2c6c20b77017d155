import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { PageInfo } from '../../vocabulary/values';
import { casePlan } from '../labels';
import { Case } from './Case';

@Data(casePlan)
@ObjectType({ description: 'A case with its place in the list.' })
export class CaseEdge {
  @Field(() => String, { description: 'Where to go on: give it as `after`.' })
  cursor: string;

  @Field(() => Case, { description: 'The case (Fall).' })
  node: Case;
}

@Data(casePlan)
@ObjectType({ description: 'A page of cases by their number (Fälle).' })
export class CaseConnection {
  @Field(() => [CaseEdge], { description: 'Cases of this page.' })
  edges: readonly CaseEdge[];

  @Field(() => PageInfo, { description: 'Whether there are more.' })
  pageInfo: PageInfo;
}
