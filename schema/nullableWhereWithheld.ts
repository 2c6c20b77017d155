import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { type ProtectionNames, protectionNames } from './protectionNames';
import { readDataLabel } from './readDataLabel';

type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const hasFields = (definition: { readonly kind: string }): definition is FieldsType =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;

/**
 * Lets every field be null that may be denied: a denied field is null, and that has to be lawful GraphQL. Where nothing says what
 * protects a field, nothing is changed.
 * @param shown the schema as clients see it
 * @param supergraph with the directives that protect
 */
export function nullableWhereWithheld(shown: DocumentNode, supergraph: DocumentNode): DocumentNode {
  const deniable = deniableFields(supergraph);
  if (deniable.size === 0) return shown;
  const definitions = shown.definitions.map((definition) =>
    hasFields(definition)
      ? {
          ...definition,
          fields: definition.fields?.map((field) =>
            deniable.has(`${definition.name.value}.${field.name.value}`)
              ? { ...field, type: nullable(field.type) }
              : field,
          ),
        }
      : definition,
  );
  return { ...shown, definitions };
}

const nullable = (type: TypeNode): TypeNode => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);

/** Coordinates of the fields that somebody may be denied. */
function deniableFields(supergraph: DocumentNode): ReadonlySet<string> {
  const types = new Map(
    supergraph.definitions.flatMap((definition) =>
      'name' in definition && definition.name ? [[definition.name.value, definition as Carrier]] : [],
    ),
  );
  const names = protectionNames(supergraph);
  const fieldsTypes = supergraph.definitions.filter(hasFields);
  const isLabelled = fieldsTypes.some((type) =>
    [type, ...(type.fields ?? [])].some((one) => directiveOf(one, names.data) !== undefined),
  );
  const found = new Set<string>();
  for (const type of fieldsTypes) {
    if (type.name.value.includes('__')) continue;
    for (const field of type.fields ?? []) {
      const isDeniable = isLabelled
        ? isAboveS0(type, field, { types, names })
        : isGuarded([field, type, types.get(namedType(field.type))], names);
      if (!isDeniable) continue;
      found.add(`${type.name.value}.${field.name.value}`);
      // An object's field may promise more than its interface's, never less.
      for (const { name } of type.interfaces ?? []) found.add(`${name.value}.${field.name.value}`);
    }
  }
  return found;
}

interface Carrier {
  readonly directives?: readonly ConstDirectiveNode[];
  readonly fields?: readonly unknown[];
}

interface Reading {
  readonly types: ReadonlyMap<string, Carrier>;
  readonly names: ProtectionNames;
}

/** What an interface object brings is labelled at the interface. Without a label nobody may ask it. */
function isAboveS0(type: FieldsType, field: FieldDefinitionNode, { types, names }: Reading): boolean {
  const inherited = (type.interfaces ?? []).flatMap(({ name }) => {
    const parent = types.get(name.value);
    const fields = (parent?.fields ?? []) as readonly FieldDefinitionNode[];
    const own = fields.find((one) => one.name.value === field.name.value);
    return own && parent ? [own, parent] : [];
  });
  for (const carrier of [field, type, ...inherited]) {
    const directive = directiveOf(carrier, names.data);
    if (directive !== undefined) return readDataLabel(directive).class !== 'S0';
  }
  return true;
}

const isGuarded = (carriers: readonly (Carrier | undefined)[], names: ProtectionNames): boolean =>
  [names.authenticated, names.requiresScopes, names.policy].some((name) =>
    carriers.some((carrier) => carrier !== undefined && directiveOf(carrier, name) !== undefined),
  );

const directiveOf = ({ directives = [] }: Carrier, name: string): ConstDirectiveNode | undefined =>
  directives.find((directive) => directive.name.value === name);

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
