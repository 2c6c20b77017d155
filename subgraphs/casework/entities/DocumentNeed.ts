import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Agency, DocumentType } from '../../vocabulary/terms';
import { casePlan, planContent } from '../labels';
import { DocumentStatus } from '../terms';

@Data(casePlan)
@Entity({ name: 'document_need' })
@ObjectType({ description: 'A document that an office asks for (benötigte Unterlage).' })
export class DocumentNeed {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  personId: string;

  @Data(planContent)
  @Field(() => DocumentType, { description: 'Which document (Unterlage).' })
  @Column('varchar')
  document: DocumentType;

  @Data(planContent)
  @Field(() => Agency, { description: 'Who asks for it (anfordernde Stelle).' })
  @Column('varchar')
  neededBy: Agency;

  @Data(planContent)
  @Field(() => ID, { nullable: true, description: 'Procedure it is for (Verfahren).' })
  @Column('varchar', { nullable: true })
  forProcedure: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'By when (vorzulegen bis).' })
  @Column('date', { nullable: true })
  dueAt: string | null;

  @Data(planContent)
  @Field(() => Agency, { description: 'Who issues it (ausstellende Stelle).' })
  @Column('varchar')
  issuer: Agency;

  @Field(() => DocumentStatus, { description: 'Where it stands (Stand der Unterlage).' })
  @Column('varchar')
  status: DocumentStatus;

  /** Documents may wait for each other in a circle: that is one of the obstacles Lotse finds. */
  @Column('uuid', { array: true })
  waitsForIds: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
