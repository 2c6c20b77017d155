import {
  doTypesOverlap,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import type { Chance } from './Chance';
import type { Asked } from './World';

/** What grows while one operation is written. */
interface Writing {
  readonly schema: GraphQLSchema;
  readonly chance: Chance;
  readonly composites: readonly GraphQLCompositeType[];
  readonly fieldNames: readonly string[];
  readonly variables: Variable[];
  readonly fragments: { readonly name: string; readonly on: GraphQLCompositeType; readonly text: string }[];
  /** Response key → what stands under it everywhere, so that selections can always be merged (GraphQL §5.3.2). */
  readonly meanings: Map<string, string>;
  /** Fields that may still be written. */
  left: number;
  readonly wishes: Wishes | null;
}

/** How an operation shall be, where it may not be just any. */
export interface Wishes {
  /** Root fields to begin with, written out: `person(id: "…")`, with the type they lead to. */
  readonly entries: readonly { readonly text: string; readonly type: string }[];
  /** An argument's value as it is written, or null to leave it out. */
  readonly argument: (argument: GraphQLArgument, chance: Chance) => string | null;
}

interface Variable {
  readonly name: string;
  readonly type: string;
  readonly otherwise: string | null;
  /** Undefined: not sent. */
  readonly value: unknown;
}

const deepest = 6;

/** Writes a valid random operation. Nobody checks that it is: see requireValid. */
export function writeOperation(schema: GraphQLSchema, chance: Chance, wishes: Wishes | null = null): Asked {
  const kind = wishes === null && schema.getMutationType() && chance.of(15) ? 'mutation' : 'query';
  const root = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error('the schema has no root type');
  const writing = begin(schema, chance, wishes);
  const selections = wishes ? entrySelections(wishes, writing) : selectionSet(root, 0, writing);
  return {
    operation: [
      `${kind}${chance.of(70) ? ' Asked' : ''}${variableDefinitions(writing)} ${selections}`,
      ...writing.fragments.map(({ name, on, text }) => `fragment ${name} on ${on.name} ${text}`),
    ].join('\n'),
    variables: sentVariables(writing),
  };
}

/** @throws Error when an operation is not valid: then its writer is wrong and not who refused it */
export function requireValid(schema: GraphQLSchema, { operation }: Asked): void {
  const [problem] = validate(schema, parse(operation));
  if (problem) throw new Error(`an invalid operation was written: ${problem.message}\n${operation}`);
}

function begin(schema: GraphQLSchema, chance: Chance, wishes: Wishes | null): Writing {
  const named = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const composites = named.filter(isCompositeType);
  return {
    schema,
    chance,
    composites,
    fieldNames: composites.flatMap((type) => ('getFields' in type ? Object.keys(type.getFields()) : [])),
    variables: [],
    fragments: [],
    meanings: new Map(),
    left: chance.between(3, 30),
    wishes,
  };
}

function entrySelections({ entries }: Wishes, writing: Writing): string {
  const selections = entries.map(({ text, type }, index) => {
    const named = writing.schema.getType(type);
    if (!isCompositeType(named)) throw new Error(`the schema has no type ${type} to begin with`);
    writing.left = Math.max(writing.left, 12);
    return `entry${index}: ${text} ${selectionSet(named, 1, writing)}`;
  });
  return `{ ${selections.join(' ')} }`;
}

function selectionSet(type: GraphQLCompositeType, level: number, writing: Writing): string {
  const { chance } = writing;
  const count = chance.between(1, level === 0 ? 4 : 5);
  const selections: string[] = [];
  for (let index = 0; index < count && (index === 0 || writing.left > 0); index++) {
    const way = chance.below(100);
    if (level < deepest && way < 18) selections.push(inlineFragment(type, level, writing));
    else if (level < deepest && way < 27) selections.push(namedFragment(type, level, writing));
    else if (way < 34 || isUnionType(type)) selections.push(typename(writing));
    else selections.push(someField(type, level, writing));
  }
  return `{ ${selections.join(' ')} }`;
}

function typename(writing: Writing): string {
  const key = writing.chance.of(70) ? '__typename' : freeKey('__typename', '__typename: String!', writing);
  return `${key === '__typename' ? '' : `${key}: `}__typename${directives(writing)}`;
}

function inlineFragment(type: GraphQLCompositeType, level: number, writing: Writing): string {
  const on = writing.chance.of(20) ? null : overlapping(type, writing);
  const condition = on === null ? '' : ` on ${on.name}`;
  return `...${condition}${directives(writing)} ${selectionSet(on ?? type, level + 1, writing)}`;
}

function namedFragment(type: GraphQLCompositeType, level: number, writing: Writing): string {
  const { chance, fragments, schema } = writing;
  const known = fragments.filter(({ on }) => doTypesOverlap(schema, on, type));
  if (known.length > 0 && chance.of(50)) return `...${chance.oneOf(known).name}${directives(writing)}`;
  const on = overlapping(type, writing);
  const text = selectionSet(on, level + 1, writing);
  // Named when it is whole, so that none can be spread inside itself.
  const name = `part${fragments.length}`;
  fragments.push({ name, on, text });
  return `...${name}${directives(writing)}`;
}

function overlapping(
  type: GraphQLCompositeType,
  { schema, chance, composites }: Writing,
): GraphQLCompositeType {
  return chance.oneOf(composites.filter((other) => doTypesOverlap(schema, other, type)));
}

function someField(type: GraphQLCompositeType, level: number, writing: Writing): string {
  if (isUnionType(type)) return typename(writing);
  const { chance } = writing;
  const fields = Object.values(type.getFields());
  const deeper = fields.filter((field) => isCompositeType(getNamedType(field.type)));
  const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const mayGoDeeper = level < deepest && writing.left > 0 && deeper.length > 0;
  const choices = mayGoDeeper && (leaves.length === 0 || chance.of(level < 2 ? 70 : 40)) ? deeper : leaves;
  if (choices.length === 0) return typename(writing);
  return fieldText(chance.oneOf(choices), level, writing);
}

function fieldText(field: GraphQLField<unknown, unknown>, level: number, writing: Writing): string {
  writing.left--;
  const args = argumentsText(field.args, writing);
  const key = freeKey(field.name, `${field.name}${args}: ${String(field.type)}`, writing);
  const alias = key === field.name ? '' : `${key}: `;
  const named = getNamedType(field.type);
  const inside = isCompositeType(named) ? ` ${selectionSet(named, level + 1, writing)}` : '';
  return `${alias}${field.name}${args}${directives(writing)}${inside}`;
}

/** A response key under which nothing else stands: mostly the field's own name, now and then one that invites mistakes. */
function freeKey(name: string, meaning: string, { chance, meanings, fieldNames }: Writing): string {
  const wanted = chance.of(80)
    ? name
    : chance.oneOf([...fieldNames, 'constructor', 'toString', '_e0', 'x', 'y']);
  for (let attempt = 0; ; attempt++) {
    const key =
      attempt === 0 ? wanted : `${attempt % 2 === 0 ? chance.oneOf(fieldNames) : 'other'}${attempt}`;
    const known = meanings.get(key);
    if (known !== undefined && known !== meaning) continue;
    meanings.set(key, meaning);
    return key;
  }
}

function directives(writing: Writing): string {
  const { chance } = writing;
  if (!chance.of(12)) return '';
  const one = (name: string): string => ` @${name}(if: ${condition(writing)})`;
  return (chance.of(60) ? one('include') : '') + (chance.of(50) ? one('skip') : '');
}

function condition(writing: Writing): string {
  const { chance } = writing;
  if (chance.of(30)) return String(chance.of(50));
  const value = chance.of(50);
  return chance.of(50)
    ? variable({ type: 'Boolean!', otherwise: null, value }, writing)
    : variable({ type: 'Boolean', otherwise: String(value), value: undefined }, writing);
}

function argumentsText(args: readonly GraphQLArgument[], writing: Writing): string {
  const { wishes, chance } = writing;
  if (wishes) {
    const wished = args.flatMap((argument) => {
      const value = wishes.argument(argument, chance);
      return value === null ? [] : [`${argument.name}: ${value}`];
    });
    return wished.length === 0 ? '' : `(${wished.join(', ')})`;
  }
  const given = args.flatMap(({ name, type, defaultValue }) => {
    const isRequired = isNonNullType(type) && defaultValue === undefined;
    return isRequired || writing.chance.of(60) ? [`${name}: ${input(type, writing, defaultValue)}`] : [];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

/** A literal or a variable; `fallback` is what the place itself falls back on. */
function input(type: GraphQLInputType, writing: Writing, fallback?: unknown): string {
  const { chance } = writing;
  if (!chance.of(40)) return literal(type, writing);
  const text = String(type);
  const same = writing.variables.filter((known) => known.type === text);
  if (same.length > 0 && chance.of(30)) return `$${chance.oneOf(same).name}`;
  const value = plainValue(type, chance);
  const bare = text.replace(/!$/, '');
  const isNullable = bare === text;
  switch (chance.below(5)) {
    case 0:
      return variable({ type: text, otherwise: literalOf(value, type), value: undefined }, writing);
    case 1:
      return variable({ type: text, otherwise: literalOf(plainValue(type, chance), type), value }, writing);
    case 2:
      // Omitted: the place's own default counts, or nothing at all.
      if (isNullable || fallback !== undefined)
        return variable({ type: bare, otherwise: null, value: undefined }, writing);
      break;
    case 3:
      if (isNullable) return variable({ type: text, otherwise: null, value: null }, writing);
  }
  return variable({ type: text, otherwise: null, value }, writing);
}

function variable(one: Omit<Variable, 'name'>, { variables }: Writing): string {
  const name = `v${variables.length}`;
  variables.push({ name, ...one });
  return `$${name}`;
}

function literal(type: GraphQLInputType, writing: Writing): string {
  const { chance } = writing;
  return !isNonNullType(type) && chance.of(12) ? 'null' : presentLiteral(type, writing);
}

function presentLiteral(type: GraphQLInputType, writing: Writing): string {
  const { chance } = writing;
  if (isNonNullType(type)) return presentLiteral(type.ofType, writing);
  if (isListType(type)) {
    const items = Array.from({ length: chance.below(3) }, () => input(type.ofType, writing));
    return `[${items.join(', ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(() => chance.of(50));
    return `{ ${fields.map((field) => `${field.name}: ${input(field.type, writing, field.defaultValue)}`).join(', ')} }`;
  }
  return literalOf(plainValue(type, chance), type);
}

/** A value as it travels in `variables`. */
function plainValue(type: GraphQLInputType, chance: Chance): unknown {
  if (isNonNullType(type)) return plainValue(type.ofType, chance);
  if (isListType(type)) return Array.from({ length: chance.below(3) }, () => plainValue(type.ofType, chance));
  if (isEnumType(type)) return chance.oneOf(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(() => chance.of(50));
    return Object.fromEntries(fields.map((field) => [field.name, plainValue(field.type, chance)]));
  }
  switch (type.name) {
    case 'Int':
      return chance.below(9);
    case 'Boolean':
      return chance.of(50);
    case 'ID':
      return chance.of(50) ? 'a1' : 7;
    default:
      return chance.oneOf(['', 'cent', '"quoted" \\', 'ü $v0 {']);
  }
}

function literalOf(value: unknown, type: GraphQLInputType): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (value === null) return 'null';
  if (isListType(inner))
    return `[${(value as unknown[]).map((item) => literalOf(item, inner.ofType)).join(', ')}]`;
  if (isInputObjectType(inner)) {
    const fields = Object.entries(value as object).map(([name, one]) => {
      const field = inner.getFields()[name];
      return `${name}: ${field ? literalOf(one, field.type) : 'null'}`;
    });
    return `{ ${fields.join(', ')} }`;
  }
  return isEnumType(inner) ? String(value) : JSON.stringify(value);
}

function variableDefinitions({ variables }: Writing): string {
  if (variables.length === 0) return '';
  const one = ({ name, type, otherwise }: Variable): string =>
    `$${name}: ${type}${otherwise === null ? '' : ` = ${otherwise}`}`;
  return `(${variables.map(one).join(', ')})`;
}

function sentVariables({ variables }: Writing): Record<string, unknown> {
  return Object.fromEntries(
    variables.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]),
  );
}
