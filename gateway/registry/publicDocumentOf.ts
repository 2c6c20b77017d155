import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  type DefinitionNode,
  type DocumentNode,
  isTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
} from 'graphql';

/**
 * The public schema of a supergraph: no federation, nothing inaccessible.
 *
 * The composer's own function takes inaccessible types out but leaves their names in unions and `implements` lists
 * (seen with 0.27.0), which makes a schema nobody can build; they are taken out here.
 */
export function publicDocumentOf(supergraph: DocumentNode): DocumentNode {
  const document = transformSupergraphToPublicSchema(supergraph);
  const known = new Set(document.definitions.filter(isTypeDefinitionNode).map(({ name }) => name.value));
  const isKnown = ({ name }: NamedTypeNode): boolean => known.has(name.value);
  const definitions = document.definitions.flatMap((definition): DefinitionNode[] => {
    switch (definition.kind) {
      case Kind.UNION_TYPE_DEFINITION:
        return [{ ...definition, types: definition.types?.filter(isKnown) }];
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        return [{ ...definition, interfaces: definition.interfaces?.filter(isKnown) }];
      default:
        return [definition];
    }
  });
  return { ...document, definitions };
}
