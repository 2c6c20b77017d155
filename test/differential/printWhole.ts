import { interfaceFieldsAt, knowsType, type World, type WorldArgument, type WorldField } from './World';

/** The schema of the whole, as one server would publish it to clients: nothing of federation, nothing hidden. */
export function printWhole(world: World): string {
  const visible = world.types.filter(
    (type) => !type.isHidden && type.fields.some(({ isHidden }) => !isHidden),
  );
  const names = new Set(visible.map(({ name }) => name));
  const parts = [
    'scalar Blob',
    ...world.enums.map(
      ({ name, values, hidden }) =>
        `enum ${name} { ${values.filter((one) => !hidden.includes(one)).join(' ')} }`,
    ),
    ...printInputs(world),
  ];
  for (const face of world.interfaces) {
    const known = new Set(world.agencies.flatMap((agency) => interfaceFieldsAt(world, agency, face)));
    const above = face.implements.filter((one) => publishersOfBoth(world, face.name, one).length > 0);
    const fields = Object.keys(face.fields).filter((name) => known.has(name));
    if (fields.length > 0)
      parts.push(
        block(
          `interface ${face.name}${implementing(above)}`,
          fields.map((name) => printFaceField(world, face.name, name)),
        ),
      );
  }
  for (const { name, members } of world.unions) {
    const all = [...new Set(Object.values(members).flat())].filter((one) => names.has(one));
    if (all.length > 0) parts.push(`union ${name} = ${all.join(' | ')}`);
  }
  for (const type of visible) {
    const faces = type.implements.filter((name) =>
      world.agencies.some((agency) => knowsType(world, agency, type) && publishes(world, agency, name)),
    );
    const fields = type.fields.filter(({ isHidden }) => !isHidden);
    parts.push(block(`type ${type.name}${implementing(faces)}`, fields.map(printField)));
  }
  return parts.join('\n');
}

/** A field as an interface declares it: with the arguments its types have. */
export function printFaceField(world: World, face: string, name: string): string {
  const field = world.types
    .find((type) => type.implements.includes(face))
    ?.fields.find((one) => one.name === name);
  const type = world.interfaces.find((one) => one.name === face)?.fields[name] ?? 'String';
  return field ? printField({ ...field, type }) : `${name}: ${type}`;
}

/** Whether an agency publishes an interface, be it as an object. */
export const publishes = (world: World, agency: string, name: string): boolean =>
  world.interfaces.some((face) => face.name === name && interfaceFieldsAt(world, agency, face).length > 0);

/** The agencies that publish both interfaces, as interfaces. */
export const publishersOfBoth = (world: World, one: string, other: string): readonly string[] =>
  world.agencies.filter((agency) =>
    [one, other].every(
      (name) =>
        publishes(world, agency, name) &&
        world.interfaces.every((face) => face.name !== name || !face.objectAt.includes(agency)) &&
        world.types.some((type) => type.implements.includes(name) && knowsType(world, agency, type)),
    ),
  );

export const printInputs = ({ inputs }: World): readonly string[] =>
  inputs.map(({ name, fields }) => block(`input ${name}`, fields.map(printArgument)));

export const implementing = (faces: readonly string[]): string =>
  faces.length === 0 ? '' : ` implements ${faces.join(' & ')}`;

export const block = (head: string, lines: readonly string[]): string =>
  `${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;

export function printField({ name, args, type }: WorldField): string {
  return `${name}${args.length === 0 ? '' : `(${args.map(printArgument).join(', ')})`}: ${type}`;
}

const printArgument = ({ name, type, otherwise }: WorldArgument): string =>
  `${name}: ${type}${otherwise === null ? '' : ` = ${otherwise}`}`;
