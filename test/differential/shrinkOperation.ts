import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Asked } from './World';

/** Smaller operations to try instead of one, the boldest first. They may be invalid: whoever tries them must see. */
export function* smallerOperations({ operation, variables }: Asked): Generator<Asked> {
  const document = parse(operation, { noLocation: true });
  for (const smaller of smallerDocuments(document)) yield tidied(smaller, variables);
}

function* smallerDocuments(document: DocumentNode): Generator<DocumentNode> {
  for (const spot of spotsOf(document)) {
    for (const replacement of smallerNodes(spot, document)) yield replaced(document, spot, replacement);
  }
}

type Spot = SelectionSetNode | FieldNode;

/** Every selection set and every field, from the outside in. */
function spotsOf(document: DocumentNode): readonly Spot[] {
  const spots: Spot[] = [];
  visit(document, {
    SelectionSet: (node) => void spots.push(node),
    Field: (node) => void spots.push(node),
  });
  return spots;
}

function* smallerNodes(spot: Spot, document: DocumentNode): Generator<ASTNode> {
  if (spot.kind === Kind.SELECTION_SET) {
    for (const [index, selection] of spot.selections.entries()) {
      const others = spot.selections.filter((_, at) => at !== index);
      if (others.length > 0) yield { ...spot, selections: others };
      const opened = contentOf(selection, document);
      if (opened)
        yield { ...spot, selections: spot.selections.flatMap((one, at) => (at === index ? opened : [one])) };
      if (selection.directives && selection.directives.length > 0) {
        const bare = { ...selection, directives: selection.directives.slice(1) };
        yield { ...spot, selections: spot.selections.map((one, at) => (at === index ? bare : one)) };
      }
    }
    return;
  }
  if (spot.alias) yield { ...spot, alias: undefined };
  for (const argument of spot.arguments ?? [])
    yield { ...spot, arguments: (spot.arguments ?? []).filter((one) => one !== argument) };
}

/** What stands in a fragment, in its place. */
function contentOf(selection: SelectionNode, document: DocumentNode): readonly SelectionNode[] | null {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet.selections;
  if (selection.kind !== Kind.FRAGMENT_SPREAD) return null;
  const name = selection.name.value;
  for (const one of document.definitions) {
    if (one.kind !== Kind.FRAGMENT_DEFINITION || one.name.value !== name) continue;
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: one.typeCondition, selectionSet: one.selectionSet }];
  }
  return null;
}

function replaced(document: DocumentNode, spot: ASTNode, replacement: ASTNode): DocumentNode {
  return visit(document, { enter: (node) => (node === spot ? replacement : undefined) });
}

/** Without fragments, variables and values that nothing uses any more. */
function tidied(document: DocumentNode, variables: Asked['variables']): Asked {
  const spread = new Set<string>();
  visit(document, { FragmentSpread: ({ name }) => void spread.add(name.value) });
  const definitions = document.definitions.filter(
    (one) => one.kind !== Kind.FRAGMENT_DEFINITION || spread.has(one.name.value),
  );
  const kept: DocumentNode = { ...document, definitions };
  const used = new Set<string>();
  visit(kept, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const operation = visit(kept, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
  return {
    operation: print(operation),
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name))),
  };
}
