import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { fetchesOf } from '../fieldsTouched';
import type { PlanNode } from '../nodes';
import { parseFetch } from '../readFetch';
import type { AgencyHoldings, Holdings } from './Holdings';

/**
 * What a plan asks of agencies that do not have it: agency and field, such as `school: Person.name`. An agency has a field that
 * the supergraph says is its own, that is part of one of its keys, or that was provided on the way to it. Asked for anything
 * else it can only say null, which nobody could tell from «nothing recorded»: such a plan must not run.
 */
export function notHeldIn(plan: PlanNode | null, holdings: Holdings): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { agency, operation } of fetchesOf(plan)) {
    const { kind, selectionSet, fragments } = parseFetch(operation);
    const reading: Reading = {
      agency: holdings.of(agency),
      fragments,
      found,
      seen: new Map(),
      numbers: new Map(),
    };
    const type = holdings.rootOf(kind);
    look(selectionSet, { type, objects: new Set([type]), provided: [] }, reading);
  }
  return found;
}

interface Reading {
  readonly agency: AgencyHoldings;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly found: Set<string>;
  /**
   * What was looked at already: selections → returned types with what is provided there. Each type of an interface leads to the
   * same selections below; without this, every level of them would multiply the work by their number.
   */
  readonly seen: Map<SelectionSetNode, Set<string>>;
  readonly numbers: Map<SelectionSetNode, number>;
}

/** A place in the text that is sent to an agency. */
interface Place {
  readonly type: string;
  /** The object types that can stand there; null where it can be any entity. */
  readonly objects: ReadonlySet<string> | null;
  readonly provided: readonly Provided[];
}

/** What was provided on the way to a place, and the type it is written on. */
interface Provided {
  readonly selectionSet: SelectionSetNode;
  readonly type: string;
}

function look({ selections }: SelectionSetNode, place: Place, reading: Reading): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      if (name === '_entities' && selection.selectionSet)
        look(selection.selectionSet, { type: '_Entity', objects: null, provided: [] }, reading);
      else if (!name.startsWith('__')) lookAtField(name, selection.selectionSet, place, reading);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : reading.fragments.get(selection.name.value);
    if (fragment === undefined) continue;
    const type = fragment.typeCondition?.name.value ?? place.type;
    look(fragment.selectionSet, narrowed(place, type, reading.agency), reading);
  }
}

function narrowed(place: Place, type: string, agency: AgencyHoldings): Place {
  const meant = agency.objectsOf(type);
  const { objects } = place;
  // An interface that is an object there is what it is, whatever stands around it.
  if (objects === null || objects.size === 0 || meant.size === 0) return { ...place, type, objects: meant };
  return { ...place, type, objects: new Set([...objects].filter((one) => meant.has(one))) };
}

function lookAtField(
  name: string,
  below: SelectionSetNode | undefined,
  place: Place,
  reading: Reading,
): void {
  const { agency, found } = reading;
  const isObject = agency.objectsOf(place.type).size === 0;
  const owners = isObject ? [place.type] : [...(place.objects ?? [])];
  for (const owner of owners) {
    const { isHeld, type, provides } = agency.field(owner, name);
    const provided = providedFor(owner, name, place.provided, agency);
    if (!isHeld && provided === null) found.add(`${agency.agency}: ${owner}.${name}`);
    if (below === undefined) continue;
    const more = provides === null ? [] : [{ selectionSet: provides, type }];
    const inside = (provided ?? []).map((selectionSet) => ({ selectionSet, type }));
    const next: Place = { type, objects: agency.objectsOf(type), provided: [...inside, ...more] };
    if (isFirst(below, next, reading)) look(below, next, reading);
  }
}

function isFirst(below: SelectionSetNode, { type, provided }: Place, { seen, numbers }: Reading): boolean {
  const numberOf = (node: SelectionSetNode): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  const state = [type, ...provided.map((one) => `${one.type} ${numberOf(one.selectionSet)}`)].join();
  const states = seen.get(below) ?? new Set();
  seen.set(below, states);
  const first = !states.has(state);
  states.add(state);
  return first;
}

/** What is provided below a field of an object; null when the field is not provided itself. */
function providedFor(
  owner: string,
  name: string,
  provided: readonly Provided[],
  agency: AgencyHoldings,
): readonly SelectionSetNode[] | null {
  const all = provided.map((one) => providedBy(owner, name, one, agency)).filter((one) => one !== null);
  return all.length === 0 ? null : all.flat();
}

function providedBy(
  owner: string,
  name: string,
  { selectionSet, type }: Provided,
  agency: AgencyHoldings,
): readonly SelectionSetNode[] | null {
  if (owner !== type && !agency.objectsOf(type).has(owner)) return null;
  let found: SelectionSetNode[] | null = null;
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value !== name) continue;
      found = [...(found ?? []), ...(selection.selectionSet ? [selection.selectionSet] : [])];
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? type;
      const inner = { selectionSet: selection.selectionSet, type: condition };
      const more = providedBy(owner, name, inner, agency);
      if (more) found = [...(found ?? []), ...more];
    }
  }
  return found;
}
