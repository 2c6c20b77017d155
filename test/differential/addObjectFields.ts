import { addLeaf, decorated, someArguments } from './addEntities';
import {
  agenciesFor,
  type Draft,
  entitiesOf,
  hold,
  holdersOf,
  type OpenType,
  openType,
  plainField,
  typeNamed,
  valuesOf,
} from './Draft';
import { possibleTypesAt } from './World';

const objectNames = ['mate', 'home', 'items', 'owner', 'parts', 'history', 'next'];

/** Adds the root types and the fields that lead from type to type. */
export function addObjectFields(world: Draft): void {
  const { chance } = world;
  for (const [name, percent] of [
    ['Query', 100],
    ['Mutation', 35],
  ] as const)
    if (chance.of(percent)) world.types.push(openType(name, 'root'));
  for (const type of [...world.types].sort((one, other) => one.kind.localeCompare(other.kind))) {
    if (type.name === 'Spot' || type.isHidden) continue;
    const count = { root: chance.between(4, 6), entity: chance.between(1, 3), value: chance.between(0, 1) };
    const names = type.kind === 'root' ? [...objectNames, 'me', 'search'] : objectNames;
    for (const name of chance.some(names, count[type.kind], count[type.kind]))
      addObjectField(world, type, name);
    if (type.kind === 'root' && chance.of(50)) addLeaf(world, type, 'version');
  }
}

function addObjectField(world: Draft, type: OpenType, name: string): void {
  const { chance } = world;
  const anywhere = type.kind !== 'value' && chance.of(type.kind === 'root' ? 100 : 30);
  const owner = chance.oneOf(anywhere ? agenciesFor(world, type) : holdersOf(world, type));
  const owners = type.kind === 'value' ? Object.keys(type.holders) : [owner];
  const abstract = [...world.interfaces, ...world.unions].map((one) => one.name);
  const reachable = abstract.filter((one) => possibleTypesAt(world, owner, one).length > 0);
  const choices = [
    ...entitiesOf(world)
      .filter((one) => owners.every((agency) => agenciesFor(world, one).includes(agency)))
      .map((one) => one.name),
    ...valuesOf(world)
      .filter((value) => !value.isHidden && owners.every((one) => value.holders[one]))
      .map((value) => value.name),
    ...(owners.length > 1 ? [] : reachable),
  ];
  if (choices.length === 0) return;
  const preferred = owners.length === 1 && reachable.length > 0 && chance.of(45) ? reachable : choices;
  const target = chance.oneOf(preferred);
  for (const one of owners) {
    hold(world, type, one);
    const entity = typeNamed(world, target);
    if (entity?.kind === 'entity') hold(world, entity, one);
  }
  const field = plainField(name, decorated(world, target), owners);
  if (chance.of(25)) field.args = someArguments(world);
  type.fields.push(field);
}
