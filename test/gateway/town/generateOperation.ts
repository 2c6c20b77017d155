import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Numbers between 0 and 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface GeneratedOperation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Writing {
  readonly schema: GraphQLSchema;
  readonly random: () => number;
  readonly fragments: string[];
  readonly used: Set<string>;
}

const aliases = ['a', 'b', 'id', 'name', 'title', 'nick', 'x'];

/** Writes a random operation; not every one is valid, the caller leaves those out. */
export function generateOperation(schema: GraphQLSchema, random: () => number): GeneratedOperation {
  const writing: Writing = { schema, random, fragments: [], used: new Set() };
  const query = schema.getQueryType();
  if (!query) throw new Error('a schema without queries');
  const selections = writeSelections(writing, query, 4);
  const declarations: Readonly<Record<string, string>> = {
    yes: '$yes: Boolean! = true',
    no: '$no: Boolean!',
    first: '$first: Int = 1',
    left: '$left: Int',
    id: '$id: ID! = "p2"',
  };
  const variables: Record<string, unknown> = {};
  if (writing.used.has('no')) variables.no = random() < 0.3;
  if (writing.used.has('yes') && random() < 0.3) variables.yes = random() < 0.5;
  if (writing.used.has('first') && random() < 0.4)
    variables.first = random() < 0.2 ? null : Math.floor(random() * 4);
  if (writing.used.has('left') && random() < 0.3) variables.left = 2;
  const header = [...writing.used].map((name) => declarations[name]).join(', ');
  const document = `query Q${header && `(${header})`} ${selections}\n${writing.fragments.join('\n')}`;
  return { document, variables };
}

function writeSelections(writing: Writing, type: GraphQLNamedType, depth: number): string {
  const { random } = writing;
  const count = 1 + Math.floor(random() * 4);
  const selections = Array.from({ length: count }, () => writeSelection(writing, type, depth));
  return `{ ${selections.filter((text) => text !== '').join(' ') || '__typename'} }`;
}

function writeSelection(writing: Writing, type: GraphQLNamedType, depth: number): string {
  const { random } = writing;
  const roll = random();
  if (roll < 0.08) return random() < 0.5 ? '__typename' : `t: __typename${condition(writing)}`;
  if (roll < 0.3 && depth > 0) return writeFragment(writing, type, depth);
  if (!isObjectType(type) && !isInterfaceType(type)) return writeFragment(writing, type, depth);
  const fields = Object.values(type.getFields());
  const field = fields[Math.floor(random() * fields.length)];
  return field ? writeField(writing, field, depth) : '';
}

function writeField(writing: Writing, field: GraphQLField<unknown, unknown>, depth: number): string {
  const { random } = writing;
  const alias = random() < 0.2 ? `${aliases[Math.floor(random() * aliases.length)]}: ` : '';
  const inner = getNamedType(field.type);
  if (isCompositeType(inner) && depth <= 0) return '';
  const selections = isCompositeType(inner) ? ` ${writeSelections(writing, inner, depth - 1)}` : '';
  return `${alias}${field.name}${writeArguments(writing, field)}${condition(writing)}${selections}`;
}

function writeArguments(writing: Writing, field: GraphQLField<unknown, unknown>): string {
  const { random } = writing;
  const texts = field.args.flatMap(({ name, defaultValue }) => {
    if (name === 'id') return [`id: ${pick(writing, ['"p1"', '"p3"', '"p9"', '$id'])}`];
    if (random() < 0.4) return [];
    if (name === 'first') {
      const choices = [
        '0',
        '1',
        '2',
        '9',
        '$left',
        ...(defaultValue === undefined ? ['$first', 'null'] : ['$first']),
      ];
      return [`first: ${pick(writing, choices)}`];
    }
    if (name === 'unit') return [`unit: ${pick(writing, ['"cent"', '"euro"'])}`];
    return [`${name}: ${pick(writing, ['"c2"', '"c3"', '"c9"'])}`];
  });
  return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}

function pick(writing: Writing, choices: readonly string[]): string {
  const choice = choices[Math.floor(writing.random() * choices.length)] ?? '';
  if (choice.startsWith('$')) writing.used.add(choice.slice(1));
  return choice;
}

function condition(writing: Writing): string {
  const { random } = writing;
  if (random() > 0.12) return '';
  const name = random() < 0.5 ? 'yes' : 'no';
  writing.used.add(name);
  return random() < 0.5 ? ` @skip(if: $${name})` : ` @include(if: $${name})`;
}

function writeFragment(writing: Writing, type: GraphQLNamedType, depth: number): string {
  const { schema, random } = writing;
  const related = relatedTypes(schema, type);
  const chosen = related[Math.floor(random() * related.length)] ?? type;
  const selections = writeSelections(writing, chosen, depth - 1);
  if (random() < 0.3) {
    const name = `F${writing.fragments.length}`;
    writing.fragments.push(`fragment ${name} on ${chosen.name} ${selections}`);
    return `...${name}${condition(writing)}`;
  }
  return `... ${chosen === type && random() < 0.5 ? '' : `on ${chosen.name}`}${condition(writing)} ${selections}`;
}

/** Types whose fragments may stand in a selection of this type. */
function relatedTypes(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  if (isAbstractType(type)) return [type, ...schema.getPossibleTypes(type)];
  return isObjectType(type) ? [type, ...type.getInterfaces()] : [type];
}
