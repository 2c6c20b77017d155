import type { When } from './featuresOf';
import { isKeyField } from './keys';
import type { ServedWorld } from './serveWorld';
import { type Need, namedTypeOf, objectFor, type World, type WorldField, type WorldType } from './World';

/** How agencies were really asked, told by their logs. */
export function servedFeatures({ world, agencies }: ServedWorld, when: When): void {
  const { questions, computed } = agencies;
  requestFeatures(world, agencies, when);
  for (const line of new Set(computed)) {
    const [agency = '', coordinate = ''] = line.split(' ');
    const [typename = '', name = ''] = coordinate.split('.');
    const type =
      world.types.find((one) => one.name === typename) ??
      world.types.find((one) => objectFor(world, agency, one)?.name === typename);
    const field = type?.fields.find((one) => one.name === name);
    if (!type || !field) continue;
    when(field.via !== null && !isKeyField(type, name), 'served: field of an interface object');
    when(field.owners.length > 1 && type.kind === 'entity', 'served: shared field (@shareable)');
    if (!field.owners.includes(agency)) broughtFeatures(world, { agency, type, field }, when);
    needFeatures(type, field, when);
    if (!field.override || !field.owners.includes(agency)) continue;
    const { share } = field.override;
    when(share === 'moved', 'served: field moved for good (@override)');
    when(share === 'all', 'served: field moved by percent(100) (@override)');
    when(share === 'none', 'served: field not moved by percent(0) (@override)');
  }
  const isAfterMutation =
    questions.some(({ query }) => query.startsWith('mutation')) &&
    questions.some(({ query }) => query.includes('_entities'));
  when(isAfterMutation, 'served: entities after a mutation');
}

function requestFeatures(world: World, { questions }: ServedWorld['agencies'], when: When): void {
  when(new Set(questions.map(({ agency }) => agency)).size >= 3, 'served: three agencies or more');
  for (const { agency, query, variables } of questions) {
    when(query.includes('_entities'), 'served: entities asked for');
    when(query.includes('_e1'), 'served: several questions in one request');
    when(world.oldStyle.includes(agency), 'served: an agency of federation 1');
    when(world.outages[agency] !== undefined, 'served: an agency that is down');
    for (const given of Object.values(variables).flat()) {
      if (typeof given !== 'object' || given === null || !('__typename' in given)) continue;
      const { __typename, id, region, number, office, spot } = given as Record<string, unknown>;
      const isObject = world.interfaces.some((face) => face.name === __typename);
      when(isObject, 'served: an interface object asked for');
      when(
        (region !== undefined && number !== undefined) || (id !== undefined && office !== undefined),
        'served: an entity asked for by a composite key',
      );
      when(office !== undefined || spot !== undefined, 'served: an entity asked for by a nested key');
      when(id === undefined, 'served: an entity asked for by another key than its id');
    }
  }
}

function needFeatures(type: WorldType, { needs }: WorldField, when: When): void {
  when(needs.length > 0, 'served: computed field (@requires)');
  when(
    needs.some(({ inner }) => inner.length > 0),
    'served: field computed from an object (@requires)',
  );
  when(
    needs.some(({ inner }) => inner.some(({ on }) => on !== null)),
    'served: field computed from types of an interface or union (@requires)',
  );
  const fieldOf = (need: Need) => type.fields.find(({ name }) => name === need.name);
  when(
    needs.some((need) => (fieldOf(need)?.args.length ?? 0) > 0),
    'served: field computed from a field with arguments (@requires)',
  );
  when(
    needs.some((need) => (fieldOf(need)?.needs.length ?? 0) > 0),
    'served: field computed from a computed field (@requires)',
  );
}

interface Brought {
  readonly agency: string;
  readonly type: WorldType;
  readonly field: WorldField;
}

/** An agency that does not own a field answered for it: somebody's `@provides` allows it to. */
function broughtFeatures(world: World, { agency, type, field }: Brought, when: When): void {
  when(true, 'served: field that came along (@provides)');
  const ways = (
    at: string,
    parts: readonly Need[],
    depth: number,
  ): readonly { on: string | null; depth: number }[] =>
    parts.flatMap((part) => {
      const named = part.on ?? at;
      const next = world.types
        .find(({ name }) => name === named)
        ?.fields.find(({ name }) => name === part.name);
      const deeper = next ? ways(namedTypeOf(next.type), part.inner, depth + 1) : [];
      return named === type.name && part.name === field.name ? [{ on: part.on, depth }, ...deeper] : deeper;
    });
  const all = world.types
    .flatMap(({ fields }) => fields)
    .filter(({ owners }) => owners.includes(agency))
    .flatMap(({ type: to, provides }) => ways(namedTypeOf(to), provides, 0));
  when(
    all.some(({ depth }) => depth > 0),
    'served: field that came along inside another (@provides)',
  );
  when(
    all.some(({ on }) => on !== null),
    'served: field that came along with a type of an interface or union (@provides)',
  );
}
