import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { answered } from '../changes/answered';
import { Consent } from '../entities/Consent';
import { consentData } from '../labels';
import { RecordConsentInput, RevokeConsentInput } from './ConsentInputs';
import { recordConsent, revokeConsent } from './changeConsent';

/** What people allow and take back (domain.md 2.6). The hub's gate 2 reads it anew for each request. */
@Resolver()
export class ConsentMutations {
  @Data(consentData)
  @Mutation(() => Consent, {
    nullable: true,
    description:
      'Records what somebody has signed; it may take the place of an earlier one (Einwilligung erfassen).',
  })
  async recordConsent(
    @Arg('input', () => RecordConsentInput) input: RecordConsentInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Consent> {
    return answered(asked, await recordConsent(asked, input));
  }

  @Data(consentData)
  @Mutation(() => Consent, {
    nullable: true,
    description:
      'Takes a consent back, whole or in part, from now on: the person, who has custody, or the team on their word (Einwilligung widerrufen).',
  })
  async revokeConsent(
    @Arg('input', () => RevokeConsentInput) input: RevokeConsentInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Consent> {
    return answered(asked, await revokeConsent(asked, input));
  }
}
