import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { PageInfo } from '../../vocabulary/values';
import { immigrationData } from '../labels';
import { ImmigrationApplication } from './ImmigrationApplication';

@Data(immigrationData('RESIDENCE_PROCEDURE'))
@ObjectType({ description: 'An application and its place in the list (Listeneintrag).' })
export class ImmigrationApplicationEdge {
  @Field(() => String, { description: 'Opaque; for `after` (Position).' })
  cursor: string;

  @Field(() => ImmigrationApplication, { description: 'The application (Antrag).' })
  node: ImmigrationApplication;
}

@Data(immigrationData('RESIDENCE_PROCEDURE'))
@ObjectType({
  description:
    'Applications, the oldest first (Anträge; Cursor Connections Specification, Connection Types).',
})
export class ImmigrationApplicationConnection {
  @Field(() => [ImmigrationApplicationEdge], { description: 'This page (Einträge).' })
  edges: ImmigrationApplicationEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends (Seitenangaben).' })
  pageInfo: PageInfo;
}
