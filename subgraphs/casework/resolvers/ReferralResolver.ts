import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { viewpointOf } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Case } from '../entities/Case';
import { Consent } from '../entities/Consent';
import { Person } from '../entities/Person';
import { Referral } from '../entities/Referral';
import { ReferralEvent } from '../entities/ReferralEvent';
import { consentData, familyData, noteData } from '../labels';
import { loadKnown } from '../loadKnown';
import { readValidity } from '../referrals/readValidity';
import { ReferralConsentState } from '../terms';

@Resolver(() => Referral)
export class ReferralResolver {
  @FieldResolver(() => Case, { description: 'Case it belongs to (Fall).' })
  case(@Root() { caseId }: Referral, @Ctx() { loaders }: CaseworkAsked): Promise<Case | null> {
    return loaders.case.load(caseId);
  }

  @Data(noteData)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the office wrote back (Rückmeldung).',
  })
  async returnNote(@Root() referral: Referral, @Ctx() asked: CaseworkAsked): Promise<string | null> {
    const { events, returnNote } = referral;
    // When it was written, and not when anything was said last: otherwise every step after a hand-over would open it.
    const written = events.find(({ note }) => note !== null && note === returnNote) ?? events[0];
    const isClosed =
      written === undefined ||
      (await viewpointOf(asked).notesAreClosed(referral.caseId, new Date(written.at)));
    return isClosed ? null : asked.loaders.notes.open(referral.returnNote);
  }

  @FieldResolver(() => [ReferralEvent], { description: 'What has happened, oldest first (Verlauf).' })
  events(
    @Root() { caseId, events }: Referral,
    @Ctx() asked: CaseworkAsked,
  ): Promise<readonly ReferralEvent[]> {
    const view = viewpointOf(asked);
    return Promise.all(
      events.map(async (event) =>
        (await view.notesAreClosed(caseId, new Date(event.at))) ? { ...event, note: null } : event,
      ),
    );
  }

  @Data(familyData)
  @FieldResolver(() => [Person], { description: 'Who is sent (betroffene Personen).' })
  persons(@Root() { personIds }: Referral, @Ctx() { loaders }: CaseworkAsked): Promise<readonly Person[]> {
    return loadKnown(loaders.person, personIds);
  }

  @Data(consentData)
  @FieldResolver(() => ReferralConsentState, {
    description:
      'Whether it may rest on what the persons have signed, as of today (Stand der Einwilligungen).',
  })
  async consentState(@Root() referral: Referral, @Ctx() asked: CaseworkAsked): Promise<ReferralConsentState> {
    return (await readValidity(referral, asked)).state;
  }

  @Data(consentData)
  @FieldResolver(() => Consent, {
    nullable: true,
    description: 'On what consent it rests; absent before it is sent, and with an override (Einwilligung).',
  })
  consent(
    @Root() { consentId }: Referral,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<Consent | null> | null {
    return consentId === null ? null : loaders.consent.load(consentId);
  }
}
