import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const name = (value: string): NameNode => ({ kind: Kind.NAME, value });
const prefix = 'other_';

/** The same question with every response key changed, and every selection set in fragments of its own type. */
export function inOtherWords(schema: GraphQLSchema, operation: string): string {
  const info = new TypeInfo(schema);
  const renamed: DocumentNode = visit(parse(operation, { noLocation: true }), {
    Field: (field): FieldNode => ({ ...field, alias: name(prefix + (field.alias ?? field.name).value) }),
  });
  const wrapped: DocumentNode = visit(
    renamed,
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave: (selectionSet): SelectionSetNode => {
          const type = info.getParentType();
          if (!type) return selectionSet;
          const half = Math.ceil(selectionSet.selections.length / 2);
          const parts = [selectionSet.selections.slice(0, half), selectionSet.selections.slice(half)];
          const fragment = (selections: readonly SelectionNode[]): SelectionNode => ({
            kind: Kind.INLINE_FRAGMENT,
            typeCondition: { kind: Kind.NAMED_TYPE, name: name(type.name) },
            selectionSet: { kind: Kind.SELECTION_SET, selections },
          });
          return { ...selectionSet, selections: parts.filter((part) => part.length > 0).map(fragment) };
        },
      },
    }),
  );
  return print(wrapped);
}

/** An answer to the same question in other words, with the keys of the first. */
export function inFirstWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inFirstWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [
      key.startsWith(prefix) ? key.slice(prefix.length) : key,
      inFirstWords(inside),
    ]),
  );
}

/** The operation cut in two between its root selections, with all of its fragments and variables for both. */
export function halves(operation: string): readonly [string, string] {
  const document = parse(operation, { noLocation: true });
  const half = (from: number, to?: number): string => {
    const cut = (definition: OperationDefinitionNode): OperationDefinitionNode => ({
      ...definition,
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: definition.selectionSet.selections.slice(from, to),
      },
    });
    const definitions = document.definitions.map((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? cut(one) : one,
    );
    return print(withoutUnused({ kind: Kind.DOCUMENT, definitions }));
  };
  const count = Math.ceil(rootSelections(document) / 2);
  return [half(0, count), half(count)];
}

function rootSelections({ definitions }: DocumentNode): number {
  const [operation] = definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections.length : 0;
}

function withoutUnused(document: DocumentNode): DocumentNode {
  const reached = new Set<string>();
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const used = new Set<string>();
  const reach = (node: DocumentNode['definitions'][number]): void => {
    visit(node, {
      VariableDefinition: () => false,
      Variable: (variable) => void used.add(variable.name.value),
      FragmentSpread: (spread) => {
        const fragment = fragments.get(spread.name.value);
        if (fragment && !reached.has(spread.name.value)) {
          reached.add(spread.name.value);
          reach(fragment);
        }
      },
    });
  };
  for (const one of document.definitions) if (one.kind === Kind.OPERATION_DEFINITION) reach(one);
  const definitions = document.definitions.filter(
    (one) => one.kind !== Kind.FRAGMENT_DEFINITION || reached.has(one.name.value),
  );
  return visit(
    { ...document, definitions },
    { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) },
  );
}
