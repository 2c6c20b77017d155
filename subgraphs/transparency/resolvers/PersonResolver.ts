import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { disclosuresFor } from '../disclosuresFor';
import { DisclosureRecord } from '../entities/DisclosureRecord';
import { Person } from '../entities/Person';
import { disclosureData } from '../labels';
import type { TransparencyAsked } from '../loaders';
import { pageCap, readPerson } from '../readArguments';
import { viewerOf } from '../viewerOf';

@Resolver(() => Person)
export class PersonResolver {
  @Data(disclosureData)
  @FieldResolver(() => [DisclosureRecord], {
    nullable: true,
    description:
      'Who wanted to see this person’s data, the newest 100; for the person herself and the data protection officer (Protokoll der Übermittlungen).',
  })
  async disclosures(
    @Root() { id }: Person,
    @Arg('from', () => CalendarDate, { nullable: true, description: 'First day (von).' })
    from: string | null | undefined,
    @Arg('to', () => CalendarDate, { nullable: true, description: 'Last day (bis).' })
    to: string | null | undefined,
    @Ctx() { loaders, caller, purpose, caseReference }: TransparencyAsked,
  ): Promise<readonly DisclosureRecord[]> {
    const viewer = viewerOf(caller, purpose);
    const person = readPerson(id);
    if (viewer === null || (viewer.kind === 'person' && viewer.person !== person)) return [];
    const { edges } = await disclosuresFor(loaders, {
      viewer,
      purpose,
      caseReference,
      field: 'Person.disclosures',
      wanted: {
        person,
        asHerself: viewer.kind === 'person',
        requester: null,
        agency: null,
        decision: null,
        from: from ?? null,
        to: to ?? null,
      },
      first: pageCap,
      after: null,
    });
    return edges.map(({ node }) => node);
  }
}
