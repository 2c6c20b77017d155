import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

/** What execution needs to know about types, made once per snapshot. */
export interface TypeFacts {
  /** Whether an object of this type is meant by this type condition. */
  satisfies(typename: string, condition: string): boolean;
  /** Whether this is the name of an object type: an interface object names itself after an interface. */
  isObjectType(name: string): boolean;
}

/** @param schema the whole supergraph: agencies answer with types that clients may not know of. */
export function typeFacts(schema: GraphQLSchema): TypeFacts {
  return {
    isObjectType: (name) => isObjectType(schema.getType(name)),
    satisfies(typename, condition) {
      if (typename === condition) return true;
      const wanted = schema.getType(condition);
      const type = schema.getType(typename);
      return isObjectType(type) && isAbstractType(wanted) && schema.isSubType(wanted, type);
    },
  };
}
