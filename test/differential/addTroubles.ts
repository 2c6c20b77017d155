import { type Draft, entitiesOf, holdersOf, type OpenField, type OpenType } from './Draft';
import { isKeyField } from './keys';
import { type Need, namedTypeOf, type WorldField } from './World';

/** Lets fields fail, agencies break down, and hides parts from clients, as the world's flavour allows. */
export function addTroubles(world: Draft): void {
  const { chance, flavour, agencies } = world;
  hideFields(world);
  if (flavour === 'failures' || (flavour === 'lacking' && chance.of(40))) addFailures(world);
  if (flavour === 'outages') {
    const broken = chance.some(agencies, 1, agencies.length > 2 && chance.of(30) ? 2 : 1);
    for (const agency of broken)
      world.outages[agency] = chance.oneOf(['refuses', 'says nothing', 'is no JSON', 'hangs up'] as const);
  }
}

/** What the type must still have, or clients would see a type without fields. */
function hideFields(world: Draft): void {
  const { chance } = world;
  const common = new Set(world.interfaces.flatMap((face) => Object.keys(face.fields)));
  for (const type of world.types) {
    if (type.isHidden || type.kind === 'root') continue;
    const possible = type.fields.filter(({ name }) => !common.has(name) && name !== 'id');
    for (const field of possible)
      if (
        chance.of(isKeyField(type, field.name) ? 25 : 8) &&
        type.fields.filter(({ isHidden }) => !isHidden).length > 1
      )
        field.isHidden = true;
  }
}

function addFailures(world: Draft): void {
  const { chance } = world;
  const needed = new Set<string>();
  const note = (type: OpenType, { name, inner }: Need): void => {
    needed.add(`${type.name}.${name}`);
    const field = type.fields.find((one) => one.name === name);
    for (const one of inner) {
      const named = one.on ?? namedTypeOf(field?.type ?? '');
      const inside = world.types.find((candidate) => candidate.name === named);
      if (inside) note(inside, one);
    }
  };
  for (const type of world.types)
    for (const field of type.fields) for (const one of field.needs) note(type, one);
  for (const type of world.types) {
    // See test/corpus/interfaceObjects.test.ts, "what fails inside of them".
    if (type.isHidden) continue;
    for (const field of type.fields) {
      if (isKeyField(type, field.name) || field.name === 'id' || type.name === 'Spot' || !chance.of(30))
        continue;
      // What the hub asks for by itself must not take away what the client asked for: see addNeeds.
      if (needed.has(`${type.name}.${field.name}`) && field.type.includes('!')) continue;
      field.failure = chance.oneOf(failuresOf(field));
    }
  }
}

function failuresOf(field: OpenField): readonly WorldField['failure'][] {
  const failures: WorldField['failure'][] = ['throws', 'throws'];
  if (field.type.endsWith('!')) failures.push('null');
  if (field.type.startsWith('[')) failures.push('items');
  return failures;
}

/** Makes agencies that only point to an entity say so (`resolvable: false`). */
export function addStubs(world: Draft): void {
  for (const type of entitiesOf(world)) {
    for (const agency of holdersOf(world, type)) {
      const keys = type.holders[agency] ?? [];
      const adds = type.fields.some(
        (field) =>
          (field.owners.includes(agency) && !isKeyField(type, field.name)) || field.override?.not === agency,
      );
      const knowsAll = new Set(Object.values(type.holders).flat()).size === keys.length;
      const isLast = holdersOf(world, type).length - type.stubs.length < 2;
      if (
        !adds &&
        keys.length === 1 &&
        !(knowsAll && isLast) &&
        !isBridge(type, agency) &&
        world.chance.of(50)
      )
        type.stubs.push(agency);
    }
  }
}

/** The only one that knows all keys leads from each to each. */
function isBridge(type: OpenType, agency: string): boolean {
  const all = new Set(Object.values(type.holders).flat()).size;
  const bridges = Object.keys(type.holders).filter(
    (one) => type.holders[one]?.length === all && !type.stubs.includes(one),
  );
  return bridges.length === 1 && bridges[0] === agency;
}
