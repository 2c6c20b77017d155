import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { answered } from '../changes/answered';
import { changeInCase, createInCase } from '../changes/inCase';
import { Goal } from '../entities/Goal';
import { planContent } from '../labels';
import { AgreeGoalInput, UpdateGoalInput } from './GoalInputs';
import { goalAgreed, goalUpdated } from './goalSteps';

/** What family and case manager want to reach. */
@Resolver()
export class GoalMutations {
  @Data(planContent)
  @Mutation(() => Goal, { nullable: true, description: 'Notes an agreed goal (Ziel vereinbaren).' })
  async agreeGoal(
    @Arg('input', () => AgreeGoalInput) input: AgreeGoalInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Goal> {
    const naming = { mutation: 'agreeGoal', table: Goal };
    return answered(asked, await createInCase(asked, input, naming, () => goalAgreed(input, asked.today)));
  }

  @Data(planContent)
  @Mutation(() => Goal, { nullable: true, description: 'Changes a goal (Ziel ändern).' })
  async updateGoal(
    @Arg('input', () => UpdateGoalInput) input: UpdateGoalInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Goal> {
    const naming = { mutation: 'updateGoal', table: Goal, what: 'a goal' };
    const result = await changeInCase(asked, input, naming, (goal) => goalUpdated(goal, input, asked.today));
    return answered(asked, result);
  }
}
