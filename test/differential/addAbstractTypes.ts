import { decorated, someArguments } from './addEntities';
import {
  agenciesFor,
  type Draft,
  entitiesOf,
  hold,
  holdersOf,
  type OpenInterface,
  type OpenType,
  openType,
  plainField,
  typeNamed,
  valuesOf,
} from './Draft';
import { knowsType } from './World';

const openInterface = (name: string, fields: Record<string, string>): OpenInterface => ({
  name,
  fields,
  knownAt: [],
  implements: [],
  keyedAt: null,
  objectAt: [],
});

/** Chooses, before there are types, which agency holds all parties as one object, and which one knows them all. */
export function addInterfaceObject(world: Draft): void {
  const { chance, agencies, flavour } = world;
  // The planner takes agencies in the order of their names.
  const [keyedAt, objectAt, ...others] = chance.of(50) ? agencies : [...agencies].reverse();
  if (flavour === 'outages' || flavour === 'lacking' || !keyedAt || !objectAt || !chance.of(35)) return;
  world.interfaces.push({
    ...openInterface('Party', { id: 'ID!', label: 'String' }),
    knownAt: [keyedAt, ...others.filter(() => chance.of(40))],
    keyedAt,
    objectAt: [objectAt],
  });
}

/** Adds interfaces with the fields that their types have in common. */
export function addInterfaces(world: Draft): void {
  const { chance } = world;
  let party = world.interfaces.find(({ name }) => name === 'Party');
  if (!party && chance.of(75)) {
    party = {
      ...openInterface('Party', { id: 'ID!', label: 'String' }),
      knownAt: chance.some(world.agencies),
    };
    for (const type of chance.some(entitiesOf(world), 2)) type.implements.push('Party');
    world.interfaces.push(party);
  }
  const parties = world.types.filter((type) => type.implements.includes('Party'));
  // Each may be stricter than the interface, but not beside interface objects: see
  // test/corpus/interfaceObjects.test.ts, "a field that only its own type".
  const mayBeStricter = !party?.objectAt.length;
  for (const type of parties)
    addCommonField(world, type, 'label', mayBeStricter && chance.of(30) ? 'String!' : 'String');
  if (party && chance.of(40)) addKin(world, party, parties);
  if (party) addObjectParts(world, party, parties);
  if (chance.of(55)) addDescribed(world, party, parties);
}

function addKin(world: Draft, party: OpenInterface, parties: readonly OpenType[]): void {
  const possible = entitiesOf(world).filter((kin) =>
    parties.every((type) =>
      holdersOf(world, type).some((agency) => agenciesFor(world, kin).includes(agency)),
    ),
  );
  if (possible.length === 0) return;
  const kin = world.chance.oneOf(possible);
  party.fields.kin = kin.name;
  for (const type of parties) addCommonField(world, type, 'kin', kin.name);
}

/** What the agency adds that knows parties only as such: it is there on each of their types. */
function addObjectParts(world: Draft, party: OpenInterface, parties: readonly OpenType[]): void {
  const { chance } = world;
  const [agency] = party.objectAt;
  if (agency === undefined) return;
  for (const name of chance.some(['rating', 'flags', 'remark'], 1, 3)) {
    // They allow null: see test/corpus/interfaceObjects.test.ts, "a failure of another type’s field".
    const type = decorated(world, chance.oneOf(['Int', 'String', 'Float', 'State'])).replace(/!$/, '');
    const args = chance.of(25) ? someArguments(world) : [];
    party.fields[name] = type;
    for (const one of parties)
      one.fields.push({ ...plainField(name, type, [agency]), args, via: party.name });
  }
}

function addDescribed(world: Draft, party: OpenInterface | undefined, parties: readonly OpenType[]): void {
  const { chance } = world;
  const above = party && parties.length > 0 && chance.of(50);
  const members = new Set<OpenType>(above ? parties : []);
  for (const type of chance.some([...entitiesOf(world), ...valuesOf(world)], 2))
    if (type.name !== 'Spot') members.add(type);
  if (chance.of(50)) members.add(addSealed(world));
  for (const type of members) {
    type.implements.push('Described');
    addCommonField(world, type, 'summary', chance.of(30) && !party?.objectAt.length ? 'Int!' : 'Int');
  }
  if (above) {
    party.implements = ['Described'];
    party.fields.summary = 'Int';
  }
  world.interfaces.push({
    ...openInterface('Described', { summary: 'Int' }),
    knownAt: chance.some(world.agencies),
    // An interface that implements another is published only beside it.
    ...(above && { knownAt: [...new Set([...party.knownAt, ...chance.some(world.agencies)])] }),
  });
}

/** A type that agencies answer with and clients must not know of. */
function addSealed(world: Draft): OpenType {
  const sealed = openType('Sealed', 'value');
  sealed.isHidden = true;
  const owner = world.chance.oneOf(world.agencies);
  sealed.holders[owner] = [];
  sealed.fields.push(plainField('note', 'String', [owner]));
  world.types.push(sealed);
  return sealed;
}

function addCommonField(world: Draft, type: OpenType, name: string, typeText: string): void {
  const { chance } = world;
  const target = typeNamed(world, typeText);
  const holders = holdersOf(world, type).filter(
    (agency) => target === undefined || agenciesFor(world, target).includes(agency),
  );
  const keyed = world.interfaces.find(({ keyedAt }) => keyedAt !== null)?.keyedAt;
  const isParty = type.implements.includes('Party');
  // The agency that knows all parties by the interface's key can tell each one's fields.
  const owners =
    type.kind === 'value' ? holders : [keyed && isParty && chance.of(60) ? keyed : chance.oneOf(holders)];
  if (target) for (const owner of owners) hold(world, target, owner);
  type.fields.push(plainField(name, typeText, owners));
}

/** Adds a union whose members differ between agencies. */
export function addUnion(world: Draft): void {
  const { chance } = world;
  if (!chance.of(65)) return;
  if (chance.of(50) && !typeNamed(world, 'Sealed')) addSealed(world);
  const members: Record<string, readonly string[]> = {};
  for (const agency of chance.some(world.agencies)) {
    const held = world.types
      .filter((type) => knowsType(world, agency, type) && type.kind !== 'root' && type.name !== 'Spot')
      .map(({ name }) => name);
    if (held.length > 0) members[agency] = chance.some(held);
  }
  // A union of which clients could see no member would not compose.
  const all = new Set(Object.values(members).flat());
  all.delete('Sealed');
  if (all.size > 0) world.unions = [{ name: 'Finding', members }];
}
