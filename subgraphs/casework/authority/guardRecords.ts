import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { DataLabel } from '../../../schema/directives';
import { readDataLabel } from '../../../schema/readDataLabel';
import type { ResolveReference } from '../../defineAgency';
import type { CaseworkAsked } from '../CaseworkAsked';
import type { CaseworkLoaders } from '../loaders';
import { mayRead, maySee, partOf, type ReadField, type RecordKind, recordKinds } from './mayRead';
import type { Standing } from './Relation';
import { standingTo } from './standingTo';
import { Viewpoint } from './Viewpoint';

/** An object of the answer, and what the caller is to the record that it is or is part of. */
interface Place {
  readonly kind: RecordKind;
  readonly standing: Standing;
}

/** One request's view: who looks, and what the objects are that were found so far. */
interface Look {
  view: Viewpoint;
  readonly now: Date;
  readonly places: WeakMap<object, Place>;
}

const looks = new WeakMap<CaseworkAsked, Look>();

/** How one caller looks at the record, for as long as a request lasts. */
function lookOf(asked: CaseworkAsked): Look {
  const known = looks.get(asked);
  if (known !== undefined) return known;
  const now = new Date();
  const look: Look = { view: new Viewpoint(asked, now), now, places: new WeakMap() };
  looks.set(asked, look);
  return look;
}

/** Works out anew what the caller is to records, after she has changed some; what has been found already stays as it was. */
export function lookAnew(asked: CaseworkAsked): void {
  const look = lookOf(asked);
  look.view = new Viewpoint(asked, look.now);
}

/** What the caller is to persons, families and cases. */
export const viewpointOf = (asked: CaseworkAsked): Viewpoint => lookOf(asked).view;

const kinds: ReadonlySet<string> = new Set(recordKinds);
const kindOf = (type: string): RecordKind | null => (kinds.has(type) ? (type as RecordKind) : null);

/** Pages of lists: each of their records is asked for itself. */
const frames: ReadonlySet<string> = new Set([
  'Query',
  'Mutation',
  'CaseConnection',
  'CaseEdge',
  'FamilyConnection',
  'FamilyEdge',
]);

/**
 * Puts the decision about who may read what (`mayRead`) before every field, whatever resolver it has and whichever way led there: roots,
 * entities, lists, objects of others. A record that may not be seen is null or left out of its list; a field that may not be read is null.
 * Where nothing is sealed everything is answered.
 */
export function guardRecords(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    // For the hub alone: it must know what decides.
    if (type.astNode?.directives?.some(({ name }) => name.value === 'inaccessible')) continue;
    for (const field of Object.values(type.getFields())) guardField(type.name, field);
  }
}

type Find = GraphQLFieldResolver<unknown, CaseworkAsked>;

function guardField(type: string, field: GraphQLField<unknown, CaseworkAsked>): void {
  const find: Find = field.resolve ?? defaultFieldResolver;
  const label = labelOf(field);
  const leadsTo = getNamedType(field.type);
  const isLeaf = !isObjectType(leadsTo);
  const items = getNullableType(field.type);
  // A list whose items may be null answers by place: what may not be seen is a gap in it and not left out.
  const keepsPlaces = isListType(items) && !isNonNullType(items.ofType);
  // A value is as protected as what led to it.
  const isOpen = frames.has(type) || (label.class === 'S0' && kindOf(type) === null);
  if (isOpen && isLeaf) return;
  const readable = isOpen ? () => true : permission(type, field.name, label);
  const blank = isListType(getNullableType(field.type)) && label.existenceSensitive ? [] : null;
  field.resolve = (parent, args, asked, info) => {
    if (asked.desk === null) return find(parent, args, asked, info);
    const look = lookOf(asked);
    const place = look.places.get(parent as object);
    if (!readable(place)) return blank;
    const found: unknown = find(parent, args, asked, info);
    if (isLeaf) return found;
    return Promise.resolve(found).then((value) =>
      keepsPlaces && Array.isArray(value)
        ? Promise.all(value.map((item: unknown) => admit(item, leadsTo.name, place, look)))
        : admitAll(value, leadsTo.name, place, look),
    );
  };
}

/** Whether a field may be read at a place; each standing is asked once. */
function permission(type: string, name: string, label: DataLabel): (place: Place | undefined) => boolean {
  const own = kindOf(type);
  const contactPoint = label.contactPoint === true;
  const fields = new Map<RecordKind, ReadField>();
  const fieldOf = (kind: RecordKind): ReadField => {
    const known = fields.get(kind);
    if (known !== undefined) return known;
    // A value's own label says more than that of the record it is part of.
    const field = {
      kind,
      part: partOf(own ?? kind, own === null ? `${type}.${name}` : name, label),
      contactPoint,
    };
    fields.set(kind, field);
    return field;
  };
  const known = new WeakMap<Standing, boolean>();
  return (place) => {
    if (place === undefined) return false;
    const before = own === null ? undefined : known.get(place.standing);
    if (before !== undefined) return before;
    const may = mayRead(place.standing, fieldOf(place.kind));
    if (own !== null) known.set(place.standing, may);
    return may;
  };
}

async function admitAll(
  value: unknown,
  type: string,
  parent: Place | undefined,
  look: Look,
): Promise<unknown> {
  if (!Array.isArray(value)) return admit(value, type, parent, look);
  const items: unknown[] = await Promise.all(value.map((item: unknown) => admit(item, type, parent, look)));
  const nothing = value.length > 0 && kindOf(type) !== null;
  return nothing ? items.filter((item) => item !== null) : items;
}

/** The object, when the caller may see it, with what she is to it noted for its fields; otherwise null. */
async function admit(
  value: unknown,
  type: string,
  parent: Place | undefined,
  { view, now, places }: Look,
): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  const kind = kindOf(type);
  if (kind === null) {
    if (parent !== undefined) places.set(value, parent);
    return value;
  }
  const known = places.get(value);
  if (known !== undefined) return value;
  const standing = await standingTo(kind, value, view, now);
  if (!maySee(standing, kind)) return null;
  places.set(value, { kind, standing });
  return value;
}

/** Finds an entity by its key only when the caller may see it. */
export function guarded(
  kind: RecordKind,
  find: ResolveReference<CaseworkLoaders>,
): ResolveReference<CaseworkLoaders> {
  return async (key, asked) => {
    const row = await find(key, asked);
    return asked.desk === null ? row : ((await admit(row, kind, undefined, lookOf(asked))) as object | null);
  };
}

/** The records of a list that the caller may see; for lists that are cut, so that what is left out does not count (I6). */
export async function onlyVisible<Row extends object>(
  kind: RecordKind,
  rows: readonly Row[],
  asked: CaseworkAsked,
): Promise<readonly Row[]> {
  if (asked.desk === null) return rows;
  const seen = await Promise.all(rows.map((row) => admit(row, kind, undefined, lookOf(asked))));
  return rows.filter((_, index) => seen[index] !== null);
}

/** Every field has a label, or the subgraph would not have been built. */
function labelOf({ astNode }: GraphQLField<unknown, CaseworkAsked>): DataLabel {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'data');
  return directive === undefined ? { class: 'S5' } : readDataLabel(directive);
}
