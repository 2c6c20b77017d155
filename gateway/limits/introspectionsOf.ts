import { type DocumentNode, type FieldNode, Kind, OperationTypeNode } from 'graphql';
import { eachField } from './eachSelectionSet';

export const isIntrospection = ({ name }: FieldNode): boolean =>
  name.value === '__schema' || name.value === '__type';

/** A document with nothing but the introspections of another as its one operation, and all fragments; null without any. */
export function introspectionsOf(document: DocumentNode): DocumentNode | null {
  const selections = [...eachField(document)].filter(isIntrospection);
  if (selections.length === 0) return null;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  } as const;
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
}
