import type { Meanwhile } from './Agency';

/** Changes that are passed on at most. */
const mostChanges = 20;
const mostFields = 100;

/** A word of a schema or a register: what else stands there is not passed on. */
const word = /^[\w-]{1,64}$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/**
 * Reads what a subgraph says has become of a record, nothing else of its extensions.
 * @returns null when it is not all there in the agreed form
 */
export function parseMeanwhile({ version, changed }: Record<string, unknown>): Meanwhile | null {
  if (!Number.isSafeInteger(version) || !Array.isArray(changed) || changed.length > mostChanges) return null;
  const read = changed.map(parseChange);
  return read.includes(null)
    ? null
    : { version: version as number, changed: read.filter((one) => one !== null) };
}

function parseChange(given: unknown): Meanwhile['changed'][number] | null {
  if (!isRecord(given) || !isRecord(given.by) || !Array.isArray(given.fields)) return null;
  const { fields, at, mutation } = given;
  const { role, organisation } = given.by;
  if (typeof at !== 'string' || !time.test(at) || !isWord(mutation)) return null;
  if (!isWord(role) || !isWord(organisation)) return null;
  if (fields.length > mostFields || !fields.every(isWord)) return null;
  return { fields: [...fields], by: { role, organisation }, at, mutation };
}

const isWord = (value: unknown): value is string => typeof value === 'string' && word.test(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
