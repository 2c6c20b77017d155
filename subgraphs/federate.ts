import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  visit,
} from 'graphql';
import { buildSchemaSync, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { type DataLabel, dataClasses, printDataLabel, subgraphHeader } from '../schema/directives';
import { readDataLabel } from '../schema/readDataLabel';
import { guardFields } from './decide/guardFields';
import { guardReference } from './decide/guardReference';
import type { Agency } from './defineAgency';
import type { DataMarks } from './vocabulary/Data';
import { DatasetResolver } from './vocabulary/DatasetResolver';
import { DateTime } from './vocabulary/scalars';

/** A subgraph's contract and the schema that answers it. */
export interface Subgraph {
  /** SDL with federation directives and `@data` on every field: what the agency publishes. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/**
 * Builds the federation subgraph of an agency from its type-graphql classes (Apollo Federation subgraph specification v2.9).
 * @throws when a field has neither a `@Data` label of its own nor one of its type; the message names the coordinate.
 */
export function federate(agency: Agency): Subgraph {
  const own = buildSchemaSync({
    resolvers: [DatasetResolver, ...agency.resolvers] as unknown as NonEmptyArray<() => unknown>,
    orphanedTypes: typesWithResolvers(agency),
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    pubSub: unused,
    // What type-graphql would check by running an introspection query, buildSubgraphSchema checks below.
    skipCheck: true,
  });
  const sdl = `${subgraphHeader}\n${print(labelled(agency, own, parse(printSchemaWithDirectives(own))))}`;
  const resolvers = createResolversMap(own) as Record<string, Record<string, unknown>>;
  for (const [type, find] of Object.entries(agency.references)) {
    const entity = resolvers[type] ?? {};
    resolvers[type] = { ...entity, __resolveReference: guardReference(find) };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  agency.guard?.(schema);
  guardFields(schema);
  return { sdl, schema };
}

/** type-graphql wants one as soon as a schema has subscriptions; the hub answers them, so no subgraph is ever asked one. */
const unused = {
  publish: () => {},
  subscribe: () => {
    throw new Error('No subgraph answers subscriptions.');
  },
};

/** A type to which no field of the subgraph leads (a stub of another's entity) would be left out: only `_entities` asks for it. */
function typesWithResolvers(agency: Agency): ReturnType<typeof objectTypeOf>[] {
  const { fieldResolvers, resolverClasses } = getMetadataStorage();
  const own = new Set(fieldResolvers.map(({ target }) => target));
  return resolverClasses
    .filter(({ target }) => own.has(target) && agency.resolvers.some((resolver) => resolver === target))
    .map(objectTypeOf);
}

const objectTypeOf = (resolver: { getObjectType(): unknown }) => resolver.getObjectType() as new () => object;

/** Writes `@data` on every field: its own label, or else its type's; on each from S3 on, how the agency lets it go. */
function labelled(agency: Agency, schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  return visit(document, {
    SchemaDefinition: () => null,
    [Kind.OBJECT_TYPE_DEFINITION]: (type) => withLabels(agency, schema, type),
    [Kind.INTERFACE_TYPE_DEFINITION]: (type) => withLabels(agency, schema, type),
    // Arguments and fields of inputs bring their label with them (`@ArgumentData`).
    [Kind.INPUT_VALUE_DEFINITION]: (argument) => {
      const written = argument.directives?.find(({ name }) => name.value === 'data');
      if (written === undefined) return undefined;
      const others = argument.directives?.filter((directive) => directive !== written) ?? [];
      return { ...argument, directives: [...others, directiveOf(agency, readDataLabel(written))] };
    },
  });
}

function withLabels<T extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(
  agency: Agency,
  schema: GraphQLSchema,
  node: T,
): T {
  const type = schema.getType(node.name.value);
  if (!isObjectType(type) && !isInterfaceType(type)) return node;
  const ofType = type.extensions.data as DataLabel | undefined;
  const fields = (node.fields ?? []).map((field): FieldDefinitionNode => {
    const { data, marks } = (type.getFields()[field.name.value]?.extensions ?? {}) as FieldExtensions;
    const label = data ?? ofType;
    if (label === undefined) {
      throw new Error(
        `${agency.name}: ${type.name}.${field.name.value} has no @Data label. Label the field, or its type when all its fields are alike.`,
      );
    }
    // What is public needs no marks: there is nothing to withhold.
    const directive = directiveOf(agency, label.class === 'S0' ? label : { ...label, ...marks });
    const mayBeKeptBack = agency.guard !== undefined && label.class !== 'S0' && field.name.value !== 'id';
    const directives = [...(field.directives ?? []), directive];
    return { ...field, ...(mayBeKeptBack && { type: nullable(field.type) }), directives };
  });
  return { ...node, fields };
}

const nullable = (type: TypeNode): TypeNode => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);

interface FieldExtensions {
  readonly data?: DataLabel;
  readonly marks?: DataMarks;
}

const protectedFrom = dataClasses.indexOf('S3');

function directiveOf(agency: Agency, label: DataLabel): ConstDirectiveNode {
  const isProtected = dataClasses.indexOf(label.class) >= protectedFrom;
  const release =
    label.release ?? (isProtected && label.category ? agency.release[label.category] : undefined);
  return parseConstDirective(printDataLabel(release === undefined ? label : { ...label, release }));
}

function parseConstDirective(text: string): ConstDirectiveNode {
  const [definition] = parse(`scalar Labelled ${text}`).definitions;
  const [directive] = definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
  if (directive === undefined) throw new Error(`${text} is no directive.`);
  return directive;
}
