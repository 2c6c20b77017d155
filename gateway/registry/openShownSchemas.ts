import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { Evidence } from '../policy/decide';
import { type Outcomes, openOutcomes } from '../policy/openOutcomes';
import { purposeKinds } from '../policy/purposeKinds';
import type { FieldRequirement, Requirements } from '../policy/Requirements';

/** Who looks: all that is the same for a role whatever it asks for. */
export type Onlooker = Evidence['caller'];

/** Schemas as callers may know them, each built when it is first looked at. */
export interface ShownSchemas {
  /** What the caller's role may ever see: whatever the purpose, with an emergency access too. */
  schemaFor(onlooker: Onlooker): GraphQLSchema;
}

/** Most classes of callers whose schemas are kept. A schema of the city takes about a megabyte. */
const schemasKept = 40;

/** @param shown the public schema's definitions */
export function openShownSchemas(shown: DocumentNode, requirements: Requirements): ShownSchemas {
  const schemas = new Map<string, GraphQLSchema>();
  return {
    schemaFor({ role, unit: { controller }, scopes, policies }) {
      const key = JSON.stringify([role, controller, [...scopes].sort(), [...policies].sort()]);
      let schema = schemas.get(key);
      if (schema === undefined) {
        const document = shownTo({ role, unit: { controller }, scopes, policies }, shown, requirements);
        schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
        const [oldest] = schemas.size >= schemasKept ? schemas.keys() : [];
        if (oldest !== undefined) schemas.delete(oldest);
        schemas.set(key, schema);
      }
      return schema;
    },
  };
}

type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const hasFields = (definition: DefinitionNode | undefined): definition is FieldsType =>
  definition?.kind === Kind.OBJECT_TYPE_DEFINITION || definition?.kind === Kind.INTERFACE_TYPE_DEFINITION;

function shownTo(caller: Onlooker, shown: DocumentNode, requirements: Requirements): DocumentNode {
  const everyPurpose = purposeKinds.map((kind) => openOutcomes(requirements, { caller, ...kind }, true));
  const permitted = new Map(
    shown.definitions
      .filter(hasFields)
      .map((type) => [type.name.value, permittedFields(type, everyPurpose, requirements)]),
  );
  keepWhatInterfacesShow(shown, permitted);
  const narrowed = shown.definitions.map((definition) => {
    if (hasFields(definition)) return { ...definition, fields: permitted.get(definition.name.value) ?? [] };
    return definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
      ? { ...definition, fields: permittedInputs(definition, everyPurpose, requirements) }
      : definition;
  });
  return { kind: Kind.DOCUMENT, definitions: reachable(withoutEmpty(narrowed)) };
}

function permittedFields(
  type: FieldsType,
  everyPurpose: readonly Outcomes[],
  requirements: Requirements,
): readonly FieldDefinitionNode[] {
  const { value: name } = type.name;
  const ever = (claim: (outcomes: Outcomes) => boolean): boolean => everyPurpose.some(claim);
  const objects = objectsOf(type, requirements);
  return (type.fields ?? [])
    .filter((field) =>
      ever((outcomes) =>
        objects.some((object) => outcomes.of(object, field.name.value).kind === 'permitted'),
      ),
    )
    .map((field) => {
      const requirement = requirements.of(name, field.name.value);
      const isShown = (argument: InputValueDefinitionNode): boolean =>
        requirement === null ||
        argument.type.kind === Kind.NON_NULL_TYPE ||
        ever(
          (outcomes) =>
            outcomes.ofLabel(
              requirement,
              requirements.argumentLabelOf(name, field.name.value, argument.name.value),
            ).kind === 'permitted',
        );
      return { ...field, arguments: field.arguments?.filter(isShown) };
    });
}

function permittedInputs(
  { name: { value: type }, fields = [] }: InputObjectTypeDefinitionNode,
  everyPurpose: readonly Outcomes[],
  requirements: Requirements,
): readonly InputValueDefinitionNode[] {
  return fields.filter((input) => {
    const { value: field } = input.name;
    const label = requirements.inputLabelOf(type, field);
    const asked: FieldRequirement = {
      type,
      field,
      label,
      agencies: [],
      isSubjectKey: false,
      isOpenRoot: false,
      proofs: [],
      inputs: [],
    };
    const isShown = (outcomes: Outcomes): boolean => outcomes.ofLabel(asked, label).kind === 'permitted';
    return input.type.kind === Kind.NON_NULL_TYPE || everyPurpose.some(isShown);
  });
}

function objectsOf({ kind, name }: FieldsType, { publicSchema }: Requirements): readonly string[] {
  if (kind === Kind.OBJECT_TYPE_DEFINITION) return [name.value];
  const type = publicSchema.getType(name.value);
  const possible =
    type && 'resolveType' in type && 'getFields' in type ? publicSchema.getPossibleTypes(type) : [];
  return possible.length === 0 ? [name.value] : possible.map((object) => object.name);
}

/** An object has every field of its interfaces, or the schema is none. */
function keepWhatInterfacesShow(
  shown: DocumentNode,
  permitted: Map<string, readonly FieldDefinitionNode[]>,
): void {
  for (const type of shown.definitions.filter(hasFields)) {
    const own = permitted.get(type.name.value) ?? [];
    const names = new Set(own.map(({ name }) => name.value));
    const needed = new Set(
      (type.interfaces ?? []).flatMap(({ name }) =>
        (permitted.get(name.value) ?? []).map((field) => field.name.value),
      ),
    );
    const kept = (type.fields ?? []).filter(({ name }) => names.has(name.value) || needed.has(name.value));
    permitted.set(
      type.name.value,
      kept.map((field) => own.find(({ name }) => name.value === field.name.value) ?? field),
    );
  }
}

/** Types without fields go, and with them the fields, members and interfaces that name them; as long as there are any. */
function withoutEmpty(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const empty = new Set(
    definitions
      .filter((one) => hasFields(one) && one.fields?.length === 0 && one.name.value !== 'Query')
      .map((one) => (one as FieldsType).name.value),
  );
  for (const one of definitions)
    if (one.kind === Kind.UNION_TYPE_DEFINITION && one.types?.length === 0) empty.add(one.name.value);
  if (empty.size === 0) return definitions;
  const stays = ({ name }: { readonly name: { readonly value: string } }): boolean => !empty.has(name.value);
  return withoutEmpty(
    definitions
      .filter((one) => !(isTypeDefinitionNode(one) && empty.has(one.name.value)))
      .map((one) => {
        if (one.kind === Kind.UNION_TYPE_DEFINITION) return { ...one, types: one.types?.filter(stays) };
        if (!hasFields(one)) return one;
        const fields = one.fields?.filter(({ type }) => !empty.has(namedType(type)));
        return { ...one, fields, interfaces: one.interfaces?.filter(stays) };
      }),
  );
}

/** Types that no field, argument, member or interface leads to any more go. */
function reachable(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const types = new Map(definitions.filter(isTypeDefinitionNode).map((one) => [one.name.value, one]));
  const objectsOfInterface = new Map<string, string[]>();
  for (const one of definitions.filter(hasFields))
    for (const { name } of one.interfaces ?? [])
      objectsOfInterface.set(name.value, [...(objectsOfInterface.get(name.value) ?? []), one.name.value]);
  const seen = new Set<string>();
  const open = ['Query', 'Mutation', 'Subscription'];
  for (const one of definitions)
    if (one.kind === Kind.DIRECTIVE_DEFINITION)
      open.push(...(one.arguments ?? []).map(({ type }) => namedType(type)));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const type = types.get(name);
    if (type === undefined || seen.has(name)) continue;
    seen.add(name);
    open.push(...namesIn(type), ...(objectsOfInterface.get(name) ?? []));
  }
  return definitions.filter((one) => !isTypeDefinitionNode(one) || seen.has(one.name.value));
}

function namesIn(type: TypeDefinitionNode): readonly string[] {
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        ...(type.interfaces ?? []).map(({ name }) => name.value),
        ...(type.fields ?? []).flatMap((field) => [
          namedType(field.type),
          ...(field.arguments ?? []).map((argument) => namedType(argument.type)),
        ]),
      ];
    case Kind.UNION_TYPE_DEFINITION:
      return (type.types ?? []).map(({ name }) => name.value);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).map((field) => namedType(field.type));
    default:
      return [];
  }
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
