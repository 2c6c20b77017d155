import { doTypesOverlap, type GraphQLSchema, isAbstractType, isCompositeType, isObjectType } from 'graphql';

/** What execution needs to know about types, made once per snapshot. */
export interface TypeFacts {
  /** Whether an object of this type is meant by this type condition. */
  satisfies(typename: string, condition: string): boolean;
  /** The same, or nobody told yet of which type the object is, and it may be meant. */
  mayBe(typename: string, condition: string): boolean;
  /** Whether this is the name of an object type: an interface object names itself after an interface. */
  isObjectType(name: string): boolean;
}

/** @param schema the whole supergraph: agencies answer with types that clients may not know of. */
export function typeFacts(schema: GraphQLSchema): TypeFacts {
  const satisfies = (typename: string, condition: string): boolean => {
    if (typename === condition) return true;
    const wanted = schema.getType(condition);
    const type = schema.getType(typename);
    return isObjectType(type) && isAbstractType(wanted) && schema.isSubType(wanted, type);
  };
  return {
    satisfies,
    isObjectType: (name) => isObjectType(schema.getType(name)),
    mayBe(typename, condition) {
      const [type, wanted] = [schema.getType(typename), schema.getType(condition)];
      if (!isAbstractType(type)) return satisfies(typename, condition);
      return isCompositeType(wanted) && doTypesOverlap(schema, type, wanted);
    },
  };
}
