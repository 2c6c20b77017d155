import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import type { DataClass } from '../../../schema/directives';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { readDataLabel } from '../../../schema/readDataLabel';

/** What kind of thing stands at a place: one value, several, a record, several. */
export type ShapeKind = 'leaf' | 'leaves' | 'record' | 'list';

/** What the published schema says of a place. */
export interface FactShape {
  readonly kind: ShapeKind;
  /** Name of its type. */
  readonly type: string;
  /** Whether nothing there means that there is none; elsewhere nothing means that nobody has said anything. */
  readonly mayBeNone: boolean;
  readonly dataClass: DataClass;
  /** Fields that say how fresh and how sure a record is, where it has them. */
  readonly tells: readonly ('asOf' | 'source' | 'certainty')[];
}

/** The shapes of all places that rules can name, by path. */
export interface FactShapes {
  /** @throws RangeError when the published schema has no such place */
  shapeOf(path: string): FactShape;
}

const entries: Readonly<Record<string, string>> = {
  person: 'Person',
  member: 'FamilyMember',
  family: 'Family',
  'wait.provisionalDocument': 'WaitingTime',
  'wait.workPermission': 'WaitingTime',
};

/**
 * Casework lets every field be null, because it may keep any back. These are the ones where nothing is an answer too; of a member of a
 * benefit unit the Jobcenter says so by being silent (`knownBeside`).
 */
const noneInCasework: ReadonlySet<string> = new Set([
  'Person.literacy',
  'FamilyMember.since',
  'FamilyMember.until',
  'FamilyMember.custody',
  'Case.closedAt',
  'Referral.sentAt',
  'Referral.acceptedAt',
  'Referral.firstAppointmentAt',
  'Referral.completedAt',
  'Referral.rejection',
  'Referral.outcome',
  'DocumentNeed.forProcedure',
  'DocumentNeed.dueAt',
]);

const ofCasework: ReadonlySet<string> = new Set([
  'Person',
  'Family',
  'FamilyMember',
  'Case',
  'Need',
  'Referral',
  'HandOff',
  'DocumentNeed',
  'Consent',
  'LanguageSkill',
]);

const told = ['asOf', 'source', 'certainty'] as const;

/** @param supergraphSdl it keeps what the public schema no longer shows: which fields agencies never leave empty, and all labels */
export function factShapes(supergraphSdl: string): FactShapes {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
  const known = new Map<string, FactShape>();
  return {
    shapeOf(path) {
      const shape = known.get(path) ?? shapeIn(schema, path);
      known.set(path, shape);
      return shape;
    },
  };
}

let published: FactShapes | null = null;

/** Those of the supergraph that is published with this version; read once. */
export function publishedFactShapes(): FactShapes {
  published ??= factShapes(readFileSync(publishedSupergraph(), 'utf8'));
  return published;
}

function shapeIn(schema: GraphQLSchema, path: string): FactShape {
  const entry = Object.keys(entries).find((one) => path === one || path.startsWith(`${one}.`));
  const [, ...keys] = entry === undefined ? [] : path.slice(entry.length).split('.');
  let owner = entry === undefined ? '' : (entries[entry] ?? '');
  let field: GraphQLField<unknown, unknown> | undefined;
  for (const [index, key] of keys.entries()) {
    const type = schema.getType(owner);
    field = isObjectType(type) ? type.getFields()[key] : undefined;
    if (field === undefined) throw new RangeError(`The published schema has nothing at "${path}".`);
    if (index < keys.length - 1) owner = getNamedType(field.type).name;
  }
  if (field === undefined) throw new RangeError(`"${path}" names no fact.`);
  const { name } = getNamedType(field.type);
  return {
    kind: kindOf(field.type),
    type: name,
    mayBeNone: mayBeNone(owner, field),
    dataClass: classOf(field),
    tells: toldBy(schema, name),
  };
}

function kindOf(type: GraphQLOutputType): ShapeKind {
  const isLeaf = isLeafType(getNamedType(type));
  if (isListType(isNonNullType(type) ? type.ofType : type)) return isLeaf ? 'leaves' : 'list';
  return isLeaf ? 'leaf' : 'record';
}

function mayBeNone(owner: string, { name, type }: GraphQLField<unknown, unknown>): boolean {
  return ofCasework.has(owner) ? noneInCasework.has(`${owner}.${name}`) : !isNonNullType(type);
}

function classOf({ astNode }: GraphQLField<unknown, unknown>): DataClass {
  const label = astNode?.directives?.find(({ name }) => name.value === 'data');
  return label === undefined ? 'S5' : readDataLabel(label).class;
}

function toldBy(schema: GraphQLSchema, name: string): FactShape['tells'] {
  const type = schema.getType(name);
  const fields = isObjectType(type) ? type.getFields() : {};
  return told.filter((key) => key in fields);
}
