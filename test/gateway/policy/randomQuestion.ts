import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { randomFrom } from '../town/generateOperation';

/** A random question from any root field on: aliases, fragments, repeated fields. Arguments only where they must be. */
export function randomQuestion(schema: GraphQLSchema, seed: number): string {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  let aliases = 0;

  function selections(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const texts = ['__typename'].slice(random() < 0.85 && fields.length > 0 ? 1 : 0);
    const count = 1 + below(depth > 4 ? 3 : 4);
    for (let number = 0; number < count && fields.length > 0; number++) {
      const one = fields[below(fields.length)];
      if (one) texts.push(field(one, depth));
    }
    if (isAbstractType(type) || random() < 0.15) {
      const objects: readonly GraphQLObjectType[] = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
      const on = objects[below(objects.length)] ?? type;
      if (depth > 0) texts.push(`... on ${on.name} ${selections(on, depth - 1)}`);
    }
    return `{ ${texts.length === 0 ? '__typename' : texts.join(' ')} }`;
  }

  function field(definition: GraphQLField<unknown, unknown>, depth: number): string {
    const given = definition.args
      .filter(isRequiredArgument)
      .map(({ name, type }) => `${name}: ${value(type)}`);
    const type = getNamedType(definition.type);
    // An alias of its own: two of the same name could not be merged.
    const alias = `a${aliases++}: `;
    const inside = isCompositeType(type)
      ? ` ${depth === 0 ? '{ __typename }' : selections(type, depth - 1)}`
      : '';
    return `${alias}${definition.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${inside}`;
  }

  function value(type: GraphQLInputType): string {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return `[${value(nullable.ofType)}]`;
    if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? 'null';
    if (isInputObjectType(nullable)) return '{}';
    return { Int: '1', Boolean: 'true', Float: '1.5' }[nullable.name] ?? '"2026-11-23"';
  }

  const query = schema.getQueryType();
  if (!query) throw new Error('a schema without queries');
  return `query ${selections(query, 6)}`;
}
