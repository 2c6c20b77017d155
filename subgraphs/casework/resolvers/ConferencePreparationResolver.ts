import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { ConferenceArea } from '../entities/ConferenceArea';
import { ConferencePreparation } from '../entities/ConferencePreparation';
import { ConsentMatrixEntry } from '../entities/ConsentMatrixEntry';
import { consentData, planContent } from '../labels';
import { consentMatrix, sharedView } from '../prepareConference';
import { NeedArea } from '../terms';

@Resolver(() => ConferencePreparation)
export class ConferencePreparationResolver {
  @Data(planContent)
  @FieldResolver(() => [ConferenceArea], {
    description:
      'What may be spoken of, by area. What the conference does not share is absent, and after the grant everything is (gemeinsame Sicht).',
  })
  sharedView(
    @Root() { conference }: ConferencePreparation,
    @Arg('areas', () => [NeedArea], { description: 'Areas of life wanted (Bedarfsbereiche).' })
    areas: NeedArea[],
    @Ctx() asked: CaseworkAsked,
  ): Promise<readonly ConferenceArea[]> {
    return sharedView(conference, areas, asked);
  }

  @Data(consentData)
  @FieldResolver(() => [ConsentMatrixEntry], {
    description:
      'Who has allowed what to whom, for each member, shared area and participant (Einwilligungsmatrix).',
  })
  consentMatrix(
    @Root() { conference }: ConferencePreparation,
    @Ctx() asked: CaseworkAsked,
  ): Promise<readonly ConsentMatrixEntry[]> {
    return consentMatrix(conference, asked);
  }
}
