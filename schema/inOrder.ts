import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/**
 * The same document with its definitions in a fixed order: the schema, directives, then types by name, root fields by name. Other
 * fields, arguments and enum values keep the order their authors gave them. Root fields have no author's order: they come from
 * several resolver classes, in whatever order those were loaded.
 */
export const inOrder = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: [...document.definitions]
    .sort((a, b) => rank(a) - rank(b) || byName(a, b))
    .map((definition) => (isRootType(definition) ? withFieldsByName(definition) : definition)),
});

const isRootType = (definition: DefinitionNode): definition is ObjectTypeDefinitionNode =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
  ['Query', 'Mutation', 'Subscription'].includes(definition.name.value);

const withFieldsByName = (type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => ({
  ...type,
  fields: [...(type.fields ?? [])].sort(byName),
});

function byName(a: DefinitionNode | FieldDefinitionNode, b: DefinitionNode | FieldDefinitionNode): number {
  return nameOf(a) < nameOf(b) ? -1 : Number(nameOf(a) > nameOf(b));
}

function rank({ kind }: DefinitionNode): number {
  if (kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION) return 0;
  return kind === Kind.DIRECTIVE_DEFINITION ? 1 : 2;
}

const nameOf = (node: DefinitionNode | FieldDefinitionNode): string =>
  'name' in node ? (node.name?.value ?? '') : '';
