import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql';
import { entranceAgency, entranceField } from '../plan/repairs/entranceField';
import { type EntranceKeys, entranceKeysOf } from './entranceKeysOf';
import { joinDirectives } from './joinDirectives';

const graph = 'LOTSE__ENTRANCE';

type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * A supergraph with one more agency, which nobody runs: the entrance. It has a root field for every entity and knows
 * their keys, nothing else, and no entity can be looked up there. So a plan may begin at any entity: what it would ask
 * the entrance is what has to be known of the entity beforehand (`planInParts`).
 */
export function entranceSdlOf(supergraph: DocumentNode, choice: 'one' | 'every'): string {
  const keys = entranceKeysOf(supergraph, choice);
  const definitions = supergraph.definitions.map((definition) => withEntrance(definition, keys));
  const entities = supergraph.definitions.filter(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && keys.keys.has(definition.name.value),
  ) as ObjectTypeDefinitionNode[];
  const roots = entities.map(({ name }) => `${entranceField(name.value)}: ${name.value} ${home(graph)}`);
  const withRoots = definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === queryTypeOf(supergraph)
      ? { ...definition, fields: [...(definition.fields ?? []), ...fieldsFrom(roots)] }
      : definition,
  );
  return print({ ...supergraph, definitions: withRoots });
}

function withEntrance(definition: DefinitionNode, keys: EntranceKeys): DefinitionNode {
  switch (definition.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return {
        ...definition,
        ...(definition.name.value === 'join__Graph'
          ? { values: [...(definition.values ?? []), theEntrance()] }
          : {
              directives: [
                ...(definition.directives ?? []),
                ...directivesFrom(`@join__type(graph: ${graph})`),
              ],
              values: definition.values?.map((value) => ({
                ...value,
                directives: [
                  ...(value.directives ?? []),
                  ...directivesFrom(`@join__enumValue(graph: ${graph})`),
                ],
              })),
            }),
      };
    case Kind.SCALAR_TYPE_DEFINITION:
      return joinDirectives(definition, 'join__type').length === 0
        ? definition
        : {
            ...definition,
            directives: [...(definition.directives ?? []), ...directivesFrom(`@join__type(graph: ${graph})`)],
          };
    case Kind.UNION_TYPE_DEFINITION: {
      const members = (definition.types ?? []).map(
        ({ name }) => `@join__unionMember(graph: ${graph}, member: "${name.value}")`,
      );
      const added = directivesFrom([`@join__type(graph: ${graph})`, ...members].join(' '));
      return { ...definition, directives: [...(definition.directives ?? []), ...added] };
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return withKnownFields(definition, keys);
    default:
      return definition;
  }
}

function withKnownFields<Type extends FieldsType>(
  definition: Type,
  { keys, fields: known }: EntranceKeys,
): Type {
  const types = joinDirectives(definition, 'join__type');
  if (types.length === 0) return definition;
  const ofType = keys.get(definition.name.value) ?? [];
  const added = [
    ...(ofType.length === 0 ? [`@join__type(graph: ${graph})`] : []),
    ...ofType.map((key) => `@join__type(graph: ${graph}, key: ${JSON.stringify(key)}, resolvable: false)`),
    ...(definition.interfaces ?? []).map(
      ({ name }) => `@join__implements(graph: ${graph}, interface: "${name.value}")`,
    ),
  ];
  const homes = [...new Set(types.map((type) => home(String(type.graph))))];
  return {
    ...definition,
    directives: [...(definition.directives ?? []), ...directivesFrom(added.join(' '))],
    fields: definition.fields?.map((field): FieldDefinitionNode => {
      // Without a word about it a field is at home wherever its type is: said here, before that means the entrance too.
      const isSaid = joinDirectives(field, 'join__field').length > 0;
      const isKnown = known.get(definition.name.value)?.has(field.name.value) ?? false;
      const added = [...(isSaid ? [] : homes), ...(isKnown ? [home(graph)] : [])];
      return { ...field, directives: [...(field.directives ?? []), ...directivesFrom(added.join(' '))] };
    }),
  };
}

const home = (name: string): string => `@join__field(graph: ${name})`;

function queryTypeOf({ definitions }: DocumentNode): string {
  const [schema] = definitions.filter((definition) => definition.kind === Kind.SCHEMA_DEFINITION);
  const query = schema?.operationTypes.find(({ operation }) => operation === 'query');
  return query?.type.name.value ?? 'Query';
}

function directivesFrom(text: string): readonly ConstDirectiveNode[] {
  const [definition] = parse(`scalar Any ${text}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}

function fieldsFrom(texts: readonly string[]): readonly FieldDefinitionNode[] {
  if (texts.length === 0) return [];
  const [definition] = parse(`type Any { ${texts.join(' ')} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
}

function theEntrance(): EnumValueDefinitionNode {
  const name = { kind: Kind.NAME, value: graph } as const;
  const directives = directivesFrom(`@join__graph(name: "${entranceAgency}", url: "http://127.0.0.1:9/")`);
  return { kind: Kind.ENUM_VALUE_DEFINITION, name, directives };
}
