import { hashOf } from './Chance';
import { isKeyField } from './keys';
import {
  block,
  implementing,
  printFaceField,
  printField,
  printInputs,
  publishersOfBoth,
  publishes,
} from './printWhole';
import {
  interfaceFieldsAt,
  knowsType,
  type Need,
  namedTypeOf,
  objectFor,
  typeCalled,
  type World,
  type WorldField,
  type WorldInterface,
  type WorldType,
} from './World';

const imports = [
  '@key @requires @provides @external @shareable @override @inaccessible @interfaceObject @tag',
  '@composeDirective @extends',
]
  .join(' ')
  .split(' ')
  .map((name) => `"${name}"`)
  .join(', ');

const link = `@link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;
const ownDirective = [
  '@link(url: "https://example.org/mark/v1.0", import: ["@mark"]) @composeDirective(name: "@mark")',
  'directive @mark(text: String) repeatable on FIELD_DEFINITION | OBJECT | ENUM | UNION | INTERFACE',
];

/** The schema one agency publishes: its fields, its keys, and what it needs of others as external. */
export function printAgency(world: World, agency: string): string {
  const isOld = world.oldStyle.includes(agency);
  const externals = externalsAt(world, agency);
  const parts = [...header(world, isOld), 'scalar Blob'];
  for (const one of world.enums) {
    const values = (one.at?.[agency] ?? one.values).map((value) =>
      one.hidden.includes(value) ? `${value} @inaccessible` : value,
    );
    parts.push(`enum ${one.name}${mark(world, agency, one.name)} { ${values.join(' ')} }`);
  }
  parts.push(...printInputs(world));
  for (const face of world.interfaces) parts.push(...printInterface(world, agency, face, externals));
  for (const { name, members } of world.unions)
    if (members[agency])
      parts.push(`union ${name}${mark(world, agency, name)} = ${members[agency].join(' | ')}`);
  for (const type of world.types) {
    if (objectFor(world, agency, type)) continue;
    const fields = fieldsAt(world, agency, type, externals.get(type.name) ?? new Set());
    if (fields.length === 0) continue;
    const faces = knowsType(world, agency, type)
      ? type.implements.filter((name) => publishes(world, agency, name))
      : [];
    const hides = type.isHidden ? ' @inaccessible' : '';
    const word = isOld && (type.kind !== 'value' || type.name === 'Query') ? 'extend type' : 'type';
    const head = `${word} ${type.name}${implementing(faces)}${keysAt(type, agency)}${hides}`;
    parts.push(block(head + mark(world, agency, type.name), fields));
  }
  return parts.join('\n');
}

function header({ isDecorated }: World, isOld: boolean): string[] {
  if (isOld) return [];
  const [ownLink, definition] = ownDirective;
  return isDecorated ? [`extend schema ${link} ${ownLink}`, definition ?? ''] : [`extend schema ${link}`];
}

/** A directive that must change nothing, here and there. */
function mark({ isDecorated, oldStyle, seed }: World, agency: string, coordinate: string): string {
  if (!isDecorated || oldStyle.includes(agency)) return '';
  const marks = [
    '',
    '',
    ' @tag(name: "inner")',
    ' @mark(text: "as agreed")',
    ' @tag(name: "a") @tag(name: "b") @mark',
  ];
  return marks[hashOf(`${seed}/${agency}/${coordinate}`) % marks.length] ?? '';
}

function keysAt({ holders, stubs }: WorldType, agency: string): string {
  const rest = stubs.includes(agency) ? ', resolvable: false' : '';
  return (holders[agency] ?? []).map((key) => ` @key(fields: "${key}"${rest})`).join('');
}

type Externals = ReadonlyMap<string, ReadonlySet<string>>;

function printInterface(
  world: World,
  agency: string,
  face: WorldInterface,
  externals: Externals,
): readonly string[] {
  const fields = interfaceFieldsAt(world, agency, face);
  if (fields.length === 0) return [];
  if (face.objectAt.includes(agency)) {
    const one = world.types.find((type) => type.implements.includes(face.name));
    if (!one) return [];
    const asObject = { ...one, name: face.name };
    const lines = fieldsAt(world, agency, asObject, externals.get(face.name) ?? new Set(), face.fields);
    return [block(`type ${face.name} @key(fields: "id") @interfaceObject`, lines)];
  }
  const above = face.implements.filter((one) => publishersOfBoth(world, face.name, one).includes(agency));
  const key = face.keyedAt === agency ? ' @key(fields: "id")' : '';
  return [
    block(
      `interface ${face.name}${implementing(above)}${key}${mark(world, agency, face.name)}`,
      fields.map((name) => printFaceField(world, face.name, name)),
    ),
  ];
}

/** @param types as what an interface object declares its fields; its types may be stricter */
function fieldsAt(
  world: World,
  agency: string,
  type: WorldType,
  external: ReadonlySet<string>,
  types: Readonly<Record<string, string>> = {},
): string[] {
  const isOld = world.oldStyle.includes(agency);
  return type.fields.flatMap((field) => {
    const text = printField({ ...field, type: types[field.name] ?? field.type });
    const decoration = mark(world, agency, `${type.name}.${field.name}`);
    const hides = field.isHidden ? ' @inaccessible' : '';
    const { override, owners } = field;
    if (owners.includes(agency)) return [text + marks(field) + hides + decoration];
    if (override?.not === agency) {
      const notYet = ` @override(from: "${owners[0]}", label: "percent(0)")`;
      return [text + (override.share === 'none' ? notYet : '') + hides + decoration];
    }
    return external.has(field.name) ? [`${text} @external`] : [];
  });

  function marks(field: WorldField): string {
    const isKey = isKeyField(type, field.name, agency);
    // In federation 1 who extends an entity does not own its key.
    if (isOld && isKey && type.kind === 'entity') return ' @external';
    let text = '';
    if (!isOld && !isKey && (field.owners.length > 1 || isProvided(world, type, field)))
      text += ' @shareable';
    if (field.needs.length > 0) text += ` @requires(fields: ${JSON.stringify(printNeeds(field.needs))})`;
    if (field.provides.length > 0)
      text += ` @provides(fields: ${JSON.stringify(printNeeds(field.provides))})`;
    if (field.override?.share === 'moved') text += ` @override(from: "${field.override.not}")`;
    if (field.override?.share === 'all')
      text += ` @override(from: "${field.override.not}", label: "percent(100)")`;
    return text;
  }
}

/** Whether some agency brings the field along without serving it. */
function isProvided(world: World, type: WorldType, field: WorldField): boolean {
  const isIn = (named: string, provides: readonly Need[]): boolean =>
    provides.some((one) => {
      const at = one.on ?? named;
      if (at === type.name && one.name === field.name) return true;
      const next = world.types.find(({ name }) => name === at)?.fields.find(({ name }) => name === one.name);
      return next !== undefined && isIn(namedTypeOf(next.type), one.inner);
    });
  return world.types.some(({ fields }) => fields.some((one) => isIn(namedTypeOf(one.type), one.provides)));
}

/** Type → fields of others that an agency mentions. */
function externalsAt(world: World, agency: string): Externals {
  const externals = new Map<string, Set<string>>();
  const add = (named: string, parts: readonly Need[]): void => {
    for (const { name, on, inner } of parts) {
      const type = typeCalled(world, on ?? named);
      const published = objectFor(world, agency, type)?.name ?? type.name;
      externals.set(published, (externals.get(published) ?? new Set()).add(name));
      const field = type.fields.find((candidate) => candidate.name === name);
      if (inner.length > 0 && field) add(namedTypeOf(field.type), inner);
    }
  };
  for (const type of world.types) {
    for (const field of type.fields) {
      if (!field.owners.includes(agency)) continue;
      add(type.name, field.needs);
      add(namedTypeOf(field.type), field.provides);
    }
  }
  return externals;
}

export function printNeeds(needs: readonly Need[]): string {
  const conditions = [...new Set(needs.map(({ on }) => on))];
  return conditions
    .map((on) => {
      const text = needs
        .filter((need) => need.on === on)
        .map(printNeed)
        .join(' ');
      return on === null ? text : `... on ${on} { ${text} }`;
    })
    .join(' ');
}

function printNeed({ name, args, inner }: Need): string {
  const given = Object.entries(args).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${inner.length > 0 ? ` { ${printNeeds(inner)} }` : ''}`;
}
