import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { CaseConference } from '../entities/CaseConference';
import { Consent } from '../entities/Consent';
import { consentData } from '../labels';
import { loadKnown } from '../loadKnown';

@Resolver(() => CaseConference)
export class CaseConferenceResolver {
  @Data(consentData)
  @FieldResolver(() => [Consent], { description: 'On what consents it rests (Einwilligungen).' })
  consent(
    @Root() { consentIds }: CaseConference,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly Consent[]> {
    return loadKnown(loaders.consent, consentIds);
  }
}
