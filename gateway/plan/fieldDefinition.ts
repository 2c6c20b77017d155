import {
  type GraphQLField,
  type GraphQLNamedType,
  isInterfaceType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';

const metaFields = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

/** A field of a type, meta fields included (GraphQL §4.1); undefined when there is none. */
export function fieldDefinition(
  type: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const meta = metaFields.get(name);
  if (meta) return meta;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
