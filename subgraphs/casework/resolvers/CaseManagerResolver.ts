import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { onlyVisible } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Case } from '../entities/Case';
import { CaseManager } from '../entities/CaseManager';
import { District } from '../entities/District';
import { loadKnown } from '../loadKnown';
import { isOpen } from '../openCases';
import { pageCap, readFirst } from '../readArguments';

@Resolver(() => CaseManager)
export class CaseManagerResolver {
  @FieldResolver(() => [District], { description: 'Where they are responsible (Sozialräume).' })
  districts(
    @Root() { districtCodes }: CaseManager,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly District[]> {
    return loadKnown(loaders.district, districtCodes);
  }

  @FieldResolver(() => Int, {
    description: 'Persons in the families of their open cases (aktive Klientinnen und Klienten).',
  })
  async activeClients(
    @Root() { id }: CaseManager,
    @Ctx() { loaders, today }: CaseworkAsked,
  ): Promise<number> {
    return (await loaders.workload(today).load(id)).clients;
  }

  @FieldResolver(() => Int, {
    description: 'Cases that are open: in intake, active or paused (aktive Fälle).',
  })
  async activeCases(@Root() { id }: CaseManager, @Ctx() { loaders, today }: CaseworkAsked): Promise<number> {
    return (await loaders.workload(today).load(id)).cases;
  }

  @FieldResolver(() => [CaseManager], { description: 'Who stands in (Vertretungen).' })
  deputies(
    @Root() { deputyIds }: CaseManager,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly CaseManager[]> {
    return loadKnown(loaders.caseManager, deputyIds);
  }

  @FieldResolver(() => [Case], {
    description: 'Open cases they are responsible for, by number; at most 100 (eigene Fälle).',
  })
  async caseload(
    @Root() { id }: CaseManager,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: pageCap,
      description: 'How many, at most 100 (Anzahl).',
    })
    first: number | null,
    @Ctx() asked: CaseworkAsked,
  ): Promise<readonly Case[]> {
    const wanted = readFirst(first, pageCap);
    const cases = (await asked.loaders.casesOfManager.load(id)).filter(isOpen);
    return (await onlyVisible('Case', cases, asked)).slice(0, wanted);
  }
}
