import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { DataLabel } from '../../../schema/directives';
import { renamedKeys } from '../applyRewrites';
import { type CompiledEntityFetch, type CompiledRootFetch, remembered } from '../compileFetch';
import type { Cell } from '../Gate';
import type { Labels } from '../Labels';
import type { Run } from '../Run';
import { isSubjectType } from '../subjectType';
import {
  type AskedFetch,
  type AskedField,
  type AskedQuestion,
  type AskedSelection,
  fieldsOf,
} from './AskedFetch';
import { type IdArgument, idArgumentsOf } from './idArguments';
import { idPlacesOf } from './idPlaces';

type CompiledFetch = CompiledRootFetch | CompiledEntityFetch;

/** What a field without a label counts as: nobody has said that it may be told, so no rule permits it. */
const unlabelled: DataLabel = { class: 'S5', release: 'NEVER' };

const asked = new WeakMap<CompiledFetch, AskedFetch>();

/** Reads what a fetch asks for, the first time it is executed behind a gate; kept for as long as its plan is. */
export function askedOf(run: Pick<Run, 'labels' | 'supergraphSchema'>, fetch: CompiledFetch): AskedFetch {
  const known = asked.get(fetch);
  if (known) return known;
  const fresh = readAsked(run, fetch);
  asked.set(fetch, fresh);
  return fresh;
}

interface Reading {
  readonly schema: GraphQLSchema;
  readonly labels: Labels;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly ids: IdArgument[];
  readonly nameVariable: () => string;
}

function readAsked(
  { labels, supergraphSchema: schema }: Pick<Run, 'labels' | 'supergraphSchema'>,
  fetch: CompiledFetch,
): AskedFetch {
  const { definitions } = parse(fetch.operation, { noLocation: true });
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('a fetch without an operation');
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? ([[one.name.value, one]] as const) : [],
    ),
  );
  const ids: IdArgument[] = [];
  const prefix = unusedPrefix(operation);
  let named = 0;
  const nameVariable = (): string => `${prefix}i${named++}`;
  const reading: Reading = { schema, labels, fragments, ids, nameVariable };
  const questions =
    fetch.kind === 'entities'
      ? entityQuestions(operation, fetch, reading)
      : rootQuestions(operation, fetch, reading);
  return { operation, questions, ids, prefix };
}

function unusedPrefix({ variableDefinitions = [] }: OperationDefinitionNode): string {
  let prefix = '_';
  while (variableDefinitions.some(({ variable }) => variable.name.value.startsWith(prefix))) prefix += '_';
  return prefix;
}

function entityQuestions(
  operation: OperationDefinitionNode,
  fetch: CompiledEntityFetch,
  reading: Reading,
): readonly AskedQuestion[] {
  const nodes = new Map(
    topNodes(operation.selectionSet, reading.fragments).map((node) => [keyOf(node), node]),
  );
  return fetch.questions.map(({ alias, outputRewrites }) => {
    const selectionSet = nodes.get(alias)?.selectionSet;
    if (!selectionSet) throw new Error(`a fetch without its question ${alias}`);
    const cells = new Cells(reading.labels);
    const names = renamedKeys(outputRewrites);
    const selections = readSelections(
      selectionSet,
      { type: '_Entity', condition: null },
      { ...reading, cells, names },
    );
    return question(alias, selections, cells, reading);
  });
}

function rootQuestions(
  operation: OperationDefinitionNode,
  fetch: CompiledRootFetch,
  reading: Reading,
): readonly AskedQuestion[] {
  const root = reading.schema.getRootType(operation.operation);
  if (!root) throw new Error(`the supergraph has no ${operation.operation} type`);
  const names = renamedKeys(fetch.outputRewrites);
  const byKey = new Map<string, FieldNode[]>();
  for (const node of topNodes(operation.selectionSet, reading.fragments)) {
    const known = byKey.get(keyOf(node));
    if (known) known.push(node);
    else byKey.set(keyOf(node), [node]);
  }
  return [...byKey].map(([alias, selections]) => {
    const cells = new Cells(reading.labels);
    const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
    const read = readSelections(
      selectionSet,
      { type: root.name, condition: null },
      { ...reading, cells, names },
    );
    // Whom a root field is about its arguments say, so what protects those is decided together with the field.
    const top = [...fieldsOf(read)].map((field) => {
      const coordinate = `${field.parent}.${field.name}`;
      const protecting = field.ids.flatMap(({ protectedBy }) => protectedBy);
      // It is the field that is sent and recorded, under the labels of its arguments too.
      const own = protecting.flatMap(({ label }) => cells.add({ label, coordinate }));
      return { ...field, cells: [...new Set([...field.cells, ...own])] };
    });
    return question(alias, top, cells, reading, new Set(top));
  });
}

function question(
  alias: string,
  selections: readonly AskedSelection[],
  cells: Cells,
  { schema }: Reading,
  top: ReadonlySet<AskedField> = new Set(),
): AskedQuestion {
  const guarded = everyField(selections).filter((field) => field.ids.length > 0 && !top.has(field));
  return {
    alias,
    selections,
    cells: cells.all,
    guarded,
    idPlaces: idPlacesOf(selections, (typename) => holdsSubjects(schema, typename)),
  };
}

function holdsSubjects(schema: GraphQLSchema, typename: string): boolean {
  const type = schema.getType(typename);
  if (!isAbstractType(type)) return isSubjectType(typename);
  return schema.getPossibleTypes(type).some(({ name }) => isSubjectType(name));
}

/** All fields of a selection, at every depth. */
function everyField(selections: readonly AskedSelection[]): readonly AskedField[] {
  return [...fieldsOf(selections)].flatMap((field) => [field, ...everyField(field.selections ?? [])]);
}

interface Under {
  readonly type: string;
  readonly condition: string | null;
}

interface ReadingSelections extends Reading {
  readonly cells: Cells;
  readonly names: ReadonlyMap<string, string>;
}

function readSelections(
  { selections }: SelectionSetNode,
  under: Under,
  reading: ReadingSelections,
): readonly AskedSelection[] {
  return selections.map((selection): AskedSelection => {
    if (selection.kind === Kind.FIELD) return readField(selection, under, reading);
    const node = inlined(selection, reading.fragments);
    const condition = node.typeCondition?.name.value ?? under.condition;
    const type = node.typeCondition?.name.value ?? under.type;
    return {
      kind: 'group',
      node,
      selections: readSelections(node.selectionSet, { type, condition }, reading),
    };
  });
}

/** A key is needed to ask at all, and names somebody whom the caller has named or was told of. */
export const isKey = (type: string, field: string): boolean =>
  field.startsWith('__') || (field === 'id' && isSubjectType(type));

function readField(node: FieldNode, { type, condition }: Under, reading: ReadingSelections): AskedField {
  const { schema, labels, cells, names, ids } = reading;
  const parent = schema.getType(type);
  const name = node.name.value;
  const key = keyOf(node);
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  const inner = field && getNamedType(field.type).name;
  const own = parent ? idArgumentsOf(node, parent, labels, reading.nameVariable) : [];
  ids.push(...own);
  return {
    kind: 'field',
    key,
    localKey: names.get(key) ?? key,
    name,
    node,
    parent: type,
    condition,
    includes: condition === null ? () => true : remembered((typename) => mayBe(schema, typename, condition)),
    cells: isKey(type, name) ? [] : cells.of(schema, parent, name),
    ids: own,
    selections: node.selectionSet
      ? readSelections(node.selectionSet, { type: inner ?? '', condition: null }, reading)
      : null,
  };
}

function mayBe(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true;
  const [type, wanted] = [schema.getType(typename), schema.getType(condition)];
  if (isAbstractType(wanted) && isObjectType(type)) return schema.isSubType(wanted, type);
  // Somebody who does not know the real type names the interface: any of its types may be meant.
  return isAbstractType(type);
}

function inlined(
  selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): InlineFragmentNode {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const fragment = fragments.get(selection.name.value);
  if (!fragment) throw new Error('a fetch with an unknown fragment');
  const { typeCondition, selectionSet } = fragment;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives: selection.directives, selectionSet };
}

function topNodes(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FieldNode[] {
  return selections.flatMap((one) =>
    one.kind === Kind.FIELD ? [one] : topNodes(inlined(one, fragments).selectionSet, fragments),
  );
}

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/** Collects the distinct labels of a question above S0. */
class Cells {
  readonly #cells: { readonly label: DataLabel; readonly coordinates: Set<string> }[] = [];
  readonly #byLabel = new Map<string, number>();

  constructor(readonly labels: Labels) {}

  get all(): readonly Cell[] {
    return this.#cells.map(({ label, coordinates }) => ({ label, coordinates: [...coordinates].sort() }));
  }

  /** The cells of a field: on an abstract type those of each type it may be, for it may be any of them. */
  of(schema: GraphQLSchema, parent: GraphQLNamedType | undefined, name: string): readonly number[] {
    if (parent === undefined) return this.#add(unlabelled, `?.${name}`);
    const types = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
    const labelled = types.flatMap((type) => {
      const label = this.labels.labelOf(type.name, name);
      return label ? [{ label, coordinate: `${type.name}.${name}` }] : [];
    });
    if (labelled.length === 0) return this.#add(unlabelled, `${parent.name}.${name}`);
    return [...new Set(labelled.flatMap(({ label, coordinate }) => this.#add(label, coordinate)))];
  }

  add({ label, coordinate }: IdArgument['protectedBy'][number]): readonly number[] {
    return this.#add(label, coordinate);
  }

  #add(label: DataLabel, coordinate: string): readonly number[] {
    if (label.class === 'S0') return [];
    const name = JSON.stringify(Object.entries(label).sort(([one], [other]) => (one < other ? -1 : 1)));
    const known = this.#byLabel.get(name);
    const index = known ?? this.#cells.push({ label, coordinates: new Set() }) - 1;
    this.#byLabel.set(name, index);
    this.#cells[index]?.coordinates.add(coordinate);
    return [index];
  }
}
