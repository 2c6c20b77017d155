import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { actorOf, principalOf } from '../changes/Actor';
import { answered } from '../changes/answered';
import { atVersion } from '../changes/atVersion';
import { refused, unknownTo } from '../changes/ChangeStep';
import { creation, update } from '../changes/Write';
import { placeOf } from '../consents/placeOf';
import { IdentityLink } from '../entities/IdentityLink';
import { MatchRejection } from '../entities/MatchRejection';
import { PersonMerge } from '../entities/PersonMerge';
import { identityLinkData } from '../labels';
import { readId } from '../readArguments';
import { recordedAt } from '../recordedAt';
import {
  DecideIdentityLinkInput,
  MergePersonsInput,
  RejectMatchInput,
  UnmergePersonsInput,
} from './IdentityInputs';
import { linkConfirmed, linkRejected } from './linkSteps';
import { mergePersons, unmergePersons, worksWithAll } from './mergePersons';

/** Whether records are about one person. Only who works with all of them decides, and never a machine. */
@Resolver()
export class IdentityMutations {
  @Data(identityLinkData)
  @Mutation(() => IdentityLink, {
    nullable: true,
    description: 'The agency’s record is about this person (Zuordnung bestätigen).',
  })
  confirmIdentityLink(
    @Arg('input', () => DecideIdentityLinkInput) input: DecideIdentityLinkInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<IdentityLink> {
    return decide(asked, input, 'confirmIdentityLink', linkConfirmed);
  }

  @Data(identityLinkData)
  @Mutation(() => IdentityLink, {
    nullable: true,
    description:
      'The agency’s record is about somebody else; it can be confirmed again (Zuordnung ablehnen).',
  })
  rejectIdentityLink(
    @Arg('input', () => DecideIdentityLinkInput) input: DecideIdentityLinkInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<IdentityLink> {
    return decide(asked, input, 'rejectIdentityLink', linkRejected);
  }

  @Data(identityLinkData)
  @Mutation(() => MatchRejection, {
    nullable: true,
    description: 'Two alike records are about two people; they are not proposed again (Treffer ablehnen).',
  })
  async rejectMatch(
    @Arg('input', () => RejectMatchInput) input: RejectMatchInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<MatchRejection> {
    const actor = actorOf(asked, new Date());
    const [oneId = '', otherId = ''] = [readId('person', input.person), readId('other', input.other)].sort();
    if (oneId === otherId)
      return answered(asked, refused('BAD_USER_INPUT', 'person and other must be two persons.'));
    if (actor === null || !(await worksWithAll(asked, [oneId, otherId])))
      return answered<MatchRejection>(asked, unknownTo('person and other', 'a person'));
    const wish = { actor, mutation: 'rejectMatch', idempotencyKey: input.idempotencyKey, input };
    const result = await asked.loaders.changes.make(wish, MatchRejection, async (hold) => {
      await hold.name(`match\n${oneId}\n${otherId}`);
      const known = await hold.rows.findOneBy(MatchRejection, { oneId, otherId });
      const marks = { at: recordedAt(actor.today, actor.now), by: principalOf(actor) };
      const write =
        known === null
          ? creation(MatchRejection, { id: randomUUID(), oneId, otherId, ...marks })
          : update(MatchRejection, known, {});
      const place = await placeOf(readId('person', input.person), asked);
      return { kind: 'planned', event: 'MatchRejected', ...place, writes: [write] };
    });
    return answered(asked, result);
  }

  @Data(identityLinkData)
  @Mutation(() => PersonMerge, {
    nullable: true,
    description: 'Two records are one person; everything can go back (Personen zusammenführen).',
  })
  async mergePersons(
    @Arg('input', () => MergePersonsInput) input: MergePersonsInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<PersonMerge> {
    return answered(asked, await mergePersons(asked, input));
  }

  @Data(identityLinkData)
  @Mutation(() => PersonMerge, {
    nullable: true,
    description:
      'They are two after all. What was changed since stays as it is, and is counted (Zusammenführung aufheben).',
  })
  async unmergePersons(
    @Arg('input', () => UnmergePersonsInput) input: UnmergePersonsInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<PersonMerge> {
    return answered(asked, await unmergePersons(asked, input));
  }
}

async function decide(
  asked: CaseworkAsked,
  input: DecideIdentityLinkInput,
  mutation: string,
  stepOf: typeof linkConfirmed,
): Promise<IdentityLink> {
  const actor = actorOf(asked, new Date());
  const id = readId('id', input.id);
  const link = await asked.loaders.identityLink.load(id);
  if (actor === null || link === null || !(await worksWithAll(asked, [link.personId])))
    return answered<IdentityLink>(asked, unknownTo('id', 'an assignment'));
  const { idempotencyKey, version } = input;
  const wish = { actor, mutation, idempotencyKey, input };
  const result = await asked.loaders.changes.make(wish, IdentityLink, async (hold) => {
    const held = await atVersion(hold, IdentityLink, { id, version, what: 'an assignment' });
    if (held.kind === 'refused') return held;
    const step = stepOf(held.row, { by: principalOf(actor), at: recordedAt(actor.today, actor.now) });
    if (step.kind === 'refused') return step;
    const place = await placeOf(link.personId, asked);
    return {
      kind: 'planned',
      event: step.event,
      ...place,
      writes: [update(IdentityLink, held.row, step.change)],
    };
  });
  return answered(asked, result);
}
