import {
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { PlannedOperation } from '../plan/nodes';
import { acceptLeaf } from './acceptLeaf';
import { type JsonObject, ownValue } from './jsonObject';
import { type ObjectForm, objectForm } from './objectForm';

/** The form a value must have and what of it the client sees: the operation and the public schema, compiled. */
export type Shape =
  | { readonly kind: 'nonNull'; readonly of: Shape }
  | { readonly kind: 'list'; readonly of: Shape }
  | LeafShape
  /** Made by the hub itself (introspection): taken as it is. */
  | { readonly kind: 'own' }
  /** Not permitted, so not asked: null, and nobody is to blame. */
  | { readonly kind: 'denied'; readonly nullable: boolean }
  | ObjectShape;

export interface LeafShape {
  readonly kind: 'leaf';
  /** Returns undefined for what the type does not allow, and null for what clients may not know of. */
  readonly accept: (value: unknown) => unknown;
}

export interface ObjectShape {
  readonly kind: 'object';
  /** The type, when only one is possible; null for interfaces and unions. */
  readonly only: string | null;
  /** Fields for objects of a type, in the client's order; null when the type is not one of this position. */
  readonly selectedOf: (typename: string) => Selected | null;
  /** Claim: such a type exists, but not for clients (`@inaccessible`). */
  readonly hides: (typename: string) => boolean;
  /** Claim: the name of an interface, which an interface object gives instead of its own. */
  readonly isInterface: (typename: string) => boolean;
  /** Fields that every object of this position has, for objects whose type nobody told. */
  readonly certain: Selected;
  /** Claim: some fields are selected for objects of some types only. */
  readonly dependsOnType: boolean;
  /** The field under a key of the merged answer, whatever type it belongs to. */
  readonly byLocalKey: (key: string) => readonly FieldShape[];
}

/** What is selected of objects of one type, in the client's order. */
export interface Selected {
  readonly fields: readonly FieldShape[];
  readonly form: ObjectForm;
}

export interface FieldShape {
  /** The key the client sees. */
  readonly responseKey: string;
  /** The key in the merged answer. */
  readonly localKey: string;
  /** `Person.tall`; empty for meta fields. */
  readonly coordinate: string;
  /** Null for `__typename`. */
  readonly shape: Shape | null;
  /** The plain case, decided once: accepts a value that is there; null where the value is no leaf. */
  readonly acceptLeaf: LeafShape['accept'] | null;
}

/** The two views of what agencies agreed on. */
export interface Schemas {
  /** What clients may ask. */
  readonly publicSchema: GraphQLSchema;
  /** Everything, inaccessible parts included. */
  readonly supergraphSchema: GraphQLSchema;
}

/** What the client asked, when not all of it may be answered. */
export interface Shown {
  readonly operation: OperationDefinitionNode;
  /** Claim: this field is null for objects of this type (or interface, while the object's own type is not known). */
  readonly denied: (field: FieldNode, type: string) => boolean;
}

interface Compiling {
  readonly denied: Shown['denied'];
  readonly schema: GraphQLSchema;
  readonly supergraph: GraphQLSchema;
  readonly localKey: PlannedOperation['localKey'];
}

const nothingDenied = (): boolean => false;

/**
 * Compiles the projection of an operation. Types of an abstract position are worked out when they first occur.
 * @param shown what the client asked; null: just what was planned
 */
export function compileProjection(
  planned: PlannedOperation,
  schemas: Schemas,
  shown: Shown | null = null,
): ObjectShape {
  const { publicSchema: schema, supergraphSchema: supergraph } = schemas;
  const { operation, denied } = shown ?? { operation: planned.operation, denied: nothingDenied };
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`the public schema has no ${operation.operation} type`);
  return objectShape(root, [operation.selectionSet], {
    denied,
    schema,
    supergraph,
    localKey: planned.localKey,
  });
}

function shapeOf(
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  compiling: Compiling,
): Shape {
  if (isNonNullType(type)) return { kind: 'nonNull', of: shapeOf(type.ofType, selectionSets, compiling) };
  if (isListType(type)) return { kind: 'list', of: shapeOf(type.ofType, selectionSets, compiling) };
  if (isLeafType(type)) return { kind: 'leaf', accept: acceptLeaf(type, hiddenValues(type, compiling)) };
  return objectShape(type, selectionSets, compiling);
}

/** Enum values the supergraph has and clients may not know of. */
function hiddenValues(type: GraphQLLeafType, { supergraph }: Compiling): ReadonlySet<string> {
  const whole = supergraph.getType(type.name);
  if (!isEnumType(type) || !isEnumType(whole)) return new Set();
  return new Set(whole.getValues().flatMap(({ name }) => (type.getValue(name) ? [] : [name])));
}

function objectShape(
  type: GraphQLNamedType,
  selectionSets: readonly SelectionSetNode[],
  compiling: Compiling,
): ObjectShape {
  const { schema } = compiling;
  const compiled = new Map<string, Selected>();
  const selectedOf = (typename: string): Selected | null => {
    const known = compiled.get(typename);
    if (known !== undefined) return known;
    const runtime = schema.getType(typename);
    const fits =
      isObjectType(runtime) &&
      (runtime === type || (isAbstractType(type) && schema.isSubType(type, runtime)));
    if (!fits) return null;
    const selected = select(runtime, selectionSets, compiling);
    compiled.set(typename, selected);
    return selected;
  };
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  const fieldsOf = (name: string): readonly FieldShape[] => selectedOf(name)?.fields ?? [];
  let certain: Selected | undefined;
  let dependsOnType: boolean | undefined;
  return {
    kind: 'object',
    only: isObjectType(type) ? type.name : null,
    selectedOf,
    hides: (typename) => !schema.getType(typename) && isObjectType(compiling.supergraph.getType(typename)),
    isInterface: (typename) => isInterfaceType(compiling.supergraph.getType(typename)),
    get certain() {
      certain ??= select(type, selectionSets, compiling);
      return certain;
    },
    get dependsOnType() {
      dependsOnType ??= possible.some((name) => isSelectedMore(fieldsOf(name), this.certain.fields));
      return dependsOnType;
    },
    byLocalKey: (key) => possible.flatMap((name) => fieldsOf(name).filter((field) => field.localKey === key)),
  };
}

/** Claim: an object of its own type shows something that it does not while that is unknown, or the other way round. */
function isSelectedMore(own: readonly FieldShape[], certain: readonly FieldShape[]): boolean {
  if (own.length > certain.length) return true;
  const isDenied = new Map(certain.map(({ responseKey, shape }) => [responseKey, shape?.kind === 'denied']));
  return own.some(({ responseKey, shape }) => isDenied.get(responseKey) !== (shape?.kind === 'denied'));
}

function select(
  type: GraphQLNamedType,
  selectionSets: readonly SelectionSetNode[],
  compiling: Compiling,
): Selected {
  const fields = collectFields(type, selectionSets, compiling);
  const localKeys = fields.map(({ localKey }) => localKey);
  const responseKeys = fields.map(({ responseKey }) => responseKey);
  return { fields, form: objectForm(localKeys, responseKeys) };
}

/** Implements "CollectFields" (GraphQL §6.3.2) and merges the selection sets of fields with one response key. */
function collectFields(
  type: GraphQLNamedType,
  selectionSets: readonly SelectionSetNode[],
  compiling: Compiling,
): readonly FieldShape[] {
  const nodes = new Map<string, FieldNode[]>();
  for (const selectionSet of selectionSets) gather(selectionSet);
  return [...nodes].map(([responseKey, fields]) => fieldShape(type, responseKey, fields, compiling));

  function gather({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const known = nodes.get(key);
        if (known) known.push(selection);
        else nodes.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT && applies(selection.typeCondition?.name.value)) {
        gather(selection.selectionSet);
      }
    }
  }

  function applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = compiling.schema.getType(condition);
    if (!isAbstractType(wanted)) return false;
    return (isObjectType(type) || isInterfaceType(type)) && compiling.schema.isSubType(wanted, type);
  }
}

function fieldShape(
  type: GraphQLNamedType,
  responseKey: string,
  nodes: readonly FieldNode[],
  compiling: Compiling,
): FieldShape {
  const name = nodes[0]?.name.value ?? '';
  const localKey = compiling.localKey(responseKey, name, type.name);
  if (name === '__typename') return { responseKey, localKey, coordinate: '', shape: null, acceptLeaf: null };
  if (name.startsWith('__'))
    return { responseKey, localKey: responseKey, coordinate: '', shape: { kind: 'own' }, acceptLeaf: null };
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!definition) throw new Error(`a validated operation selects ${type.name}.${name}`);
  const coordinate = `${type.name}.${name}`;
  if (nodes.every((node) => compiling.denied(node, type.name))) {
    const nullable = !isNonNullType(definition.type);
    return { responseKey, localKey, coordinate, shape: { kind: 'denied', nullable }, acceptLeaf: null };
  }
  const selectionSets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  const shape = shapeOf(definition.type, selectionSets, compiling);
  const value = shape.kind === 'nonNull' ? shape.of : shape;
  const acceptLeaf = value.kind === 'leaf' ? value.accept : null;
  return { responseKey, localKey, coordinate, shape, acceptLeaf };
}

/** The name of the object's own type, or null when nobody told it. */
export function typenameOf(shape: ObjectShape, object: JsonObject): string | null {
  if (shape.only !== null) return shape.only;
  const typename = ownValue(object, '__typename');
  // An interface object at another agency calls itself by the interface's name.
  return typeof typename === 'string' && !shape.isInterface(typename) ? typename : null;
}
