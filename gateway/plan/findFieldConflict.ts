import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from '../refusals';
import { askedText } from './askedText';

/** What fields are selected of; undefined where the schema has no such type, which other rules tell. */
type Parent = GraphQLNamedType | undefined;

/** The object types that the parents of a field stand for, level by level; equal chains are one object. */
class Chain {
  readonly #next = new Map<GraphQLObjectType | null, Chain>();

  constructor(
    readonly above: Chain | null,
    /** Null: an interface or union, which may be any object. */
    readonly type: GraphQLObjectType | null,
  ) {}

  next(parent: Parent): Chain {
    const type = isObjectType(parent) ? parent : null;
    const known = this.#next.get(type) ?? new Chain(this, type);
    this.#next.set(type, known);
    return known;
  }

  /** Whether no object can be both: somewhere on the way they stand for different object types. */
  excludes(other: Chain): boolean {
    for (let [one, two]: (Chain | null)[] = [this, other]; one && two && one !== two; ) {
      if (one.type && two.type && one.type !== two.type) return true;
      [one, two] = [one.above, two.above];
    }
    return false;
  }
}

/** One field of the question, at one place of the answer. */
interface Asked {
  readonly field: FieldNode;
  /** Undefined for a field the schema does not have, and for `__typename`, as in graphql-js. */
  readonly type: GraphQLOutputType | undefined;
  readonly chain: Chain;
}

/** Selections whose fields meet at one place of the answer. */
interface Meeting {
  readonly selectionSet: SelectionSetNode;
  readonly parent: Parent;
  /** Of the field above; null at the root. */
  readonly chain: Chain;
}

interface Search {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  comparisons: number;
}

/** So many fields of one key that mean different things on different types; honest clients have a handful. */
const mostComparisons = 100_000;

/**
 * Implements "Field Selection Merging" (GraphQL §5.3.2) for a document that is valid otherwise. Gives the same verdict as
 * graphql-js, which compares each field with each other of its key and so blocks the process for seconds with some
 * thousands; here fields of one key are compared only when they ask for different things.
 *
 * Costs in proportion to the selections with fragments written out, which a limit holds down.
 * @returns the first conflict, or null
 * @throws Refusal when there are more comparisons than anybody needs
 */
export function findFieldConflict(schema: GraphQLSchema, document: DocumentNode): GraphQLError | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const search: Search = { schema, fragments, comparisons: 0 };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const parent = schema.getRootType(definition.operation) ?? undefined;
    const root = { selectionSet: definition.selectionSet, parent, chain: new Chain(null, null) };
    const conflict = conflictAmong([root], search);
    if (conflict) return conflict;
  }
  return null;
}

/** The first conflict among fields that meet at one place or below it. */
function conflictAmong(meetings: readonly Meeting[], search: Search): GraphQLError | null {
  for (const [key, group] of gather(meetings, search)) {
    const conflict = (group.length > 1 && conflictWithin(key, group, search)) || below(group, search);
    if (conflict) return conflict;
  }
  return null;
}

function below(group: readonly Asked[], search: Search): GraphQLError | null {
  const meetings: Meeting[] = [];
  for (const { field, type, chain } of group) {
    const { selectionSet } = field;
    if (selectionSet) meetings.push({ selectionSet, parent: getNamedType(type), chain });
  }
  return meetings.length === 0 ? null : conflictAmong(meetings, search);
}

/** Fields by response key, fragments written out; the same fragment says nothing new a second time. */
function gather(meetings: readonly Meeting[], search: Search): ReadonlyMap<string, Asked[]> {
  const groups = new Map<string, Asked[]>();
  const spread = new Map<Chain, Set<string>>();
  for (const { selectionSet, parent, chain } of meetings) collect(selectionSet, parent, chain);
  return groups;

  function collect({ selections }: SelectionSetNode, parent: Parent, above: Chain): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        add(selection, { field: selection, type: typeOf(selection, parent), chain: above.next(parent) });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition, selectionSet } = selection;
        collect(selectionSet, typeCondition ? named(typeCondition) : parent, above);
      } else if (isNew(selection.name.value, above)) {
        const fragment = search.fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet, named(fragment.typeCondition), above);
      }
    }
  }

  function add({ alias, name }: FieldNode, asked: Asked): void {
    const key = (alias ?? name).value;
    const group = groups.get(key);
    if (group) group.push(asked);
    else groups.set(key, [asked]);
  }

  function isNew(name: string, above: Chain): boolean {
    const known = spread.get(above) ?? new Set();
    spread.set(above, known);
    return known.size < known.add(name).size;
  }

  function named({ name }: NamedTypeNode): Parent {
    return search.schema.getType(name.value);
  }
}

function typeOf({ name }: FieldNode, parent: Parent): GraphQLOutputType | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value]?.type : undefined;
}

/** A conflict among fields of one key: of the shape of their values always, of what they ask when an object can be both. */
function conflictWithin(key: string, group: readonly Asked[], search: Search): GraphQLError | null {
  const typed = group.find(({ type }) => type !== undefined);
  const odd = typed && group.find(({ type }) => differInShape(type, typed.type));
  if (odd) return conflictOf(key, typed, odd);
  const [first] = group as [Asked, ...Asked[]];
  if (group.every(({ field }) => asksAlike(field, first.field))) return null;
  const distinct = distinctBy(group);
  for (const [index, one] of distinct.entries()) {
    for (const other of distinct.slice(index + 1)) {
      if (++search.comparisons > mostComparisons) throw new Refusal('TOO_MANY_REPEATS');
      if (one.text !== other.text && !one.chain.excludes(other.chain)) return conflictOf(key, one, other);
    }
  }
  return null;
}

const asksAlike = (one: FieldNode, other: FieldNode): boolean =>
  one.name.value === other.name.value && !one.arguments?.length && !other.arguments?.length;

/** One of each that ask the same of the same objects. */
function distinctBy(group: readonly Asked[]): readonly (Asked & { readonly text: string })[] {
  const distinct: (Asked & { readonly text: string })[] = [];
  const seen = new Map<Chain, Set<string>>();
  for (const asked of group) {
    const text = askedText(asked.field);
    const known = seen.get(asked.chain) ?? new Set();
    seen.set(asked.chain, known);
    if (known.size < known.add(text).size) distinct.push({ ...asked, text });
  }
  return distinct;
}

function differInShape(one: GraphQLOutputType | undefined, other: GraphQLOutputType | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other && shapeOf(one) !== shapeOf(other);
}

/** Lists, nulls and leaf type of a value; all objects are alike, for their fields are compared themselves. */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isLeafType(type) ? type.name : '{}';
}

function conflictOf(key: string, one: Asked, other: Asked): GraphQLError {
  const advice = 'Use different aliases on the fields to fetch both if this was intentional.';
  return new GraphQLError(`Fields "${key}" conflict because ${reasonOf(one, other)}. ${advice}`, {
    nodes: [one.field, other.field],
  });
}

function reasonOf(one: Asked, other: Asked): string {
  if (!one.chain.excludes(other.chain)) {
    const [name, otherName] = [one.field.name.value, other.field.name.value];
    if (name !== otherName) return `"${name}" and "${otherName}" are different fields`;
    if (askedText(one.field) !== askedText(other.field)) return 'they have differing arguments';
  }
  return `they return conflicting types "${one.type}" and "${other.type}"`;
}
