import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { Limit } from './Limit';
import { measure } from './measure';

const lists: ReadonlySet<string> = new Set(['fields', 'interfaces', 'possibleTypes', 'inputFields']);

/**
 * Lists within lists of `__schema` and `__type` multiply: each level is the whole schema once more. The introspection
 * that tools send needs one level.
 */
export const introspectionDepth: Limit = {
  code: 'INTROSPECTION_TOO_DEEP',
  counts: 'introspection lists within each other',
  most: 2,
  count: (document) => Math.max(0, ...introspections(document).map((field) => listsWithin(field, document))),
};

function introspections(document: DocumentNode): readonly FieldNode[] {
  const found: FieldNode[] = [];
  visit(document, {
    Field: (field) => {
      if (field.name.value === '__schema' || field.name.value === '__type') found.push(field);
    },
  });
  return found;
}

function listsWithin({ selectionSet }: FieldNode, document: DocumentNode): number {
  if (selectionSet === undefined) return 0;
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    selectionSet,
  };
  return measure(
    { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
    {
      field: ({ name }, inside) => inside + (lists.has(name.value) ? 1 : 0),
      combine: Math.max,
      onlyOperations: true,
    },
  );
}
