import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { translatorsOf } from '../../../gateway/pseudonyms/openTranslators';
import { sectorKeys } from '../../harness/sectorKeys';
import { agencies } from './City';
import { isOfAgency } from './footingIn';
import { readLabels } from './Labels';
import type { OnWire } from './openWire';
import type { About, Rules } from './Rules';
import type { CityWorld } from './readWorld';

const translators = translatorsOf(sectorKeys);
const contracts = new Map(
  agencies.map((name) => [
    name,
    {
      labels: readLabels(name),
      schema: buildASTSchema(parse(readFileSync(`schema/published/${name}.graphql`, 'utf8')), {
        assumeValidSDL: true,
      }),
    },
  ]),
);

/** What agencies were asked that they should not have been, by the model of the rules. */
export function whatWasWrongOnTheWire(
  sent: readonly OnWire[],
  rules: Rules,
  world: CityWorld,
): readonly string[] {
  return sent
    .filter(({ agency }) => agencies.includes(agency))
    .flatMap((message) => [
      ...foreignIdsIn(message, world),
      ...ungrounded(message, rules),
      ...beyondTheFirewall(message),
    ]);
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Pseudonyms of each agency, worked out once per set of people. */
const pseudonyms = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

function pseudonymsOf(hubIds: ReadonlySet<string>): ReadonlyMap<string, string> {
  const known = pseudonyms.get(hubIds);
  if (known) return known;
  const fresh = new Map(
    [...translators].flatMap(([agency, translator]) =>
      [...hubIds].map((id) => [translator.toAgency(id) ?? '', agency] as const),
    ),
  );
  pseudonyms.set(hubIds, fresh);
  return fresh;
}

/** No hub id reaches an agency, and no agency’s pseudonym another. */
function foreignIdsIn({ agency, text }: OnWire, { hubIds }: CityWorld): readonly string[] {
  const foreign = pseudonymsOf(hubIds);
  return (text.match(uuids) ?? []).flatMap((id) => {
    if (hubIds.has(id)) return [`HUB ID told to ${agency}`];
    const owner = foreign.get(id);
    return owner === undefined || owner === agency ? [] : [`PSEUDONYM of ${owner} told to ${agency}`];
  });
}

/** Every field asked about somebody has a ground in the model, and every ground stated is one of the model's. */
function ungrounded({ agency, query, variables, claims }: OnWire, rules: Rules): readonly string[] {
  const { labels, schema } = contracts.get(agency) ?? never(agency);
  const problems: string[] = [];
  for (const asked of questionsIn(query, schema)) {
    const stated = claims.grounds[asked.key];
    const subjects = subjectsOf(asked, variables, agency);
    for (const coordinate of asked.coordinates) {
      const label = labels.get(coordinate);
      if (label === undefined || label.fact.class === 'S0' || isKey(coordinate)) continue;
      const granted = (stated?.permitted ?? []).filter(
        ({ controller, categories }) =>
          label.controllers.includes(controller) &&
          (categories as readonly string[]).includes(label.fact.category),
      );
      if (subjects.length > 0 && granted.length === 0) problems.push(`NO GROUND stated for ${coordinate}`);
      for (const about of subjects) {
        for (const { controller } of granted) {
          if (!isOfAgency(controller) || !rules.may(about, label, controller))
            problems.push(`GROUND ${coordinate} of ${controller} stated about ${about?.type ?? 'nobody'}`);
        }
      }
    }
  }
  return [...new Set(problems)];
}

const isKey = (coordinate: string): boolean => coordinate === 'Person.id' || coordinate === 'Family.id';

function never(agency: string): never {
  throw new RangeError(`${agency} has no contract`);
}

interface Question {
  readonly key: string;
  /** The variable with the representations; null at other root fields. */
  readonly representations: string | null;
  readonly coordinates: ReadonlySet<string>;
}

function questionsIn(query: string, schema: GraphQLSchema): readonly Question[] {
  const { definitions } = parse(query, { noLocation: true });
  const operation = definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  return operation.selectionSet.selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return [];
    const coordinates = new Set<string>();
    const value = selection.arguments?.find(({ name }) => name.value === 'representations')?.value;
    const isEntities = selection.name.value === '_entities';
    const root = schema.getQueryType()?.getFields()[selection.name.value];
    if (!isEntities) coordinates.add(`Query.${selection.name.value}`);
    const type = isEntities ? null : ((root && getNamedType(root.type).name) ?? null);
    if (selection.selectionSet) gather(selection.selectionSet, type, { schema, fragments, coordinates });
    return [
      {
        key: (selection.alias ?? selection.name).value,
        representations: isEntities && value?.kind === Kind.VARIABLE ? value.name.value : null,
        coordinates,
      },
    ];
  });
}

interface Gathering {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly coordinates: Set<string>;
}

function gather(set: SelectionSetNode, type: string | null, at: Gathering): void {
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD) {
      const part =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : at.fragments.get(selection.name.value);
      if (part) gather(part.selectionSet, part.typeCondition?.name.value ?? type, at);
      continue;
    }
    const name = selection.name.value;
    if (name === '__typename' || type === null) continue;
    at.coordinates.add(`${type}.${name}`);
    const named = at.schema.getType(type);
    const field = isObjectType(named) || isInterfaceType(named) ? named.getFields()[name] : undefined;
    if (selection.selectionSet && field) gather(selection.selectionSet, getNamedType(field.type).name, at);
  }
}

function subjectsOf(
  { representations }: Question,
  variables: OnWire['variables'],
  agency: string,
): readonly (About | null)[] {
  if (representations === null) return [null];
  const translator = translators.get(agency);
  const list = variables[representations] as readonly { readonly __typename: string; readonly id?: string }[];
  return list.map(({ __typename: type, id }) => {
    if (type !== 'Person' && type !== 'Family') return null;
    const hubId = id === undefined ? null : (translator?.fromAgency(id) ?? null);
    return hubId === null ? null : { type, id: hubId };
  });
}

/** FW-3: one purpose, no case, no organisation, no consent by number, no name of an operation. */
function beyondTheFirewall({ agency, claims, query, text }: OnWire): readonly string[] {
  if (agency !== 'immigration') return [];
  const told: string[] = [];
  if (claims.purpose !== 'RESIDENCE_PROCEDURE_SUPPORT') told.push('PURPOSE told to immigration');
  if (claims.caseReference !== null || /KIM-OB-/.test(text)) told.push('CASE told to immigration');
  if (claims.requester.organisation !== null) told.push('ORGANISATION told to immigration');
  if (Object.values(claims.grounds).some(({ consents }) => consents.some(({ id }) => id !== null)))
    told.push('CONSENT told to immigration by its number');
  if (claims.caller !== undefined) told.push('CALLER told to immigration');
  if (/^\s*query\s+\w/.test(query)) told.push('OPERATION told to immigration by its name');
  return told;
}
