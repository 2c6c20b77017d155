import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How one limit counts: what a node is worth on top of what is inside it, and how neighbours add up. */
export interface Counting {
  readonly field: (field: FieldNode, inside: number) => number;
  /** Inline fragments, spreads and operations: worth what is inside, unless the limit says more. */
  readonly other?: (node: ASTNode, inside: number) => number;
  readonly combine: (one: number, other: number) => number;
  /** Fragments count where they are spread, and otherwise also by themselves: unused ones cost validation too. */
  readonly onlyOperations?: boolean;
  /** All operations together instead of the largest: for what validation goes through for each of them. */
  readonly together?: boolean;
}

export const sum = (one: number, other: number): number => one + other;

/**
 * Counts each operation of a document with its fragments written out, without writing them out: a fragment is counted
 * once and remembered, so doubling fragments cost nothing here. Returns the largest count of an operation or unused fragment.
 *
 * Runs on documents nobody has validated: an unknown fragment or one inside itself counts as nothing, validation
 * will name it.
 */
export function measure(document: DocumentNode, counting: Counting): number {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet);
  }
  const counted = new Map<string, number>();
  let largest = 0;
  let total = 0;
  for (const definition of document.definitions) {
    const isFragment = definition.kind === Kind.FRAGMENT_DEFINITION;
    if (!isFragment && definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (isFragment && counting.onlyOperations) continue;
    const count = other(definition, inside(definition.selectionSet));
    if (!isFragment) total += count;
    largest = Math.max(largest, count);
  }
  return counting.together ? Math.max(total, largest) : largest;

  function inside({ selections }: SelectionSetNode): number {
    return selections.reduce((total, selection) => counting.combine(total, one(selection)), 0);
  }

  function one(selection: SelectionNode): number {
    if (selection.kind === Kind.FIELD) {
      return counting.field(selection, selection.selectionSet ? inside(selection.selectionSet) : 0);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return other(selection, inside(selection.selectionSet));
    return other(selection, fragment(selection.name.value));
  }

  function other(node: ASTNode, within: number): number {
    return counting.other ? counting.other(node, within) : within;
  }

  function fragment(name: string): number {
    const known = counted.get(name);
    if (known !== undefined) return known;
    const selectionSet = fragments.get(name);
    // Set first: a fragment that meets itself finds nothing and ends.
    counted.set(name, 0);
    const count = selectionSet ? inside(selectionSet) : 0;
    counted.set(name, count);
    return count;
  }
}
