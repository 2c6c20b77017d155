import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { ReferralEvent } from '../entities/ReferralEvent';
import { noteData } from '../labels';

@Resolver(() => ReferralEvent)
export class ReferralEventResolver {
  @Data(noteData)
  @FieldResolver(() => String, { nullable: true, description: 'Note (Vermerk).' })
  note(@Root() { note }: ReferralEvent, @Ctx() { loaders }: CaseworkAsked): Promise<string | null> {
    return loaders.notes.open(note);
  }
}
