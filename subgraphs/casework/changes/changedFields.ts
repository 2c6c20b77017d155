import { canonicalJson } from './canonicalJson';

/** Names of the fields that a change really alters, sorted. A field that is undefined is left as it is. */
export const changedFields = (
  row: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>>,
): readonly string[] =>
  Object.keys(change)
    .filter((field) => change[field] !== undefined)
    .filter((field) => canonicalJson(row[field] ?? null) !== canonicalJson(change[field] ?? null))
    .sort();

const mechanical: ReadonlySet<string> = new Set(['id', 'caseId', 'version']);

/** The fields of a new record that hold something somebody has said. */
export const filledFields = (row: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(row)
    .filter((field) => !mechanical.has(field) && (row[field] ?? null) !== null)
    .sort();
