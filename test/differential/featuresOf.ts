import { isAbstractType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { AskedRequest } from '../fixtures/startSubgraphs';
import type { Compared } from './findDisagreement';
import type { ServedWorld } from './serveWorld';
import { type Asked, interfaceFieldsAt, type World } from './World';

/** Everything a search must have met at least once, or it proves nothing about it. */
export const features = [
  'world: an entity with several keys',
  'world: a composite key',
  'world: agencies know different keys of one entity',
  'world: a value type of two agencies',
  'world: an interface whose fields differ between agencies',
  'world: a union whose members differ between agencies',
  'operation: mutation',
  'operation: alias',
  'operation: alias that is the name of another field',
  'operation: fragment without a type',
  'operation: fragment on an interface or union',
  'operation: named fragment',
  'operation: @skip',
  'operation: @include',
  'operation: __typename',
  'operation: lists in lists',
  'operation: variable left out, with a default',
  'operation: variable left out, without a default',
  'operation: variable that is null',
  'operation: input object',
  'operation: computed field (@requires)',
  'operation: field computed from an object (@requires)',
  'operation: field computed from a computed field (@requires)',
  'operation: field that brings others along (@provides)',
  'operation: shared field (@shareable)',
  'operation: moved field (@override)',
  'operation: field of an interface',
  'answer: null',
  'answer: field error',
  'answer: error of one item of a list',
  'answer: null that travelled up',
  'answer: empty list',
  'answer: nothing at all',
  'agencies: entities asked for',
  'agencies: several questions in one request',
  'agencies: three or more asked',
] as const;

export type Feature = (typeof features)[number];

/** The features one question and its answer had. */
export function featuresOf(
  { world, schema }: ServedWorld,
  asked: Asked,
  { data, errors }: Compared,
  requests: ReadonlyMap<string, readonly AskedRequest[]>,
): ReadonlySet<Feature> {
  const found = new Set<Feature>();
  const when = (condition: boolean, feature: Feature): void => void (condition && found.add(feature));
  worldFeatures(world, when);
  operationFeatures(world, schema, asked, when);
  const text = JSON.stringify(data);
  when(/:null|,null|\[null/.test(text), 'answer: null');
  when(errors.length > 0, 'answer: field error');
  when(
    errors.some((path) => /\d\]$/.test(path)),
    'answer: error of one item of a list',
  );
  when(text.includes('[]'), 'answer: empty list');
  when(data === null, 'answer: nothing at all');
  when(
    errors.some((path) => travelledUp(data, JSON.parse(path))),
    'answer: null that travelled up',
  );
  const queries = [...requests.values()].flat().map(({ query }) => query);
  when(
    queries.some((query) => query.includes('_entities')),
    'agencies: entities asked for',
  );
  when(
    queries.some((query) => query.includes('_e1')),
    'agencies: several questions in one request',
  );
  when([...requests.values()].filter((one) => one.length > 0).length >= 3, 'agencies: three or more asked');
  return found;
}

type When = (condition: boolean, feature: Feature) => void;

function worldFeatures(world: World, when: When): void {
  for (const { kind, holders } of world.types) {
    const all = Object.values(holders);
    if (kind === 'value') when(all.length > 1, 'world: a value type of two agencies');
    when(
      all.some((keys) => keys.length > 1),
      'world: an entity with several keys',
    );
    when(all.flat().includes('region number'), 'world: a composite key');
    const different = new Set(all.map((keys) => keys.join()));
    when(different.size > 1, 'world: agencies know different keys of one entity');
  }
  for (const face of world.interfaces) {
    const views = world.agencies.map((agency) => interfaceFieldsAt(world, agency, face).join());
    const different = new Set(views.filter((view) => view !== ''));
    when(different.size > 1, 'world: an interface whose fields differ between agencies');
  }
  for (const { members } of world.unions)
    when(
      new Set(Object.values(members).map((one) => one.join())).size > 1,
      'world: a union whose members differ between agencies',
    );
}

function operationFeatures(world: World, schema: ServedWorld['schema'], asked: Asked, when: When): void {
  const info = new TypeInfo(schema);
  const fieldNames = new Set(world.types.flatMap((type) => type.fields.map(({ name }) => name)));
  const fieldOf = (typename: string | undefined, name: string) =>
    world.types.find((type) => type.name === typename)?.fields.find((field) => field.name === name);
  visit(
    parse(asked.operation),
    visitWithTypeInfo(info, {
      OperationDefinition: ({ operation }) => when(operation === 'mutation', 'operation: mutation'),
      Field: ({ alias, name }) => {
        const parent = info.getParentType();
        when(alias !== undefined, 'operation: alias');
        when(fieldNames.has(alias?.value ?? ''), 'operation: alias that is the name of another field');
        when(name.value === '__typename', 'operation: __typename');
        when(name.value !== '__typename' && isAbstractType(parent), 'operation: field of an interface');
        const field = fieldOf(parent?.name, name.value);
        if (!field) return;
        when(field.type.startsWith('[['), 'operation: lists in lists');
        when(field.owners.length > 1, 'operation: shared field (@shareable)');
        when(field.movedFrom !== null, 'operation: moved field (@override)');
        when(field.provides.length > 0, 'operation: field that brings others along (@provides)');
        when(field.needs.length > 0, 'operation: computed field (@requires)');
        when(
          field.needs.some(({ inner }) => inner.length > 0),
          'operation: field computed from an object (@requires)',
        );
        when(
          field.needs.some((need) => (fieldOf(parent?.name, need.name)?.needs.length ?? 0) > 0),
          'operation: field computed from a computed field (@requires)',
        );
      },
      InlineFragment: ({ typeCondition }) => {
        when(typeCondition === undefined, 'operation: fragment without a type');
        const type = typeCondition && schema.getType(typeCondition.name.value);
        when(isAbstractType(type), 'operation: fragment on an interface or union');
      },
      FragmentSpread: () => when(true, 'operation: named fragment'),
      Directive: ({ name }) => {
        when(name.value === 'skip', 'operation: @skip');
        when(name.value === 'include', 'operation: @include');
      },
      ObjectValue: () => when(true, 'operation: input object'),
      VariableDefinition: ({ variable, defaultValue }) => {
        const isSent = Object.hasOwn(asked.variables, variable.name.value);
        when(!isSent && defaultValue !== undefined, 'operation: variable left out, with a default');
        when(!isSent && defaultValue === undefined, 'operation: variable left out, without a default');
        when(asked.variables[variable.name.value] === null, 'operation: variable that is null');
      },
    }),
  );
}

function travelledUp(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const key of path) {
    if (value === null) return true;
    value = (value as Record<string | number, unknown>)[key] ?? null;
  }
  return false;
}
