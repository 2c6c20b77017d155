import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Agency } from '../../vocabulary/terms';
import { casePlan, planContent } from '../labels';
import { HandOffTrigger, NeedArea } from '../terms';

@Data(casePlan)
@Entity({ name: 'hand_off' })
@ObjectType({ description: 'An office has sent somebody on to another office (Weiterverweisung).' })
export class HandOff {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  /** Place in the chain: several offices may be visited on one day, and the order is the point. */
  @Column('integer')
  position: number;

  @Column('uuid')
  personId: string;

  @Data(planContent)
  @Field(() => NeedArea, { description: 'What it was about (Bedarfsbereich).' })
  @Column('varchar')
  need: NeedArea;

  @Data(planContent)
  @Field(() => Agency, { description: 'Who sent (abgebende Stelle).' })
  @Column('varchar')
  from: Agency;

  @Data(planContent)
  @Field(() => Agency, { description: 'Where to (benannte Stelle).' })
  @Column('varchar')
  to: Agency;

  @Field(() => CalendarDate, { description: 'When (am).' })
  @Column('date')
  at: string;

  @Field(() => HandOffTrigger, { description: 'Why (Anlass).' })
  @Column('varchar')
  trigger: HandOffTrigger;

  @Field(() => Boolean, { description: 'Whether the matter was settled there (geklärt).' })
  @Column('boolean')
  resolved: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
