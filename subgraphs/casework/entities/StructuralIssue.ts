import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Agency, CountBand } from '../../vocabulary/terms';
import { casePlan } from '../labels';
import { IssueStatus, NeedArea } from '../terms';

/** Tells nothing of persons, and nothing leads from here to cases. */
@Data(casePlan)
@Entity({ name: 'structural_issue' })
@ObjectType({ description: 'What single cases have shown to be broken for many (generatives Thema).' })
export class StructuralIssue {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String, { description: 'In a sentence (Thema).' })
  @Column('varchar')
  title: string;

  @Field(() => NeedArea, { description: 'Area of life (Bedarfsbereich).' })
  @Column('varchar')
  area: NeedArea;

  @Field(() => [Agency], { description: 'Offices concerned (beteiligte Stellen).' })
  @Column('varchar', { array: true })
  agencies: Agency[];

  @Field(() => IssueStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: IssueStatus;

  @Field(() => CountBand, { description: 'How many cases show it (Zahl der Fälle).' })
  @Column('varchar')
  caseCountBand: CountBand;

  @Field(() => CalendarDate, { description: 'When it was raised (eingebracht am).' })
  @Column('date')
  raisedAt: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the steering group decided (Beschluss der Lenkungsgruppe).',
  })
  @Column('varchar', { nullable: true })
  steeringDecision: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
