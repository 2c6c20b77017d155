import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type TypeDefinitionNode,
} from 'graphql';
import { type LinkedNames, linkedNames } from './linkedNames';

/**
 * The public schema of a supergraph: no federation, nothing inaccessible. Directives that agencies compose themselves stay. The
 * composition library has such a function too; it takes 0.1 s of a start to load and leaves the names of inaccessible types in unions
 * and `implements` lists (seen with 0.27.0). A test compares both.
 */
export function publicDocumentOf(supergraph: DocumentNode): DocumentNode {
  const linked = linkedNames(supergraph);
  const kept = supergraph.definitions.filter((definition) => isPublic(definition, linked));
  const types = new Set(kept.filter(isTypeDefinitionNode).map(({ name }) => name.value));
  const rest = { linked, types };
  return { kind: Kind.DOCUMENT, definitions: kept.map((definition) => publicPartOf(definition, rest)) };
}

/** What stays: names of types, and which directives go. */
interface Rest {
  readonly linked: LinkedNames;
  readonly types: ReadonlySet<string>;
}

/** Every schema has them; a supergraph may define them once more. */
const builtIn: ReadonlySet<string> = new Set(['skip', 'include', 'deprecated', 'specifiedBy']);

type Labelled = { readonly directives?: readonly ConstDirectiveNode[] };

const isHidden = ({ directives = [] }: Labelled, { inaccessible }: LinkedNames): boolean =>
  directives.some(({ name }) => name.value === inaccessible);

function isPublic(definition: DefinitionNode, linked: LinkedNames): boolean {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
    return !linked.hasDirective(definition.name.value) && !builtIn.has(definition.name.value);
  }
  // The schema definition carries links only: in a supergraph the root types always have their usual names.
  return (
    isTypeDefinitionNode(definition) &&
    !linked.hasType(definition.name.value) &&
    !isHidden(definition, linked)
  );
}

function publicPartOf(definition: DefinitionNode, rest: Rest): DefinitionNode {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
    return { ...definition, arguments: values(definition.arguments, rest) };
  }
  return isTypeDefinitionNode(definition) ? unlabelled(membersOf(definition, rest), rest) : definition;
}

function membersOf(definition: TypeDefinitionNode, rest: Rest): TypeDefinitionNode {
  const known = ({ name }: NamedTypeNode): boolean => rest.types.has(name.value);
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = shown(definition.fields, rest).map((field) => publicField(field, rest));
      return { ...definition, fields, interfaces: definition.interfaces?.filter(known) };
    }
    case Kind.UNION_TYPE_DEFINITION:
      return { ...definition, types: definition.types?.filter(known) };
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...definition, values: shown<EnumValueDefinitionNode>(definition.values, rest) };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...definition, fields: values(definition.fields, rest) };
    default:
      return definition;
  }
}

const publicField = (field: FieldDefinitionNode, rest: Rest): FieldDefinitionNode => ({
  ...field,
  arguments: values(field.arguments, rest),
});

const values = (
  nodes: readonly InputValueDefinitionNode[] | undefined,
  rest: Rest,
): readonly InputValueDefinitionNode[] => shown(nodes, rest);

/** Those that are not hidden, without what is said about them for federation. */
const shown = <Node extends Labelled>(nodes: readonly Node[] = [], rest: Rest): readonly Node[] =>
  nodes.filter((node) => !isHidden(node, rest.linked)).map((node) => unlabelled(node, rest));

function unlabelled<Node extends Labelled>(node: Node, { linked }: Rest): Node {
  if (node.directives === undefined || node.directives.length === 0) return node;
  return { ...node, directives: node.directives.filter(({ name }) => !linked.hasDirective(name.value)) };
}
