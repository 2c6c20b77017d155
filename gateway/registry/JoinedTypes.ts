import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { joinDirectives } from './joinDirectives';

type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
type Coordinate = readonly [type: string, field: string];

/** Which agency has which field of which type, read from a supergraph's definitions. Agencies go by their name in `join__Graph`. */
export class JoinedTypes {
  readonly #types = new Map<string, FieldsType | UnionTypeDefinitionNode>();
  readonly #objects = new Map<string, string[]>();
  readonly #roots = new Set<string>();

  constructor({ definitions }: DocumentNode) {
    for (const definition of definitions) {
      switch (definition.kind) {
        case Kind.OBJECT_TYPE_DEFINITION:
          this.#types.set(definition.name.value, definition);
          for (const { name } of definition.interfaces ?? []) this.#add(name.value, definition.name.value);
          break;
        case Kind.UNION_TYPE_DEFINITION:
          this.#types.set(definition.name.value, definition);
          for (const { name } of definition.types ?? []) this.#add(definition.name.value, name.value);
          break;
        case Kind.INTERFACE_TYPE_DEFINITION:
          this.#types.set(definition.name.value, definition);
          break;
        case Kind.SCHEMA_DEFINITION:
          for (const { type } of definition.operationTypes) this.#roots.add(type.name.value);
          break;
        default:
      }
    }
  }

  #add(abstract: string, object: string): void {
    this.#objects.set(abstract, [...(this.#objects.get(abstract) ?? []), object]);
  }

  /** The object types that a type stands for at an agency; itself where there is none. */
  objectsOf(type: string, graph: string): readonly string[] {
    const objects = (this.#objects.get(type) ?? []).filter((name) =>
      this.#homesOf(name).some((home) => home.graph === graph),
    );
    return objects.length === 0 ? [type] : objects;
  }

  /** The named type of a field, as the agency has it. */
  typeOf([type, name]: Coordinate, graph: string): string {
    const field = this.#field([type, name]);
    if (field === undefined) return '';
    const [own] = joinDirectives(field, 'join__field').filter((said) => said.graph === graph);
    return this.nameOf(field, own?.type);
  }

  /** The same, given what `@join__field(type:)` says. */
  nameOf(field: FieldDefinitionNode, said: unknown): string {
    return typeof said === 'string' ? said.replace(/[^\w]/g, '') : namedType(field.type);
  }

  /** Claim: the agency answers this field itself. */
  isHeld([type, name]: Coordinate, graph: string): boolean {
    const field = this.#field([type, name]);
    if (field === undefined) return false;
    const said = joinDirectives(field, 'join__field');
    if (said.length === 0) return this.#homesOf(type).some((home) => home.graph === graph);
    return said.some((one) => one.graph === graph && one.external !== true);
  }

  /**
   * The agencies that answer a field and can be asked about an object that others brought.
   * @param from the agencies that may have brought it
   */
  waysTo(coordinate: Coordinate, from: ReadonlySet<string>): ReadonlySet<string> {
    const [type] = coordinate;
    const homes = this.#homesOf(type);
    const reached = new Set(this.#roots.has(type) ? homes.map(({ graph }) => String(graph)) : from);
    for (let before = -1; before < reached.size; ) {
      before = reached.size;
      for (const { graph, key, resolvable } of homes) {
        if (typeof graph !== 'string' || typeof key !== 'string' || resolvable === false) continue;
        const isKnown = topNames(key).every((name) =>
          [...reached].some((one) => this.isHeld([type, name], one) || this.#isInKey([type, name], one)),
        );
        if (isKnown) reached.add(graph);
      }
    }
    return new Set([...reached].filter((graph) => this.isHeld(coordinate, graph)));
  }

  /** In federation 1 the keys of a type that is extended are `@external`, and known all the same. */
  #isInKey([type, name]: Coordinate, graph: string): boolean {
    return this.#homesOf(type).some(
      (home) => home.graph === graph && typeof home.key === 'string' && topNames(home.key).includes(name),
    );
  }

  #homesOf(type: string): readonly Readonly<Record<string, unknown>>[] {
    const definition = this.#types.get(type);
    return definition ? joinDirectives(definition, 'join__type') : [];
  }

  #field([type, name]: Coordinate): FieldDefinitionNode | undefined {
    const definition = this.#types.get(type);
    if (definition === undefined || definition.kind === Kind.UNION_TYPE_DEFINITION) return undefined;
    return definition.fields?.find((field) => field.name.value === name);
  }
}

/** The selections of a `FieldSet`, such as a key. */
export function selectionsOf(fieldSet: string): readonly SelectionNode[] {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

const topNames = (key: string): readonly string[] =>
  selectionsOf(key).flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
