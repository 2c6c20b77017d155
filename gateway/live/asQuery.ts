import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { findOperation } from '../plan/chooseOperation';
import { Refusal } from '../refusals';

/** What can be subscribed to: which root field of Query tells it, and what it takes to know whom it is about. */
const liveFields: ReadonlyMap<string, { readonly asks: string; readonly concerns: string }> = new Map([
  ['familyChanged', { asks: 'family', concerns: '{ id members { person { id } } }' }],
  ['caseloadChanged', { asks: 'me', concerns: '{ caseload { family { id members { person { id } } } } }' }],
]);

/** A subscription as the questions that are asked for it. The same object for the same document, so that what follows from it is kept. */
export interface LiveQuestion {
  readonly field: 'familyChanged' | 'caseloadChanged';
  /** Under which the answer is told. */
  readonly responseKey: string;
  /** One query: what the subscription selects, under its response key. */
  readonly document: DocumentNode;
  /** Another one: the ids of everybody it is about. */
  readonly concerns: DocumentNode;
  /** Variables that the second one takes. */
  readonly concernsVariables: ReadonlySet<string>;
}

/**
 * Turns a subscription into questions (GraphQL §6.2.3, "Map Source To Response Event": at each event the selection is executed as a query
 * would be).
 * @param document valid by the public schema: it has one root field
 * @throws Refusal OPERATION_UNKNOWN; OPERATION_UNSUPPORTED for what is no subscription, is under a condition or is not told here
 */
export function asQuery(document: DocumentNode, operationName: string | null): LiveQuestion {
  const chosen = findOperation(document, operationName);
  if (chosen.operation !== 'subscription') {
    throw new Refusal(
      'OPERATION_UNSUPPORTED',
      'Subscriptions are answered here; queries and mutations are asked by POST at /graphql.',
    );
  }
  const fragments = fragmentsOf(document);
  const roots = new Map<string, FragmentDefinitionNode>();
  const fields: FieldNode[] = [];
  const selectionSet = rootSelections(chosen.selectionSet, { fragments, roots, fields });
  const [first] = fields;
  const live = first && liveFields.get(first.name.value);
  if (first === undefined || live === undefined) {
    throw new Refusal(
      'OPERATION_UNSUPPORTED',
      `This hub tells of ${[...liveFields.keys()].join(' and ')}; nothing else is told by subscription.`,
    );
  }
  const query: OperationDefinitionNode = { ...chosen, operation: 'query' as never, selectionSet };
  const needed = reachable(query, new Map([...fragments, ...roots]));
  return {
    field: first.name.value as LiveQuestion['field'],
    responseKey: (first.alias ?? first.name).value,
    document: { kind: Kind.DOCUMENT, definitions: [query, ...needed] },
    ...concernsOf(chosen, first, live),
  };
}

interface Roots {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Fragments of the root, as they are for Query. */
  readonly roots: Map<string, FragmentDefinitionNode>;
  readonly fields: FieldNode[];
}

function rootSelections({ selections, ...set }: SelectionSetNode, at: Roots): SelectionSetNode {
  return { ...set, selections: selections.map((selection) => rootSelection(selection, at)) };
}

function rootSelection(selection: SelectionNode, at: Roots): SelectionNode {
  if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) {
    throw new Refusal(
      'OPERATION_UNSUPPORTED',
      'What is subscribed to may not stand under @skip or @include: it would be a subscription to nothing.',
    );
  }
  switch (selection.kind) {
    case Kind.FIELD: {
      at.fields.push(selection);
      const name = liveFields.get(selection.name.value)?.asks ?? selection.name.value;
      return {
        ...selection,
        alias: selection.alias ?? selection.name,
        name: { kind: Kind.NAME, value: name },
      };
    }
    case Kind.INLINE_FRAGMENT:
      return {
        ...selection,
        ...(selection.typeCondition && { typeCondition: onQuery }),
        selectionSet: rootSelections(selection.selectionSet, at),
      };
    case Kind.FRAGMENT_SPREAD: {
      const fragment = at.fragments.get(selection.name.value);
      if (fragment !== undefined && !at.roots.has(selection.name.value)) {
        const selectionSet = rootSelections(fragment.selectionSet, at);
        at.roots.set(selection.name.value, { ...fragment, typeCondition: onQuery, selectionSet });
      }
      return selection;
    }
  }
}

const onQuery: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Query' } };

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );

/** The fragments that an operation uses: one that it does not use would make the document invalid. */
function reachable(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const found = new Set<FragmentDefinitionNode>();
  const open: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (let next = open.pop(); next; next = open.pop()) {
    visit(next, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || found.has(fragment)) return;
        found.add(fragment);
        open.push(fragment);
      },
    });
  }
  return [...found];
}

function concernsOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  field: FieldNode,
  { asks, concerns }: { readonly asks: string; readonly concerns: string },
): Pick<LiveQuestion, 'concerns' | 'concernsVariables'> {
  const used = new Set<string>();
  const given: readonly ArgumentNode[] = field.arguments ?? [];
  for (const argument of given) visit(argument, { Variable: ({ name }) => void used.add(name.value) });
  const [definition] = parse(`{ ${asks} ${concerns} }`, { noLocation: true }).definitions;
  const query = definition as OperationDefinitionNode;
  const [root] = query.selectionSet.selections as readonly FieldNode[];
  return {
    concernsVariables: used,
    concerns: {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          ...query,
          variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)),
          selectionSet: {
            kind: Kind.SELECTION_SET,
            selections: [{ ...(root as FieldNode), arguments: given }],
          },
        },
      ],
    },
  };
}

/** Every id in the answer to a question of `concerns`. */
export function idsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined || open.length > 0; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, part] of Object.entries(next)) {
      if (name === 'id' && typeof part === 'string') found.add(part);
      else open.push(part);
    }
  }
  return found;
}
