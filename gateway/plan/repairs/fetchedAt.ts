import type { FieldNode, FragmentDefinitionNode } from 'graphql';
import type { EntityFetch, Rewrite, RootFetch, Step } from '../nodes';
import { parseFetch, topFields } from '../readFetch';

/** A field that some fetch brings to a place. */
export interface Fetched {
  /** The key in the merged answer. */
  readonly key: string;
  readonly field: FieldNode;
  /** The type condition it stands under, or null when it applies to every object there. */
  readonly type: string | null;
  /** The fields that the same fetch brings below it. */
  below(): readonly Fetched[];
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What the fetches bring to the objects at a path of the merged answer. */
export function fetchedAt(
  fetches: readonly (RootFetch | EntityFetch)[],
  path: readonly Step[],
): readonly Fetched[] {
  const names = namesOf(path);
  return fetches.flatMap((fetch) =>
    broughtBy(fetch, names).flatMap(({ rest, fields }) => rest.reduce(intoField, fields)),
  );
}

/** The path without what it says about lists and types: those follow from the fields. */
const namesOf = (path: readonly Step[]): readonly string[] =>
  path.flatMap((step) => (step.kind === 'field' ? [step.name] : []));

const intoField = (fields: readonly Fetched[], name: string): readonly Fetched[] =>
  fields.filter(({ key }) => key === name).flatMap((field) => field.below());

interface Beginning {
  /** What is left of the path from where the fetch begins. */
  readonly rest: readonly string[];
  readonly fields: readonly Fetched[];
}

function broughtBy(fetch: RootFetch | EntityFetch, path: readonly string[]): readonly Beginning[] {
  const { selectionSet, fragments } = parseFetch(fetch.operation);
  if (fetch.kind === 'fetch') {
    const rest = restAfter(namesOf(fetch.at), path);
    const renames = fetch.outputRewrites;
    return rest === null ? [] : [{ rest, fields: fieldsOf({ selectionSet }, { fragments, renames }) }];
  }
  const entities = [...topFields(selectionSet, fragments)].map(({ field }) => field);
  return fetch.questions.flatMap(({ alias, paths, outputRewrites: renames }): readonly Beginning[] => {
    const asked = entities.find((field) => responseKey(field) === alias);
    if (asked === undefined) return [];
    return paths.flatMap((at) => {
      const rest = restAfter(namesOf(at), path);
      return rest === null ? [] : [{ rest, fields: fieldsOf(asked, { fragments, renames }) }];
    });
  });
}

function restAfter(start: readonly string[], path: readonly string[]): readonly string[] | null {
  return start.every((name, index) => path[index] === name) ? path.slice(start.length) : null;
}

interface Reading {
  readonly fragments: Fragments;
  readonly renames: readonly Rewrite[];
}

function fieldsOf({ selectionSet }: Pick<FieldNode, 'selectionSet'>, reading: Reading): readonly Fetched[] {
  if (selectionSet === undefined) return [];
  return [...topFields(selectionSet, reading.fragments)].map(({ field, type }) => ({
    key: renamed(responseKey(field), reading.renames),
    field,
    type,
    below: () => fieldsOf(field, reading),
  }));
}

const responseKey = (field: FieldNode): string => field.alias?.value ?? field.name.value;

/** Keys that are given back their name have names that nothing else has. */
function renamed(key: string, renames: readonly Rewrite[]): string {
  const rename = renames.find((one) => {
    const last = one.path.at(-1);
    return one.kind === 'rename' && last?.kind === 'key' && last.name === key;
  });
  return rename?.kind === 'rename' ? rename.to : key;
}
