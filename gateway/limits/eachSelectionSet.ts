import type { DocumentNode, FieldNode, SelectionNode, SelectionSetNode } from 'graphql';

/** Every selection set of a document as it is written, fragments not followed; without going deep on the stack. */
export function* eachSelectionSet(document: DocumentNode): Generator<readonly SelectionNode[]> {
  const waiting: SelectionSetNode[] = [];
  for (const definition of document.definitions) {
    if ('selectionSet' in definition) waiting.push(definition.selectionSet);
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next.selections;
    for (const selection of next.selections) {
      if ('selectionSet' in selection && selection.selectionSet) waiting.push(selection.selectionSet);
    }
  }
}

/** Every field of a document as it is written. */
export function* eachField(document: DocumentNode): Generator<FieldNode> {
  for (const selections of eachSelectionSet(document)) {
    for (const selection of selections) if (selection.kind === 'Field') yield selection;
  }
}
