import {
  interfaceFieldsAt,
  isKeyField,
  type Need,
  namedTypeOf,
  typeCalled,
  type World,
  type WorldArgument,
  type WorldField,
  type WorldType,
} from './World';

/** The schema of the whole, as one server would publish it: nothing of federation in it. */
export function printWhole(world: World): string {
  const faces = world.interfaces.map((face) => {
    const fields = new Set(world.agencies.flatMap((agency) => interfaceFieldsAt(world, agency, face)));
    return { face, fields: Object.keys(face.fields).filter((name) => fields.has(name)) };
  });
  const unions = world.unions.map(({ name, members }) => ({
    name,
    members: [...new Set(Object.values(members).flat())],
  }));
  return [
    ...printBasics(world),
    ...faces
      .filter(({ fields }) => fields.length > 0)
      .map(({ face, fields }) =>
        block(
          'interface',
          face.name,
          fields.map((name) => `${name}: ${face.fields[name]}`),
        ),
      ),
    ...unions.map(({ name, members }) => `union ${name} = ${members.join(' | ')}`),
    ...world.types
      .filter(({ fields }) => fields.length > 0)
      .map((type) => {
        const faceNames = type.implements.filter((name) =>
          Object.keys(type.holders).some((agency) => publishes(world, agency, name)),
        );
        return block('type', type.name + implementing(faceNames), type.fields.map(printField));
      }),
  ].join('\n');
}

/** The schema one agency publishes: its fields, its keys, and what it needs of others as external. */
export function printAgency(world: World, agency: string): string {
  const externals = externalsAt(world, agency);
  const parts: string[] = printBasics(world);
  for (const face of world.interfaces) {
    const fields = interfaceFieldsAt(world, agency, face);
    if (fields.length > 0)
      parts.push(
        block(
          'interface',
          face.name,
          fields.map((name) => `${name}: ${face.fields[name]}`),
        ),
      );
  }
  for (const { name, members } of world.unions)
    if (members[agency]) parts.push(`union ${name} = ${members[agency].join(' | ')}`);
  for (const type of world.types) {
    const fields = fieldsAt(world, agency, type, externals.get(type.name) ?? new Set());
    if (fields.length === 0) continue;
    const faces = type.holders[agency]
      ? type.implements.filter((name) => publishes(world, agency, name))
      : [];
    const keys = (type.holders[agency] ?? []).map((key) => ` @key(fields: "${key}")`).join('');
    parts.push(block('type', type.name + implementing(faces) + keys, fields));
  }
  return parts.join('\n');
}

function fieldsAt(world: World, agency: string, type: WorldType, external: ReadonlySet<string>): string[] {
  return type.fields.flatMap((field) => {
    if (field.owners.includes(agency)) return [printField(field) + marks(world, agency, type, field)];
    if (field.movedFrom === agency) return [printField(field)];
    return external.has(field.name) ? [`${printField(field)} @external`] : [];
  });
}

function marks(world: World, agency: string, type: WorldType, field: WorldField): string {
  let text = '';
  const isProvided = world.types.some((one) =>
    one.fields.some(
      ({ type: to, provides }) => namedTypeOf(to) === type.name && provides.includes(field.name),
    ),
  );
  if (!isKeyField(type, field.name, agency) && (field.owners.length > 1 || isProvided)) text += ' @shareable';
  if (field.needs.length > 0) text += ` @requires(fields: "${printNeeds(field.needs)}")`;
  if (field.provides.length > 0) text += ` @provides(fields: "${field.provides.join(' ')}")`;
  if (field.movedFrom !== null) text += ` @override(from: "${field.movedFrom}")`;
  return text;
}

/** Type → fields of others that an agency mentions. */
function externalsAt(world: World, agency: string): ReadonlyMap<string, ReadonlySet<string>> {
  const externals = new Map<string, Set<string>>();
  const add = (type: WorldType, name: string): void => {
    externals.set(type.name, (externals.get(type.name) ?? new Set()).add(name));
  };
  const addNeeds = (type: WorldType, needs: readonly Need[]): void => {
    for (const { name, inner } of needs) {
      add(type, name);
      const field = type.fields.find((candidate) => candidate.name === name);
      if (inner.length > 0 && field) addNeeds(typeCalled(world, namedTypeOf(field.type)), inner);
    }
  };
  for (const type of world.types) {
    for (const field of type.fields) {
      if (!field.owners.includes(agency)) continue;
      addNeeds(type, field.needs);
      for (const name of field.provides) add(typeCalled(world, namedTypeOf(field.type)), name);
    }
  }
  return externals;
}

const publishes = (world: World, agency: string, name: string): boolean =>
  world.interfaces.some((face) => face.name === name && interfaceFieldsAt(world, agency, face).length > 0);

function printBasics(world: World): string[] {
  return [
    'scalar Blob',
    ...world.enums.map(({ name, values }) => `enum ${name} { ${values.join(' ')} }`),
    ...world.inputs.map(({ name, fields }) => block('input', name, fields.map(printArgument))),
  ];
}

const implementing = (faces: readonly string[]): string =>
  faces.length === 0 ? '' : ` implements ${faces.join(' & ')}`;

const block = (keyword: string, head: string, lines: readonly string[]): string =>
  `${keyword} ${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;

function printField({ name, args, type }: WorldField): string {
  return `${name}${args.length === 0 ? '' : `(${args.map(printArgument).join(', ')})`}: ${type}`;
}

const printArgument = ({ name, type, otherwise }: WorldArgument): string =>
  `${name}: ${type}${otherwise === null ? '' : ` = ${otherwise}`}`;

export const printNeeds = (needs: readonly Need[]): string =>
  needs.map(({ name, inner }) => (inner.length === 0 ? name : `${name} { ${printNeeds(inner)} }`)).join(' ');
