import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { PageInfo } from '../../vocabulary/values';
import { casePlan } from '../labels';
import { Family } from './Family';

@Data(casePlan)
@ObjectType({ description: 'A family with its place in the list.' })
export class FamilyEdge {
  @Field(() => String, { description: 'Where to go on: give it as `after`.' })
  cursor: string;

  @Field(() => Family, { description: 'The family (Familie).' })
  node: Family;
}

@Data(casePlan)
@ObjectType({ description: 'A page of families by their reference (Familien).' })
export class FamilyConnection {
  @Field(() => [FamilyEdge], { description: 'Families of this page.' })
  edges: readonly FamilyEdge[];

  @Field(() => PageInfo, { description: 'Whether there are more.' })
  pageInfo: PageInfo;
}
