import { type DefinitionNode, type DocumentNode, Kind } from 'graphql';

/**
 * The same document with its definitions in a fixed order: the schema, directives, then types by name. Fields, arguments and enum
 * values keep the order their authors gave them.
 */
export const inOrder = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: [...document.definitions].sort(
    (a, b) => rank(a) - rank(b) || (nameOf(a) < nameOf(b) ? -1 : Number(nameOf(a) > nameOf(b))),
  ),
});

function rank({ kind }: DefinitionNode): number {
  if (kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION) return 0;
  return kind === Kind.DIRECTIVE_DEFINITION ? 1 : 2;
}

const nameOf = (definition: DefinitionNode): string =>
  'name' in definition ? (definition.name?.value ?? '') : '';
