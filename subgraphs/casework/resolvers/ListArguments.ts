import { ArgsType, Field, ID, Int } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { DistrictCode } from '../../vocabulary/terms';
import { casePlan, whereaboutsData } from '../labels';
import { CaseStatus } from '../terms';

@ArgsType()
class ListArguments {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100 (Anzahl).' })
  first: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor to go on from (ab).' })
  after?: string | null;
}

@ArgsType()
export class FamiliesArguments extends ListArguments {
  @ArgumentData(whereaboutsData)
  @Field(() => DistrictCode, { nullable: true, description: 'Only in this district (Sozialraum).' })
  district?: DistrictCode | null;

  @Field(() => CaseStatus, { nullable: true, description: 'Only with a case in this status (Fallstatus).' })
  status?: CaseStatus | null;
}

@ArgsType()
export class CasesArguments extends ListArguments {
  @Field(() => CaseStatus, { nullable: true, description: 'Only in this status (Fallstatus).' })
  status?: CaseStatus | null;

  @ArgumentData(casePlan)
  @Field(() => ID, {
    nullable: true,
    description: 'Only those of this case manager (Case Managerin, Case Manager).',
  })
  caseManager?: string | null;
}
