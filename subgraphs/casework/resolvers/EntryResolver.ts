import { GraphQLError } from 'graphql';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ArgumentData, Data, publicData } from '../../vocabulary/Data';
import { colleagues } from '../authority/callers';
import { listReaderOf } from '../authority/readableRows';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Case } from '../entities/Case';
import { CaseConnection } from '../entities/CaseConnection';
import { CaseManager } from '../entities/CaseManager';
import { ConferencePreparation } from '../entities/ConferencePreparation';
import { District } from '../entities/District';
import { Family } from '../entities/Family';
import { FamilyConnection } from '../entities/FamilyConnection';
import { Person } from '../entities/Person';
import { casePlan, familyData, identityData } from '../labels';
import { caseManagerOf } from '../ownCase';
import { readFirst, readId, readIds } from '../readArguments';
import { CasesArguments, FamiliesArguments } from './ListArguments';

/** Where questions begin (domain.md 4.1). */
@Resolver()
export class EntryResolver {
  @Data({ ...identityData, contactPoint: true })
  @Query(() => Person, { nullable: true, description: 'A person by id (Person).' })
  person(
    @ArgumentData({ ...identityData, idOf: 'Person' }) @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<Person | null> {
    return loaders.person.load(readId('id', id));
  }

  @Data({ ...familyData, contactPoint: true })
  @Query(() => Family, { nullable: true, description: 'A family by id (Familie).' })
  family(
    @ArgumentData({ ...familyData, idOf: 'Family' }) @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<Family | null> {
    return loaders.family.load(readId('id', id));
  }

  @Data(familyData)
  @Query(() => [Family], {
    nullable: 'itemsAndList',
    description:
      'Up to 100 families by their ids, in the same order; a gap where the caller may not see one (Familien nach Kennung).',
  })
  familiesByIds(
    @ArgumentData({ ...familyData, idOf: 'Family' })
    @Arg('ids', () => [ID], { description: 'At most 100 (höchstens 100 Kennungen).' })
    ids: string[],
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly (Family | null)[]> {
    return Promise.all(readIds('ids', ids).map((id) => loaders.family.load(id)));
  }

  @Data(casePlan)
  @Query(() => Case, { nullable: true, description: 'A case by id (Fall).' })
  case(
    @ArgumentData(casePlan) @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<Case | null> {
    return loaders.case.load(readId('id', id));
  }

  @Data(casePlan)
  @Query(() => CaseManager, {
    nullable: true,
    description: 'The case manager who asks; absent for everybody else (ich).',
  })
  async me(@Ctx() asked: CaseworkAsked): Promise<CaseManager | null> {
    const { loaders, desk, caller } = asked;
    if (desk !== null) {
      const id = caseManagerOf(caller);
      return id === null ? null : loaders.caseManager.load(id);
    }
    return unsealedCaller(asked);
  }

  @Data(casePlan)
  @Query(() => CaseManager, {
    nullable: true,
    description: 'A case manager by id (Case Managerin, Case Manager).',
  })
  caseManager(
    @ArgumentData(casePlan) @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<CaseManager | null> {
    return loaders.caseManager.load(readId('id', id));
  }

  @Data(casePlan)
  @Query(() => [CaseManager], {
    nullable: true,
    description: 'All case managers by name (Case Managerinnen und Case Manager).',
  })
  async caseManagers(@Ctx() { loaders, desk, caller }: CaseworkAsked): Promise<readonly CaseManager[]> {
    // Others learn of the one they deal with, from the case or referral that they know.
    if (desk !== null && (caller === null || !colleagues.has(caller.role))) return [];
    return loaders.allCaseManagers();
  }

  @Data(publicData)
  @Query(() => [District], { nullable: true, description: 'All districts (Sozialräume).' })
  districts(@Ctx() { loaders }: CaseworkAsked): Promise<readonly District[]> {
    return loaders.allDistricts();
  }

  @Data(familyData)
  @Query(() => FamilyConnection, {
    nullable: true,
    description: 'Families by reference, page by page (Familien).',
  })
  families(
    @Args(() => FamiliesArguments) { first, after, district, status }: FamiliesArguments,
    @Ctx() asked: CaseworkAsked,
  ): Promise<FamilyConnection> {
    return asked.loaders.familyPage({
      reader: listReaderOf(asked),
      first: readFirst(first, 20),
      after: after ?? null,
      district: district ?? null,
      status: status ?? null,
    });
  }

  @Data(casePlan)
  @Query(() => CaseConnection, { nullable: true, description: 'Cases by number, page by page (Fälle).' })
  cases(
    @Args(() => CasesArguments) { first, after, status, caseManager }: CasesArguments,
    @Ctx() asked: CaseworkAsked,
  ): Promise<CaseConnection> {
    return asked.loaders.casePage({
      reader: listReaderOf(asked),
      first: readFirst(first, 20),
      after: after ?? null,
      status: status ?? null,
      caseManager: caseManager == null ? null : readId('caseManager', caseManager),
    });
  }

  @Data(casePlan)
  @Query(() => ConferencePreparation, {
    nullable: true,
    description: 'A case conference by id, with what may be spoken of (Vorbereitung der Fallkonferenz).',
  })
  async prepareConference(
    @ArgumentData(casePlan) @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<Pick<ConferencePreparation, 'conference'> | null> {
    const conference = await loaders.conference.load(readId('id', id));
    return conference && { conference };
  }
}

/** Where nothing is sealed there is no token: whoever tries something out says in a header who she wants to be. */
async function unsealedCaller({ loaders, caseManager }: CaseworkAsked): Promise<CaseManager> {
  if (caseManager === null) {
    throw new GraphQLError(
      'Nobody is named who asks. Send the id of a case manager in the header x-lotse-case-manager.',
      { extensions: { code: 'IDENTITY_MISSING' } },
    );
  }
  const manager = await loaders.caseManager.load(caseManager);
  if (manager !== null) return manager;
  throw new GraphQLError(
    'The id in the header x-lotse-case-manager is not the id of a case manager of this hub.',
    { extensions: { code: 'IDENTITY_UNKNOWN' } },
  );
}
