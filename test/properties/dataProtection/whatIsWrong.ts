import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { HubAnswer } from '../../harness/startHub';
import { publicSchema } from '../cityProperties';
import { isOfAgency } from './footingIn';
import { type FieldLabel, readLabels } from './Labels';
import type { About, Rules } from './Rules';

const labels = readLabels('api');
/** What depends on who asked what before, and not on the data alone. */
const ofTheLog = new Set([...readLabels('transparency').keys()].filter((one) => !one.endsWith('.id')));

const field = (alias: string, name: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: alias },
  name: { kind: Kind.NAME, value: name },
});

/** The same question that also asks of every object what it is, of whom it is about, and who keeps it. */
export function identifying(operation: string): string {
  const info = new TypeInfo(publicSchema);
  return print(
    visit(
      parse(operation, { noLocation: true }),
      visitWithTypeInfo(info, {
        SelectionSet: {
          leave: (set): SelectionSetNode => {
            const type = info.getParentType();
            const more: FieldNode[] = [field('ownType', '__typename')];
            if (type?.name === 'Person' || type?.name === 'Family') more.push(field('ownId', 'id'));
            if (isObjectType(type) && getNamedType(type.getFields().source?.type)?.name === 'Controller')
              more.push(field('ownSource', 'source'));
            return { ...set, selections: [...set.selections, ...more] };
          },
        },
      }),
    ),
  );
}

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

interface Asked {
  readonly name: string;
  readonly selectionSets: SelectionSetNode[];
}

/** What is asked of an object of a type, by response key. */
function collect(type: string, sets: readonly SelectionSetNode[], document: Document): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  const add = (selection: SelectionNode): void => {
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const known = asked.get(key) ?? { name: selection.name.value, selectionSets: [] };
      asked.set(key, known);
      if (selection.selectionSet) known.selectionSets.push(selection.selectionSet);
      return;
    }
    const part =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : document.fragments.get(selection.name.value);
    const condition = part?.typeCondition?.name.value;
    if (part && (condition === undefined || includes(condition, type)))
      part.selectionSet.selections.forEach(add);
  };
  for (const set of sets) set.selections.forEach(add);
  return asked;
}

function includes(condition: string, type: string): boolean {
  if (condition === type) return true;
  const [wide, narrow] = [publicSchema.getType(condition), publicSchema.getType(type)];
  return isAbstractType(wide) && isObjectType(narrow) && publicSchema.isSubType(wide, narrow);
}

interface Document {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function read(operation: string): Document {
  const { definitions } = parse(operation, { noLocation: true });
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const [first] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (first === undefined) throw new Error('there is no operation');
  return { operation: first, fragments: new Map(fragments.map((one) => [one.name.value, one])) };
}

interface Walk {
  readonly document: Document;
  readonly rules: Rules;
  readonly answer: HubAnswer;
  /** Permitted facts of agencies that did arrive, by `Type.field`. */
  readonly arrived: Map<string, number>;
  readonly problems: string[];
}

interface Place {
  readonly type: string;
  readonly sets: readonly SelectionSetNode[];
  readonly about: About | null;
  readonly path: Path;
}

/** What may be wrong with an answer; values stay out of it. */
export interface Findings {
  readonly problems: readonly string[];
  readonly arrived: ReadonlyMap<string, number>;
}

/**
 * Lays an answer beside the model of the rules and beside all there is.
 * @param full the same question to a city that keeps nothing back; null: only what arrived is looked at
 * @param hasFailures agencies were down: what they should have brought may be missing, with an error
 */
export function whatIsWrong(
  operation: string,
  rules: Rules,
  answer: HubAnswer,
  full: HubAnswer | null,
): Findings {
  const document = read(operation);
  const walk: Walk = { document, rules, answer, arrived: new Map(), problems: [] };
  const root: Place = { type: 'Query', sets: [document.operation.selectionSet], about: null, path: [] };
  if (answer.data !== null && answer.data !== undefined) {
    leaks(answer.data, root, walk);
    if (full?.data) losses(answer.data, full.data as Json, root, walk);
  }
  return { problems: walk.problems, arrived: walk.arrived };
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function below(value: Json, place: Place, key: string, asked: Asked): Place | null {
  const type = typeof value.ownType === 'string' ? value.ownType : null;
  if (type === null) return null;
  const isSubject = type === 'Person' || type === 'Family';
  const about = isSubject
    ? typeof value.ownId === 'string'
      ? ({ type, id: value.ownId } as const)
      : null
    : place.about;
  return { type, sets: asked.selectionSets, about, path: [...place.path, key] };
}

const isFree = (type: string, name: string): boolean =>
  name === '__typename' || (name === 'id' && (type === 'Person' || type === 'Family'));

/** Nothing is told that the rules do not allow. */
function leaks(object: Json, place: Place, walk: Walk): void {
  for (const [key, asked] of collect(place.type, place.sets, walk.document)) {
    const value = object[key];
    if (isEmpty(value)) continue;
    const label = labels.get(`${place.type}.${asked.name}`);
    const controllers = label?.controllers.filter(isOfAgency) ?? [];
    if (label && controllers.length > 0 && !isFree(place.type, asked.name) && label.fact.class !== 'S0') {
      const source = typeof object.ownSource === 'string' ? [object.ownSource] : controllers;
      const name = `${place.type}.${asked.name}`;
      if (!source.some((one) => isOfAgency(one) && walk.rules.may(place.about, label, one)))
        walk.problems.push(`LEAK ${name} of ${source.join()} at ${[...place.path, key].join('.')}`);
      else walk.arrived.set(name, (walk.arrived.get(name) ?? 0) + 1);
    }
    eachObject(value, (child, steps) => {
      const next = below(child, place, key, asked);
      if (next) leaks(child, { ...next, path: [...next.path, ...steps] }, walk);
    });
  }
}

function eachObject(value: unknown, act: (child: Json, steps: Path) => void, steps: Path = []): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) eachObject(item, act, [...steps, index]);
  } else if (isObject(value)) act(value, steps);
}

/** Whatever is missing is explained; whatever is permitted is there. */
function losses(object: Json, whole: Json, place: Place, walk: Walk): void {
  for (const [key, asked] of collect(place.type, place.sets, walk.document)) {
    const name = `${place.type}.${asked.name}`;
    if (asked.name === 'ownType' || ofTheLog.has(name) || key === 'ownSource') continue;
    const at = { value: object[key], whole: whole[key], place, key, asked, name };
    compareField(at, walk);
  }
}

interface Pair {
  readonly value: unknown;
  readonly whole: unknown;
  readonly place: Place;
  readonly key: string;
  readonly asked: Asked;
  readonly name: string;
}

function compareField({ value, whole, place, key, asked, name }: Pair, walk: Walk): void {
  const path = [...place.path, key];
  const label = labels.get(name);
  if (isEmpty(whole)) {
    if (!isEmpty(value) && isOfAgencies(label)) walk.problems.push(`INVENTED ${name} at ${path.join('.')}`);
    return;
  }
  const isLost = isEmpty(value);
  const isShorter = Array.isArray(whole) && Array.isArray(value) && value.length < whole.length;
  if (isLost || isShorter) {
    if (!isExplained(path, walk.answer) && isOfAgencies(label))
      walk.problems.push(`SILENCE ${name} at ${path.join('.')}`);
    if (label && !hasFailed(path, walk.answer) && isWhollyPermitted(place.about, label, walk.rules))
      walk.problems.push(`LOST ${name} at ${path.join('.')}`);
    return;
  }
  compareValues(value, whole, { place, key, asked, name, path }, walk);
}

/** What casework keeps it tells as who asks may know it, and a stranger’s case as nobody’s (domain.md 3.7): all there is cannot be asked for. */
const isOfAgencies = (label: FieldLabel | undefined): boolean => label?.controllers.some(isOfAgency) === true;

type Field = Omit<Pair, 'value' | 'whole'> & { readonly path: Path };

function compareValues(value: unknown, whole: unknown, field_: Field, walk: Walk): void {
  const { place, key, asked, name, path } = field_;
  if (Array.isArray(whole) && Array.isArray(value)) {
    for (const [index, item] of whole.entries())
      compareValues(value[index], item, { ...field_, path: [...path, index] }, walk);
  } else if (isObject(whole) && isObject(value)) {
    const next = below(value, place, key, asked);
    if (next) losses(value, whole, { ...next, path }, walk);
  } else if (isEmpty(value) && !isEmpty(whole)) {
    if (!isExplained(path, walk.answer) && isOfAgencies(labels.get(name)))
      walk.problems.push(`SILENCE ${name} at ${path.join('.')}`);
  } else if (value !== whole && !isOwnNumber(name) && isOfAgencies(labels.get(name)))
    walk.problems.push(`OTHER ${name} at ${path.join('.')}`);
}

/** Numbers of agencies' own records, and cursors made of them, are other numbers under other pseudonyms. */
const isOwnNumber = (name: string): boolean => /\.(id|lotseId|cursor|endCursor|startCursor)$/.test(name);

function isWhollyPermitted(about: About | null, label: FieldLabel, rules: Rules): boolean {
  const { controllers, fact } = label;
  return (
    controllers.length > 0 &&
    controllers.every(
      (one) =>
        isOfAgency(one) &&
        rules.may(about, label, one) &&
        (fact.release === 'AUTO_UNDER_CONSENT' ||
          (fact.release === 'REFERENCE_ONLY' && fact.reference) ||
          rules.footing(label, one) === 'OWN_OFFICE'),
    )
  );
}

/** Claim: the path is told, with or without its indexes. */
function isAt(told: Path, path: Path): boolean {
  let from = 0;
  for (const step of path) {
    if (told[from] === step) from++;
    else if (typeof step === 'string') return false;
  }
  return from === told.length;
}

const hasFailed = (path: Path, { errors = [] }: HubAnswer): boolean =>
  errors.some(({ path: at = [] }) => {
    const length = Math.min(at.length, path.length);
    return at.slice(0, length).join() === path.slice(0, length).join();
  });

const isExplained = (path: Path, answer: HubAnswer): boolean =>
  hasFailed(path, answer) || answer.extensions.disclosure.withheld.some((told) => isAt(told.path, path));
