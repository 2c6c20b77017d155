import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { CompositionProblem } from './CompositionProblem';
import type { Contract } from './Contract';

/** A field as one subgraph declares it. */
export interface FieldContract {
  readonly node: FieldDefinitionNode;
  /** Named by `@external`: declared here, resolved elsewhere. */
  readonly external: boolean;
  readonly shareable: boolean;
  /** Part of a key of its type, directly or through another type's key. */
  readonly key: boolean;
  /** Its own `@data`, or else its type's. */
  readonly label: ConstDirectiveNode | null;
}

/** An object or interface type as one subgraph declares it, its extensions included. */
export interface TypeContract {
  /** The selections of its `@key` directives; none when it is no entity here. */
  readonly keys: readonly SelectionSetNode[];
  readonly fields: ReadonlyMap<string, FieldContract>;
  /** What `@data` says of the type, and so of its fields that have none of their own. */
  readonly label: ConstDirectiveNode | null;
}

/** A contract that has been parsed, with what the rules look at. */
export interface ReadContract extends Contract {
  readonly document: DocumentNode;
  readonly types: ReadonlyMap<string, TypeContract>;
}

/** Parses a contract. @returns the problem instead when the SDL is not even GraphQL */
export function readContract(contract: Contract): ReadContract | CompositionProblem {
  try {
    const document = parse(contract.sdl);
    return { ...contract, document, types: typesOf(document) };
  } catch (problem) {
    if (!(problem instanceof GraphQLError)) throw problem;
    const line = problem.locations?.[0]?.line;
    return {
      subgraph: contract.name,
      coordinate: null,
      code: 'INVALID_GRAPHQL',
      cause: `${problem.message}${line === undefined ? '' : ` (line ${line})`}`,
      remedy: 'Correct the schema definition at that place; it must be valid GraphQL SDL.',
    };
  }
}

export const isProblem = (read: ReadContract | CompositionProblem): read is CompositionProblem =>
  'remedy' in read;

interface Draft {
  readonly directives: ConstDirectiveNode[];
  readonly fields: FieldDefinitionNode[];
}

function typesOf(document: DocumentNode): ReadonlyMap<string, TypeContract> {
  const drafts = new Map<string, Draft>();
  for (const definition of document.definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.OBJECT_TYPE_EXTENSION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_EXTENSION
    ) {
      continue;
    }
    const draft = drafts.get(definition.name.value) ?? { directives: [], fields: [] };
    drafts.set(definition.name.value, draft);
    draft.directives.push(...(definition.directives ?? []));
    draft.fields.push(...(definition.fields ?? []));
  }
  const keyFields = keyFieldsOf(drafts);
  return new Map([...drafts].map(([name, draft]) => [name, typeContract(draft, keyFields.get(name))]));
}

function typeContract(draft: Draft, keyFields: ReadonlySet<string> = new Set()): TypeContract {
  const ofType = draft.directives.find(({ name }) => name.value === 'data') ?? null;
  const shareable = draft.directives.some(({ name }) => name.value === 'shareable');
  const external = draft.directives.some(({ name }) => name.value === 'external');
  const fields = draft.fields.map((node): [string, FieldContract] => {
    const has = (directive: string) => node.directives?.find(({ name }) => name.value === directive);
    return [
      node.name.value,
      {
        node,
        external: external || has('external') !== undefined,
        shareable: shareable || has('shareable') !== undefined,
        key: keyFields.has(node.name.value),
        label: has('data') ?? ofType,
      },
    ];
  });
  return { keys: keysOf(draft), fields: new Map(fields), label: ofType };
}

/** The selections that the `@key` directives of a type write; one that cannot be parsed is the composer's to report. */
const keysOf = (draft: Draft): readonly SelectionSetNode[] =>
  draft.directives.filter(({ name }) => name.value === 'key').flatMap((key) => fieldSet(key, 'fields') ?? []);

/** The field set that an argument of a directive writes; null when it is no string or cannot be parsed. */
export function fieldSet(directive: ConstDirectiveNode, argument: string): SelectionSetNode | null {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind !== Kind.STRING) return null;
  try {
    const [definition] = parse(`{ ${value.value} }`).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : null;
  } catch {
    return null;
  }
}

/** Type name → its fields that belong to some key; a key may reach into another type (`school { id }`). */
function keyFieldsOf(drafts: ReadonlyMap<string, Draft>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (type: string, selections: SelectionSetNode): void => {
    for (const selection of selections.selections) {
      if (selection.kind !== Kind.FIELD) continue;
      found.set(type, (found.get(type) ?? new Set()).add(selection.name.value));
      const field = drafts.get(type)?.fields.find(({ name }) => name.value === selection.name.value);
      if (field && selection.selectionSet) walk(namedType(field), selection.selectionSet);
    }
  };
  for (const [type, draft] of drafts) for (const key of keysOf(draft)) walk(type, key);
  return found;
}

/** The type of a field without list and non-null. */
export function namedType({ type }: FieldDefinitionNode): string {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
}
