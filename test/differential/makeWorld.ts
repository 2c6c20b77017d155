import { addInterfaceObject, addInterfaces, addUnion } from './addAbstractTypes';
import { addTypes } from './addEntities';
import { addNeeds } from './addNeeds';
import { addObjectFields } from './addObjectFields';
import { addProvides } from './addProvides';
import { addStubs, addTroubles } from './addTroubles';
import { Chance } from './Chance';
import { type Draft, leaves, type OpenField } from './Draft';
import { publishes } from './printWhole';
import {
  interfaceFieldsAt,
  knowsType,
  namedTypeOf,
  possibleTypesAt,
  publishersOf,
  type World,
  type WorldEnum,
  type WorldInterface,
} from './World';

/** Makes a small random world; the seed determines it. */
export function makeWorld(seed: string): World {
  const chance = new Chance(seed);
  const flavours = ['smooth', 'failures', 'failures', 'outages', 'lacking'] as const;
  const flavour = chance.oneOf(flavours);
  const agencies = ['north', 'east', 'south', 'west'].slice(0, chance.between(2, chance.of(60) ? 3 : 4));
  const world: Draft = {
    seed,
    chance,
    flavour,
    agencies,
    outages: {},
    oldStyle: [],
    isDecorated: chance.of(35),
    enums: [
      { name: 'State', values: ['OPEN', 'CLOSED', 'LOST'], hidden: chance.of(30) ? ['LOST'] : [], at: null },
      moods(agencies, chance),
    ],
    inputs: [
      {
        name: 'Range',
        fields: [
          { name: 'min', type: 'Int', otherwise: '1' },
          { name: 'max', type: 'Int', otherwise: null },
          { name: 'state', type: 'State', otherwise: 'OPEN' },
          { name: 'steps', type: '[Int!]', otherwise: null },
        ],
      },
    ],
    interfaces: [],
    unions: [],
    types: [],
  };
  addInterfaceObject(world);
  addTypes(world);
  addInterfaces(world);
  addUnion(world);
  addObjectFields(world);
  addNeeds(world);
  // Interface objects require nothing: see test/corpus/interfaceObjects.test.ts, "asked of one type only".
  addProvides(world);
  addStubs(world);
  addTroubles(world);
  return finished(world);
}

/** An enum that is only answered, of which agencies know different values. All know the first. */
function moods(agencies: readonly string[], chance: Chance): WorldEnum {
  const values = ['CALM', 'GLAD', 'TIRED', 'TENSE'];
  const at = Object.fromEntries(
    agencies.map((agency) => [agency, ['CALM', ...chance.some(values.slice(1), 1, 3)]]),
  );
  const known = new Set(Object.values(at).flat());
  return {
    name: 'Mood',
    values: values.filter((value) => known.has(value)),
    hidden: chance.of(30) ? ['GLAD'] : [],
    at,
  };
}

/** The plain record, without fields that could return nothing because their agency knows no type that fits. */
function finished({ chance, flavour, ...world }: Draft): World {
  const known = new Set([
    ...world.types.map(({ name }) => name),
    ...leaves,
    ...world.interfaces.filter((face) => isPublished(world, face)).map(({ name }) => name),
    ...world.unions.map(({ name }) => name),
  ]);
  const leads = (field: OpenField): boolean => {
    const named = namedTypeOf(field.type);
    return (
      known.has(named) && publishersOf(field).every((one) => possibleTypesAt(world, one, named).length > 0)
    );
  };
  const plain: World = {
    ...world,
    interfaces: world.interfaces.map((face) => ({
      ...face,
      implements: face.implements.filter((above) => isBesideIn(world, face.name, above)),
    })),
    types: world.types.map((type) => ({ ...type, fields: type.fields.filter(leads) })),
  };
  const eligible =
    flavour === 'smooth' || flavour === 'failures'
      ? plain.agencies.filter((one) => mayBeOld(plain, one))
      : [];
  return eligible.length > 0 && chance.of(85) ? { ...plain, oldStyle: [chance.oneOf(eligible)] } : plain;
}

const isPublished = (world: World, face: WorldInterface): boolean =>
  world.agencies.some((agency) => interfaceFieldsAt(world, agency, face).length > 0);

/** Whether all types of an interface are published as types of the other too, so that it may implement that. */
const isBesideIn = (world: World, name: string, above: string): boolean =>
  world.types
    .filter((type) => type.implements.includes(name))
    .every((type) =>
      world.agencies.some((agency) => knowsType(world, agency, type) && publishes(world, agency, above)),
    );

/** Whether an agency uses nothing that federation 1 did not have. */
function mayBeOld(world: World, agency: string): boolean {
  return (
    world.interfaces.every(({ keyedAt, objectAt }) => keyedAt !== agency && !objectAt.includes(agency)) &&
    world.enums.every(({ hidden }) => hidden.length === 0) &&
    world.types.every(
      ({ stubs, isHidden, holders, fields }) =>
        !(isHidden && holders[agency]) &&
        !stubs.includes(agency) &&
        fields.every(
          (field) => !publishersOf(field).includes(agency) || (field.override === null && !field.isHidden),
        ),
    )
  );
}
