import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Case } from '../entities/Case';
import { Consent } from '../entities/Consent';
import { Person } from '../entities/Person';
import { Referral } from '../entities/Referral';
import { consentData, familyData } from '../labels';
import { loadKnown } from '../loadKnown';

@Resolver(() => Referral)
export class ReferralResolver {
  @FieldResolver(() => Case, { description: 'Case it belongs to (Fall).' })
  case(@Root() { caseId }: Referral, @Ctx() { loaders }: CaseworkAsked): Promise<Case | null> {
    return loaders.case.load(caseId);
  }

  @Data(familyData)
  @FieldResolver(() => [Person], { description: 'Who is sent (betroffene Personen).' })
  persons(@Root() { personIds }: Referral, @Ctx() { loaders }: CaseworkAsked): Promise<readonly Person[]> {
    return loadKnown(loaders.person, personIds);
  }

  @Data(consentData)
  @FieldResolver(() => Consent, { description: 'On what consent it rests (Einwilligung).' })
  consent(@Root() { consentId }: Referral, @Ctx() { loaders }: CaseworkAsked): Promise<Consent | null> {
    return loaders.consent.load(consentId);
  }
}
