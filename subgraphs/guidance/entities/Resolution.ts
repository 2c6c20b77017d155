import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { DocumentType } from '../../vocabulary/terms';
import { guidanceContent } from '../labels';
import type { Words } from '../Rule';

@Data(guidanceContent)
@ObjectType({ description: 'What to do about an obstacle (Lösungsweg).' })
export class Resolution {
  readonly stepsInWords: readonly Words[];

  @Field(() => [DocumentType], { description: 'Papers that are needed for it (Unterlagen).' })
  documents: readonly DocumentType[];
}
