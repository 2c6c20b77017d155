import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { accessTo } from '../authority/accessTo';
import { viewpointOf } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import { holdsOn } from '../consentState';
import { BreakGlassAccess } from '../entities/BreakGlassAccess';
import { Case } from '../entities/Case';
import { Consent } from '../entities/Consent';
import { Family } from '../entities/Family';
import { IdentityLink } from '../entities/IdentityLink';
import { MatchCandidate } from '../entities/MatchCandidate';
import { Person } from '../entities/Person';
import { PersonAccess } from '../entities/PersonAccess';
import { PersonMerge } from '../entities/PersonMerge';
import { matchCandidates } from '../identity/matchCandidates';
import { isMember } from '../isMember';
import { casePlan, consentData, emergencyData, familyData, identityData, identityLinkData } from '../labels';

@Resolver(() => Person)
export class PersonResolver {
  @Data({ ...familyData, contactPoint: true })
  @FieldResolver(() => Family, {
    nullable: true,
    description: 'Family the person belongs to now (Familie).',
  })
  async family(@Root() { id }: Person, @Ctx() { loaders, today }: CaseworkAsked): Promise<Family | null> {
    const memberships = await loaders.membershipsOfPerson.load(id);
    const present = memberships.find((membership) => isMember(membership, today));
    return present === undefined ? null : loaders.family.load(present.familyId);
  }

  @Data(casePlan)
  @FieldResolver(() => [Case], {
    description: 'Cases of the families the person belongs to, newest first (Fälle).',
  })
  async cases(@Root() { id }: Person, @Ctx() { loaders, today }: CaseworkAsked): Promise<readonly Case[]> {
    const memberships = await loaders.membershipsOfPerson.load(id);
    const present = memberships.filter((membership) => isMember(membership, today));
    const cases = await Promise.all(present.map(({ familyId }) => loaders.casesOfFamily.load(familyId)));
    return cases.flat();
  }

  @Data(consentData)
  @FieldResolver(() => [Consent], {
    description: "Consents to passing on this person's data (Einwilligungen).",
  })
  async consents(
    @Root() { id }: Person,
    @Arg('activeOn', () => CalendarDate, {
      nullable: true,
      description: 'Only those that hold on this day, at least in part (wirksam am).',
    })
    activeOn: string | null | undefined,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly Consent[]> {
    const consents = await loaders.consentsOfPerson.load(id);
    return activeOn ? consents.filter((consent) => holdsOn(consent, activeOn)) : consents;
  }

  @Data(emergencyData)
  @FieldResolver(() => [BreakGlassAccess], {
    description: 'Emergency access to their data (Notfallzugriffe).',
  })
  breakGlassAccesses(
    @Root() { id }: Person,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly BreakGlassAccess[]> {
    return loaders.breakGlassOfPerson.load(id);
  }

  @Data(identityLinkData)
  @FieldResolver(() => [MatchCandidate], {
    description:
      'Other records that may be about the same person, among those that whoever asks works with; she decides (mögliche Treffer).',
  })
  matchCandidates(@Root() person: Person, @Ctx() asked: CaseworkAsked): Promise<readonly MatchCandidate[]> {
    return matchCandidates(person, asked);
  }

  @Data(identityLinkData)
  @FieldResolver(() => [PersonMerge], {
    description: 'Records that were found to be about this person (Zusammenführungen).',
  })
  merges(@Root() { id }: Person, @Ctx() { loaders }: CaseworkAsked): Promise<readonly PersonMerge[]> {
    return loaders.mergesOf.load(id);
  }

  @Data(identityLinkData)
  @FieldResolver(() => [IdentityLink], {
    description: 'How agencies know this person (Identitätszuordnungen).',
  })
  identityLinks(@Root() { id }: Person, @Ctx() { loaders }: CaseworkAsked): Promise<readonly IdentityLink[]> {
    return loaders.identityLinksOfPerson.load(id);
  }

  @Data(identityData)
  @FieldResolver(() => PersonAccess, {
    nullable: true,
    description: 'Of which areas whoever asks could be told something, for this purpose (Zugriff).',
  })
  async access(@Root() { id }: Person, @Ctx() asked: CaseworkAsked): Promise<PersonAccess | null> {
    return accessTo(id, await viewpointOf(asked).person(id), asked);
  }
}
