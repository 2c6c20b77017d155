import { agenciesFor, type Draft, hold, isLeaf, type OpenField, type OpenType, typeNamed } from './Draft';
import { isKeyField } from './keys';
import { type Need, namedTypeOf, possibleTypesAt } from './World';

/** Lets some fields bring others along (`@provides`), also through objects, interfaces and unions. */
export function addProvides(world: Draft): void {
  const { chance, flavour } = world;
  // Where it is open which of two agencies answers, nobody could say what an outage or a missing key costs.
  if (flavour === 'outages' || flavour === 'lacking') return;
  const fields = world.types.flatMap((type) => type.fields);
  const isAbstract = (field: OpenField): boolean => typeNamed(world, namedTypeOf(field.type)) === undefined;
  for (const field of [...fields.filter(isAbstract), ...fields.filter((one) => !isAbstract(one))]) {
    const [owner] = field.owners;
    const named = namedTypeOf(field.type);
    if (owner === undefined || field.owners.length > 1 || field.needs.length > 0 || field.via !== null)
      continue;
    if (isLeaf(named) || !chance.of(60)) continue;
    const target = typeNamed(world, named);
    if (target) field.provides = target.kind === 'entity' ? partsOf(world, target, owner, 1) : [];
    else
      field.provides = possibleTypesAt(world, owner, named).flatMap((one) => {
        const type = typeNamed(world, one);
        const isObject = world.interfaces.some(({ objectAt }) => objectAt.length > 0);
        if (type?.kind !== 'entity' || isObject || !chance.of(70)) return [];
        return partsOf(world, type, owner, 0).map((part) => ({ ...part, on: one }));
      });
  }
}

/** One or two fields of others that an agency can bring along with an entity. */
function partsOf(world: Draft, type: OpenType, owner: string, depth: number): readonly Need[] {
  const { chance } = world;
  const foreign = type.fields.filter((field) => isForeign(type, field, owner));
  const plain = foreign.filter((field) => isLeaf(namedTypeOf(field.type)));
  const deep = foreign.flatMap((field) => {
    const target = typeNamed(world, namedTypeOf(field.type));
    const mayHold = target?.kind === 'entity' && agenciesFor(world, target).includes(owner);
    return depth > 0 && mayHold ? [{ field, target }] : [];
  });
  if (deep.length + plain.length === 0) return [];
  if (deep.length > 0 && chance.of(95)) {
    const { field, target } = chance.oneOf(deep);
    hold(world, target, owner);
    const inner = partsOf(world, target, owner, depth - 1);
    if (inner.length > 0) return [{ name: field.name, on: null, args: {}, inner }];
  }
  if (plain.length === 0) return [];
  return chance.some(plain, 1, 2).map(({ name }) => ({ name, on: null, args: {}, inner: [] }));
}

const isForeign = (type: OpenType, field: OpenField, owner: string): boolean =>
  field.args.length === 0 &&
  !field.owners.includes(owner) &&
  field.override === null &&
  field.needs.length === 0 &&
  field.via === null &&
  !field.type.includes('Mood') &&
  !isKeyField(type, field.name);
