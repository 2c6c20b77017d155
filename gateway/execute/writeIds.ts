import { type GraphQLSchema, getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { IdTranslator } from './Gate';
import { isJsonObject, type JsonObject, ownValue } from './jsonObject';
import { isSubjectType } from './subjectType';

/**
 * Writes the ids of persons and families in a representation as the agency's own, however deep its requirements reach.
 * @returns false when one cannot be written so: there can be nobody under it
 */
export function writeIdsInPlace(
  representation: JsonObject,
  schema: GraphQLSchema,
  translator: IdTranslator,
): boolean {
  return write(representation, String(representation.__typename), { schema, translator });
}

interface Writing {
  readonly schema: GraphQLSchema;
  readonly translator: IdTranslator;
}

function write(value: unknown, declared: string, writing: Writing): boolean {
  if (Array.isArray(value)) return value.every((item) => write(item, declared, writing));
  if (!isJsonObject(value)) return true;
  const told = ownValue(value, '__typename');
  const type = writing.schema.getType(typeof told === 'string' ? told : declared);
  if (!isObjectType(type) && !isInterfaceType(type)) return true;
  const mayBeSubject = isAbstractType(type)
    ? writing.schema.getPossibleTypes(type).some(({ name }) => isSubjectType(name))
    : isSubjectType(type.name);
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'id' && mayBeSubject) {
      const pseudonym = inner === null ? null : writing.translator.toAgency(String(inner));
      if (pseudonym === null && inner !== null) return false;
      value.id = pseudonym;
    } else if (typeof inner === 'object' && inner !== null) {
      const field = type.getFields()[name];
      if (field && !write(inner, getNamedType(field.type).name, writing)) return false;
    }
  }
  return true;
}
