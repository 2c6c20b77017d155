import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseworkAsked } from '../CaseworkAsked';
import { statusOn } from '../consents/consentSteps';
import { Consent } from '../entities/Consent';
import { Person } from '../entities/Person';
import { ConsentStatus } from '../terms';

@Resolver(() => Consent)
export class ConsentResolver {
  @FieldResolver(() => ConsentStatus, { description: 'Where it stands today (Stand).' })
  status(@Root() consent: Consent, @Ctx() { today }: CaseworkAsked): ConsentStatus {
    return statusOn(consent, today);
  }

  @FieldResolver(() => Person, { description: 'Whose data (betroffene Person).' })
  subject(@Root() { subjectId }: Consent, @Ctx() { loaders }: CaseworkAsked): Promise<Person | null> {
    return loaders.person.load(subjectId);
  }

  @FieldResolver(() => Person, { description: 'Who signed (unterzeichnende Person).' })
  signatory(@Root() { signatoryId }: Consent, @Ctx() { loaders }: CaseworkAsked): Promise<Person | null> {
    return loaders.person.load(signatoryId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who signed too, where both have custody (weitere unterzeichnende Person).',
  })
  coSignatory(
    @Root() { coSignatoryId }: Consent,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<Person | null> | null {
    return coSignatoryId === null ? null : loaders.person.load(coSignatoryId);
  }
}
