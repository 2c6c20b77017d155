import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { viewpointOf } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import { CaseContact } from '../entities/CaseContact';
import { Person } from '../entities/Person';
import { familyData, noteData } from '../labels';
import { loadKnown } from '../loadKnown';

@Resolver(() => CaseContact)
export class CaseContactResolver {
  @Data(noteData)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was said in confidence; professional secret, § 203 StGB (Fallnotiz).',
  })
  async note(@Root() { note, caseId, at }: CaseContact, @Ctx() asked: CaseworkAsked): Promise<string | null> {
    const isClosed = await viewpointOf(asked).notesAreClosed(caseId, at);
    return isClosed ? null : asked.loaders.notes.open(note);
  }

  @Data(familyData)
  @FieldResolver(() => [Person], { description: 'With whom (Gesprächspartner).' })
  with(@Root() { withIds }: CaseContact, @Ctx() { loaders }: CaseworkAsked): Promise<readonly Person[]> {
    return loadKnown(loaders.person, withIds);
  }
}
