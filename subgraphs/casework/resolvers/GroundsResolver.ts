import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { ArgumentData, Data, familyKeyData, personKeyData } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Grounds } from '../grounds/Grounds';
import { readGrounds } from '../grounds/readGrounds';
import { consentData } from '../labels';
import { readId } from '../readArguments';

/** The hub's own question before it asks agencies about persons; nobody else can ask it. */
@Resolver()
export class GroundsResolver {
  @Data(consentData)
  @Directive('@inaccessible')
  @Query(() => Grounds, {
    nullable: true,
    description:
      'What decides about passing on the data of these persons and of all members of these families to the caller (Grundlagen der Übermittlung).',
  })
  grounds(
    @ArgumentData({ ...personKeyData, idOf: 'Person' })
    @Arg('persons', () => [ID], { description: 'Persons by id (Personen).' })
    persons: string[],
    @ArgumentData({ ...familyKeyData, idOf: 'Family' })
    @Arg('families', () => [ID], { description: 'Families by id (Familien).' })
    families: string[],
    @Ctx() asked: CaseworkAsked,
  ): Promise<Grounds> {
    const wanted = {
      persons: persons.map((id) => readId('persons', id)),
      families: families.map((id) => readId('families', id)),
    };
    return readGrounds(wanted, asked, new Date());
  }
}
