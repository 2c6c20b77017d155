import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ArgumentData, Data } from '../../vocabulary/Data';
import { disclosuresFor } from '../disclosuresFor';
import { DisclosureConnection } from '../entities/DisclosureConnection';
import { ResolvedRequester } from '../entities/DisclosureRequester';
import { disclosureData } from '../labels';
import type { TransparencyAsked } from '../loaders';
import { readCursor, readFirst, readPerson, readText } from '../readArguments';
import { viewerOf } from '../viewerOf';
import { DisclosuresArguments, MyDisclosuresArguments } from './DisclosureArguments';

@Resolver()
export class EntryResolver {
  @Data(disclosureData)
  @Query(() => DisclosureConnection, {
    nullable: true,
    description:
      'Who wanted to see my data, newest first; for the person herself, purpose DATA_SUBJECT_ACCESS (Auskunft über Abfragen meiner Daten).',
  })
  async myDisclosures(
    @Args(() => MyDisclosuresArguments) { from, to, first, after }: MyDisclosuresArguments,
    @Ctx() { loaders, caller, purpose, caseReference }: TransparencyAsked,
  ): Promise<DisclosureConnection | null> {
    const viewer = viewerOf(caller, purpose);
    if (viewer?.kind !== 'person') return null;
    return disclosuresFor(loaders, {
      viewer,
      purpose,
      caseReference,
      field: 'myDisclosures',
      wanted: {
        person: viewer.person,
        asHerself: true,
        requester: null,
        agency: null,
        decision: null,
        from: from ?? null,
        to: to ?? null,
      },
      first: readFirst(first),
      after: readCursor(after),
    });
  }

  @Data(disclosureData)
  @Query(() => DisclosureConnection, {
    nullable: true,
    description:
      'The log, newest first; for the data protection officer, purpose DATA_PROTECTION_CONTROL (Protokoll der Übermittlungen).',
  })
  async disclosures(
    @Args(() => DisclosuresArguments)
    { person, requester, agency, decision, from, to, first, after }: DisclosuresArguments,
    @Ctx() { loaders, caller, purpose, caseReference }: TransparencyAsked,
  ): Promise<DisclosureConnection | null> {
    const viewer = viewerOf(caller, purpose);
    if (viewer?.kind !== 'officer') return null;
    return disclosuresFor(loaders, {
      viewer,
      purpose,
      caseReference,
      field: 'disclosures',
      wanted: {
        person: readPerson(person),
        asHerself: false,
        requester: readText('requester', requester),
        agency: readText('agency', agency),
        decision: decision ?? null,
        from: from ?? null,
        to: to ?? null,
      },
      first: readFirst(first),
      after: readCursor(after),
    });
  }

  @Data(disclosureData)
  @Query(() => ResolvedRequester, {
    nullable: true,
    description:
      'Who is behind a token that an agency was shown; for the data protection officer (Auflösung einer Anfragekennung).',
  })
  async resolveRequester(
    @ArgumentData(disclosureData)
    @Arg('token', () => ID, { description: 'From the agency’s own record.' })
    token: string,
    @Arg('agency', () => String, {
      nullable: true,
      description: 'Subgraph that was shown it: each knows a requester by another token (Fachverfahren).',
    })
    agency: string | null | undefined,
    @Ctx() { loaders, caller, purpose, caseReference }: TransparencyAsked,
  ): Promise<ResolvedRequester | null> {
    const viewer = viewerOf(caller, purpose);
    if (viewer?.kind !== 'officer') return null;
    const known = await loaders.requester(token, agency ?? null);
    const records = known === null ? 0 : 1;
    const query = 'resolveRequester';
    await loaders.recordReading({
      caller: viewer.caller,
      purpose,
      caseReference,
      query,
      person: null,
      records,
    });
    return known;
  }
}
