import { Field, ID, InputType } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Agency, DocumentType } from '../../vocabulary/terms';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { casePlan, familyData, planContent } from '../labels';
import { DocumentStatus } from '../terms';

@InputType({ description: 'A document that an office asks for (neu benötigte Unterlage).' })
export class NeedDocumentInput extends NewWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'In which case (Fall).' })
  case: string;

  @ArgumentData({ ...familyData, idOf: 'Person' })
  @Field(() => ID, { description: 'Whose document (betroffene Person).' })
  person: string;

  @Field(() => DocumentType, { description: 'Which document (Unterlage).' })
  document: DocumentType;

  @Field(() => Agency, { description: 'Who asks for it (anfordernde Stelle).' })
  neededBy: Agency;

  @ArgumentData(planContent)
  @Field(() => ID, { nullable: true, description: 'Procedure it is for (Verfahren).' })
  forProcedure?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'By when (vorzulegen bis).' })
  dueAt?: string | null;

  @Field(() => Agency, { description: 'Who issues it (ausstellende Stelle).' })
  issuer: Agency;

  @ArgumentData(casePlan)
  @Field(() => [ID], {
    nullable: true,
    description: 'Needed documents of this case that have to be there first (wartet auf).',
  })
  waitsFor?: string[] | null;
}

@InputType({
  description: 'What is to change of a needed document; what is left out stays (Änderung einer Unterlage).',
})
export class UpdateDocumentNeedInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which one (benötigte Unterlage).' })
  id: string;

  @Field(() => DocumentStatus, { nullable: true, description: 'Where it stands (Stand der Unterlage).' })
  status?: DocumentStatus | null;

  @Field(() => CalendarDate, { nullable: true, description: 'By when; null: no day (vorzulegen bis).' })
  dueAt?: string | null;

  @Field(() => Agency, { nullable: true, description: 'Who issues it (ausstellende Stelle).' })
  issuer?: Agency | null;

  @ArgumentData(casePlan)
  @Field(() => [ID], { nullable: true, description: 'What has to be there first (wartet auf).' })
  waitsFor?: string[] | null;
}
