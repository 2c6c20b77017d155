import { Field, Int, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { PageInfo } from '../../vocabulary/values';
import { disclosureData } from '../labels';
import { DisclosureRecord } from './DisclosureRecord';

@Data(disclosureData)
@ObjectType({ description: 'A record with its place in the list.' })
export class DisclosureEdge {
  @Field(() => String, { description: 'Where to go on: give it as `after`.' })
  cursor: string;

  @Field(() => DisclosureRecord, { description: 'The record (Protokolleintrag).' })
  node: DisclosureRecord;
}

@Data(disclosureData)
@ObjectType({ description: 'A page of the log, newest first (Protokoll der Übermittlungen).' })
export class DisclosureConnection {
  @Field(() => [DisclosureEdge], { description: 'Records of this page.' })
  edges: readonly DisclosureEdge[];

  @Field(() => PageInfo, { description: 'Whether there are more.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many there are that the caller may see (Anzahl).' })
  total: number;
}
