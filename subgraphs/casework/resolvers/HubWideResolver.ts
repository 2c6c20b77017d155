import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ArgumentData, Data } from '../../vocabulary/Data';
import { addressees } from '../authority/callers';
import { onlyVisible } from '../authority/guardRecords';
import { hidesWhereabouts } from '../authority/Viewpoint';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Referral } from '../entities/Referral';
import { StructuralIssue } from '../entities/StructuralIssue';
import { isMember } from '../isMember';
import { casePlan, identityData } from '../labels';
import { isOpen } from '../openCases';
import { caseManagerOf } from '../ownCase';
import { pageCap, readId } from '../readArguments';

/** What people ask for who have no case of their own in mind (domain.md 3.7). */
@Resolver()
export class HubWideResolver {
  @Data(casePlan)
  @Query(() => [StructuralIssue], {
    nullable: true,
    description: 'What single cases have shown to be broken for many, newest first (generative Themen).',
  })
  structuralIssues(@Ctx() { loaders }: CaseworkAsked): Promise<readonly StructuralIssue[]> {
    return loaders.allStructuralIssues();
  }

  @Data(casePlan)
  @Query(() => [Referral], {
    nullable: true,
    description:
      'Referrals to the office of whoever asks that it still deals with, oldest first; at most 100 (Vermittlungen an uns).',
  })
  async referralsToUs(@Ctx() asked: CaseworkAsked): Promise<readonly Referral[]> {
    const { loaders, caller } = asked;
    if (caller === null || !addressees.has(caller.role)) return [];
    const sent = await loaders.referralsTo.load(caller.organisation);
    return (await onlyVisible('Referral', sent, asked)).slice(0, pageCap);
  }

  /**
   * The least that avoids that two work with one family: whether somebody does, not who and not which. Of somebody who hides it tells
   * nothing: to be a client may say already what must not be known (FW-3).
   */
  @Data(casePlan)
  @Query(() => Boolean, {
    nullable: true,
    description:
      'For case managers, before they open a case: whether somebody works with this person already (Prüfung auf Doppelbetreuung).',
  })
  async hasActiveCase(
    @ArgumentData({ ...identityData, idOf: 'Person' })
    @Arg('person', () => ID, { description: 'Who (Person).' })
    person: string,
    @Ctx() { loaders, caller, today }: CaseworkAsked,
  ): Promise<boolean | null> {
    if (caseManagerOf(caller) === null) return null;
    const id = readId('person', person);
    const [found, memberships] = await Promise.all([
      loaders.person.load(id),
      loaders.membershipsOfPerson.load(id),
    ]);
    if (found === null || hidesWhereabouts(found)) return false;
    const present = memberships.filter((membership) => isMember(membership, today));
    const cases = await Promise.all(present.map(({ familyId }) => loaders.casesOfFamily.load(familyId)));
    return cases.flat().some(isOpen);
  }
}
