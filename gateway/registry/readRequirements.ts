import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  isAbstractType,
  isObjectType,
  Kind,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { type DataLabel, dataClasses } from '../../schema/directives';
import { type ProtectionNames, protectionNames } from '../../schema/protectionNames';
import { readDataLabel } from '../../schema/readDataLabel';
import {
  type FieldRequirement,
  type Governance,
  type Proof,
  type Requirements,
  subjectTypes,
} from '../policy/Requirements';
import { joinDirectives } from './joinDirectives';
import { requiredFields } from './requiredFields';

/** The two views of what agencies agreed on. */
interface Schemas {
  readonly publicSchema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
}

/** Reads what a supergraph says about protection. What is worked out per field is worked out when it is first asked. */
export function readRequirements(supergraph: DocumentNode, schemas: Schemas): Requirements {
  const reading = read(supergraph, schemas);
  const known = new Map<string, FieldRequirement | null>();
  const requirementOf = (type: string, field: string): FieldRequirement | null => {
    const coordinate = `${type}.${field}`;
    let requirement = known.get(coordinate);
    if (requirement === undefined) {
      requirement = requirementIn(reading, type, field);
      known.set(coordinate, requirement);
    }
    return requirement;
  };
  return {
    governance: reading.governance,
    publicSchema: schemas.publicSchema,
    of: requirementOf,
    labelOf: (type, field) => labelIn(reading, type, field),
    argumentLabelOf: (type, field, argument) =>
      valueLabel(argumentOf(reading.fieldsOf(type).get(field), argument), reading),
    inputLabelOf: (input, field) => valueLabel(reading.inputs.get(input)?.get(field), reading),
  };
}

interface Reading extends Schemas {
  readonly names: ProtectionNames;
  readonly governance: Governance;
  readonly types: ReadonlyMap<string, TypeDefinitionNode>;
  readonly inputs: ReadonlyMap<string, ReadonlyMap<string, InputValueDefinitionNode>>;
  /** `join__Graph` value → subgraph. */
  readonly graphs: ReadonlyMap<string, string>;
  fieldsOf(type: string): ReadonlyMap<string, FieldDefinitionNode>;
}

function read(supergraph: DocumentNode, schemas: Schemas): Reading {
  const names = protectionNames(supergraph);
  const types = new Map<string, TypeDefinitionNode>();
  const inputs = new Map<string, ReadonlyMap<string, InputValueDefinitionNode>>();
  const graphs = new Map<string, string>();
  const fields = new Map<string, ReadonlyMap<string, FieldDefinitionNode>>();
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || definition.name === undefined) continue;
    const { value: name } = definition.name;
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && name === 'join__Graph') {
      for (const value of definition.values ?? [])
        graphs.set(value.name.value, String(joinDirectives(value, 'join__graph')[0]?.name));
    }
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) inputs.set(name, byName(definition.fields));
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      fields.set(name, byName(definition.fields));
    if (definition.kind !== Kind.DIRECTIVE_DEFINITION && definition.kind.endsWith('TypeDefinition'))
      types.set(name, definition as TypeDefinitionNode);
  }
  const none: ReadonlyMap<string, FieldDefinitionNode> = new Map();
  const fieldsOf = (type: string): ReadonlyMap<string, FieldDefinitionNode> => fields.get(type) ?? none;
  return { ...schemas, names, governance: governanceOf(types, names), types, inputs, graphs, fieldsOf };
}

const byName = <Node extends FieldDefinitionNode | InputValueDefinitionNode>(
  nodes: readonly Node[] = [],
): ReadonlyMap<string, Node> => new Map(nodes.map((node) => [node.name.value, node]));

function governanceOf(types: ReadonlyMap<string, TypeDefinitionNode>, names: ProtectionNames): Governance {
  const used = new Set<string>();
  const note = ({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] }): void => {
    for (const { name } of directives) used.add(name.value);
  };
  for (const type of types.values()) {
    note(type);
    if ('fields' in type) for (const field of type.fields ?? []) note(field);
  }
  if (used.has(names.data)) return 'labels';
  const own = [names.authenticated, names.requiresScopes, names.policy];
  return own.some((name) => used.has(name)) ? 'directives' : 'nothing';
}

function requirementIn(reading: Reading, type: string, field: string): FieldRequirement | null {
  const node = reading.fieldsOf(type).get(field);
  if (node === undefined || field.startsWith('__')) return null;
  const agencies = agenciesOf(reading, type, node);
  const isRoot = [reading.supergraphSchema.getQueryType(), reading.supergraphSchema.getMutationType()].some(
    (root) => root?.name === type,
  );
  const names = (node.arguments ?? []).some(
    ({ name }) => valueLabel(argumentOf(node, name.value), reading)?.idOf !== undefined,
  );
  return {
    type,
    field,
    label: labelIn(reading, type, field),
    agencies,
    isSubjectKey: subjectTypes.has(type) && field === 'id',
    isOpenRoot: isRoot && !names,
    proofs: proofsOf(reading, type, node),
    inputs: inputsOf(reading, type, field),
  };
}

/** Field by field: its own label, else that of its interface (an interface object brought it), else that of the whole type. */
function labelIn(reading: Reading, type: string, field: string): DataLabel | null {
  const abstract = reading.supergraphSchema.getType(type);
  if (isAbstractType(abstract)) {
    const own = fieldLabel(reading, type, field);
    const labels = reading.supergraphSchema
      .getPossibleTypes(abstract)
      .map(({ name }) => labelIn(reading, name, field));
    if (labels.length === 0) return own;
    return labels.reduce(strictest);
  }
  const own = fieldLabel(reading, type, field);
  if (own) return own;
  const inherited = interfacesOf(reading, type)
    .filter((name) => reading.fieldsOf(name).has(field))
    .map((name) => fieldLabel(reading, name, field));
  if (inherited.some((label) => label !== null)) return inherited.reduce(strictest);
  return null;
}

function fieldLabel(reading: Reading, type: string, field: string): DataLabel | null {
  const node = reading.fieldsOf(type).get(field);
  if (node === undefined) return null;
  return valueLabel(node, reading) ?? valueLabel(reading.types.get(type), reading);
}

function strictest(one: DataLabel | null, other: DataLabel | null): DataLabel | null {
  if (one === null || other === null) return null;
  return dataClasses.indexOf(one.class) >= dataClasses.indexOf(other.class) ? one : other;
}

function valueLabel(
  node: { readonly directives?: readonly ConstDirectiveNode[] } | undefined,
  { names }: Reading,
): DataLabel | null {
  const directive = node?.directives?.find(({ name }) => name.value === names.data);
  if (directive === undefined) return null;
  const label = readDataLabel(directive);
  // A class nobody knows protects nothing: it is as if the label were not there.
  return dataClasses.includes(label.class) ? label : null;
}

const argumentOf = (
  field: FieldDefinitionNode | undefined,
  argument: string,
): InputValueDefinitionNode | undefined => field?.arguments?.find(({ name }) => name.value === argument);

function interfacesOf({ supergraphSchema }: Reading, type: string): readonly string[] {
  const object = supergraphSchema.getType(type);
  return isObjectType(object) ? object.getInterfaces().map(({ name }) => name) : [];
}

/** Claim: no subgraph has the field on this type; an interface object brings it. */
function isBrought(node: FieldDefinitionNode): boolean {
  const joined = joinDirectives(node, 'join__field');
  return joined.length > 0 && joined.every(({ graph }) => graph === undefined);
}

/** Subgraphs that resolve a field. What an interface object brings stands with the interface. */
function agenciesOf(reading: Reading, type: string, node: FieldDefinitionNode): readonly string[] {
  const joined = joinDirectives(node, 'join__field').filter(({ graph }) => graph !== undefined);
  const resolving = joined.filter(({ external }) => external !== true).map(({ graph }) => String(graph));
  const graphs = isBrought(node)
    ? interfacesOf(reading, type).flatMap((name) => {
        const inherited = reading.fieldsOf(name).get(node.name.value);
        return inherited ? joinDirectives(inherited, 'join__field').map(({ graph }) => String(graph)) : [];
      })
    : joined.length > 0
      ? resolving
      : joinDirectives(reading.types.get(type) ?? {}, 'join__type').map(({ graph }) => String(graph));
  return [...new Set(graphs.map((graph) => reading.graphs.get(graph) ?? graph))];
}

function proofsOf(reading: Reading, type: string, node: FieldDefinitionNode): readonly Proof[] {
  const returned = reading.types.get(namedType(node.type));
  const isAbstract =
    returned?.kind === Kind.INTERFACE_TYPE_DEFINITION || returned?.kind === Kind.UNION_TYPE_DEFINITION;
  const inherited = interfacesOf(reading, type).flatMap((name) => {
    const isObjectSomewhere = joinDirectives(reading.types.get(name) ?? {}, 'join__type').some(
      ({ isInterfaceObject }) => isInterfaceObject === true,
    );
    const field = reading.fieldsOf(name).get(node.name.value);
    return isObjectSomewhere && isBrought(node) && field ? [field] : [];
  });
  // What an interface demands is what its objects demand together: each is asked for its own.
  const carriers = [node, ...inherited, reading.types.get(type), isAbstract ? undefined : returned];
  return carriers.flatMap((carrier) =>
    (carrier?.directives ?? []).flatMap((one) => proofIn(one, reading.names)),
  );
}

function proofIn(directive: ConstDirectiveNode, names: ProtectionNames): readonly Proof[] {
  const { value: name } = directive.name;
  if (name === names.authenticated) return [{ kind: 'authenticated' }];
  if (name !== names.requiresScopes && name !== names.policy) return [];
  const kind = name === names.policy ? 'policies' : 'scopes';
  const given = joinDirectives({ directives: [directive] }, name)[0]?.[kind];
  return [{ kind, anyOf: listsIn(given) }];
}

/** One string stands for a list of one, and a list of strings for a list of such lists, as GraphQL coerces them. */
function listsIn(given: unknown): readonly (readonly string[])[] {
  const lists = Array.isArray(given) ? given : [given];
  return lists.map((list) => (Array.isArray(list) ? list : [list]).map(String));
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Everything a field is computed from, through all that these are computed from. */
function inputsOf(reading: Reading, type: string, field: string): readonly string[] {
  const found = new Set<string>();
  const open: (readonly [string, string])[] = [[type, field]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const input of requiredFields(reading, ...next)) {
      const coordinate = input.join('.');
      if (found.has(coordinate) || (subjectTypes.has(input[0]) && input[1] === 'id')) continue;
      found.add(coordinate);
      open.push(input);
    }
  }
  return [...found];
}
