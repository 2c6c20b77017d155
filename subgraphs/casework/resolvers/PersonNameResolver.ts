import { FieldResolver, Resolver, Root } from 'type-graphql';
import { PersonName } from '../entities/PersonName';

@Resolver(() => PersonName)
export class PersonNameResolver {
  @FieldResolver(() => String, { description: 'For lists: family name, given names (Anzeigename).' })
  display(@Root() { family, given }: PersonName): string {
    // Many people have one name only, and papers put it in either field.
    return [family, given].filter((part) => part !== '').join(', ');
  }
}
