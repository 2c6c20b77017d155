import { Field, ID, InputType } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { Agency } from '../../vocabulary/terms';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { casePlan, planContent } from '../labels';
import { IssueStatus, NeedArea } from '../terms';

@InputType({ description: 'What single cases have shown to be broken for many (generatives Thema).' })
export class RaiseStructuralIssueInput extends NewWish {
  @Field(() => String, { description: 'In a sentence that names nobody (Thema).' })
  title: string;

  @Field(() => NeedArea, { description: 'Area of life (Bedarfsbereich).' })
  area: NeedArea;

  @Field(() => [Agency], { description: 'Offices concerned (beteiligte Stellen).' })
  agencies: Agency[];

  @ArgumentData(planContent)
  @Field(() => ID, {
    nullable: true,
    description: 'Case that shows it; nothing leads back to it (Fall).',
  })
  case?: string | null;
}

@InputType({ description: 'What steering does with an issue; what is left out stays (Änderung).' })
export class UpdateStructuralIssueInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which issue (Thema).' })
  id: string;

  @Field(() => IssueStatus, { nullable: true, description: 'Where it stands (Stand).' })
  status?: IssueStatus | null;

  @Field(() => String, { nullable: true, description: 'What the steering group decided (Beschluss).' })
  steeringDecision?: string | null;

  @Field(() => String, { nullable: true, description: 'In a sentence that names nobody (Thema).' })
  title?: string | null;

  @Field(() => [Agency], { nullable: true, description: 'Offices concerned (beteiligte Stellen).' })
  agencies?: Agency[] | null;
}

@InputType({ description: 'A case shows an issue, or does not (Fall zu Thema).' })
export class IssueOfCaseInput extends ChangeWish {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'Which case; the version is that of the case (Fall).' })
  id: string;

  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which issue (Thema).' })
  issue: string;
}
