import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Severity } from '../../vocabulary/terms';
import { planContent } from '../labels';
import { NeedArea, NeedStatus } from '../terms';

@Data(planContent)
@Entity({ name: 'need' })
@ObjectType({ description: 'Something a family needs (Bedarf).' })
export class Need {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  @Field(() => NeedArea, { description: 'Area of life (Bedarfsbereich).' })
  @Column('varchar')
  area: NeedArea;

  @Field(() => Severity, { description: 'How grave (Dringlichkeit).' })
  @Column('varchar')
  severity: Severity;

  @Field(() => CalendarDate, { description: 'When it was seen (festgestellt am).' })
  @Column('date')
  identifiedAt: string;

  @Column('uuid', { array: true })
  personIds: string[];

  @Field(() => NeedStatus, { description: 'Where it stands (Bedarfsstatus).' })
  @Column('varchar')
  status: NeedStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
