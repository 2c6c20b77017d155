import {
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationTypeNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { argumentsOf, graphOf, joinFieldsAt } from './joinFieldsAt';

/** A field as one agency has it. */
export interface Holding {
  /** Whether the agency answers it, whoever asks. */
  readonly isHeld: boolean;
  /** The named type of what it answers. */
  readonly type: string;
  /** What it brings of fields that the agency does not have otherwise. */
  readonly provides: SelectionSetNode | null;
}

type Given = Readonly<Record<string, unknown>>;

/** What each agency has, as the supergraph says; looked up once per field. */
export class Holdings {
  readonly #supergraph: GraphQLSchema;
  readonly #agencies = new Map<string, AgencyHoldings>();

  /** @param supergraph the whole one with its join directives */
  constructor(supergraph: GraphQLSchema) {
    this.#supergraph = supergraph;
  }

  /** The type that every question of its kind begins with. */
  rootOf(kind: 'query' | 'mutation' | 'subscription'): string {
    return this.#supergraph.getRootType(kind as OperationTypeNode)?.name ?? '';
  }

  of(agency: string): AgencyHoldings {
    const known = this.#agencies.get(agency) ?? new AgencyHoldings(this.#supergraph, agency);
    this.#agencies.set(agency, known);
    return known;
  }
}

/** What one agency has. */
export class AgencyHoldings {
  readonly #fields = new Map<string, Holding>();
  readonly #objects = new Map<string, ReadonlySet<string>>();
  readonly #graph: string | undefined;
  #keyFields: ReadonlySet<string> | null = null;

  constructor(
    readonly supergraph: GraphQLSchema,
    readonly agency: string,
  ) {
    this.#graph = graphOf(supergraph, agency);
  }

  field(type: string, name: string): Holding {
    const coordinate = `${type}.${name}`;
    const known = this.#fields.get(coordinate) ?? this.#read(type, name);
    this.#fields.set(coordinate, known);
    return known;
  }

  /** The object types that the agency knows of a type; none where it knows an interface as an object. */
  objectsOf(type: string): ReadonlySet<string> {
    const known = this.#objects.get(type) ?? new Set(this.#readObjects(type));
    this.#objects.set(type, known);
    return known;
  }

  #read(type: string, name: string): Holding {
    const { isSaid, ofAgency } = joinFieldsAt(this.supergraph, this.agency, [type, name]);
    const isHeld = isSaid ? ofAgency.some(({ external }) => external !== true) : this.#isHome(type);
    const said = ofAgency.find((given) => typeof given.type === 'string')?.type;
    const provides = ofAgency.find((given) => typeof given.provides === 'string')?.provides;
    return {
      isHeld: isHeld || this.#isInKey(type, name),
      type: typeof said === 'string' ? said.replace(/\W/g, '') : this.#typeOf(type, name),
      provides: typeof provides === 'string' ? selectionSetOf(provides) : null,
    };
  }

  #typeOf(type: string, name: string): string {
    const parent = this.supergraph.getType(type);
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    return field ? getNamedType(field.type).name : '';
  }

  #isHome(type: string): boolean {
    return this.#said(type, 'join__type').length > 0;
  }

  /** What a directive says of a type at this agency. */
  #said(type: string, directive: string): readonly Given[] {
    const all = this.supergraph.getType(type)?.astNode?.directives ?? [];
    return all
      .filter(({ name }) => name.value === directive)
      .map(argumentsOf)
      .filter(({ graph }) => graph === this.#graph);
  }

  #readObjects(name: string): readonly string[] {
    const type = this.supergraph.getType(name);
    if (isUnionType(type)) return this.#said(name, 'join__unionMember').map(({ member }) => String(member));
    if (!isInterfaceType(type)) return [name];
    if (this.#said(name, 'join__type').some(({ isInterfaceObject }) => isInterfaceObject === true)) return [];
    return this.supergraph
      .getPossibleTypes(type)
      .map((object) => object.name)
      .filter((object) => this.#said(object, 'join__implements').some((given) => given.interface === name));
  }

  /** In federation 1 the keys of a type that is extended are `@external`, and known all the same. */
  #isInKey(type: string, name: string): boolean {
    this.#keyFields ??= this.#readKeyFields();
    return this.#keyFields.has(`${type}.${name}`);
  }

  #readKeyFields(): ReadonlySet<string> {
    const coordinates = new Set<string>();
    const read = ({ selections }: SelectionSetNode, type: string): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          read(selection.selectionSet, selection.typeCondition?.name.value ?? type);
          continue;
        }
        const name = selection.name.value;
        for (const one of [type, ...this.objectsOf(type)]) coordinates.add(`${one}.${name}`);
        if (selection.selectionSet) read(selection.selectionSet, this.#typeOf(type, name));
      }
    };
    for (const type of Object.keys(this.supergraph.getTypeMap())) {
      for (const { key } of this.#said(type, 'join__type')) {
        if (typeof key === 'string') read(selectionSetOf(key), type);
      }
    }
    return coordinates;
  }
}

function selectionSetOf(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION
    ? definition.selectionSet
    : { kind: Kind.SELECTION_SET, selections: [] };
}
