import type { AgencyAnswer, AgencyError, FieldFailureCode, Said } from './Agency';
import { parseMeanwhile } from './parseMeanwhile';

/** Whoever wrote it is at work. */
const invalid: AgencyAnswer = { kind: 'failed', code: 'AGENCY_ANSWER_INVALID', alive: true };

/** No message is passed on. */
const nobodys: ReadonlySet<string> = new Set();

/** Longest message of an agency that is passed on, in characters. */
const longestMessage = 200;

/**
 * Reads the text of an answer (GraphQL §7.1, "Response Format"). Anything else is AGENCY_ANSWER_INVALID.
 * @param messages codes of errors whose message may be passed on
 */
export function parseAnswer(text: string, messages: ReadonlySet<string> = nobodys): AgencyAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return invalid;
  }
  if (!isRecord(answer)) return invalid;
  const { data = null, errors = [] } = answer;
  if (data !== null && !isRecord(data)) return invalid;
  if (!Array.isArray(errors)) return invalid;
  if (data === null && errors.length === 0) return invalid;
  if (errors.length === 0) return { kind: 'answered', data, errors: [] };
  return { kind: 'answered', data, errors: errors.map((error: unknown) => parseError(error, messages)) };
}

function parseError(error: unknown, messages: ReadonlySet<string>): AgencyError {
  if (!isRecord(error)) return nowhere;
  const said = saidBy(error, messages);
  const path = parsePath(error.path);
  const code = path === null ? codeOfWhole(error.extensions) : codeOf(error.extensions);
  return said === null ? { path, code } : { path, code, said };
}

const nowhere: AgencyError = { path: null, code: 'AGENCY_FIELD_FAILED' };

function parsePath(path: unknown): readonly (string | number)[] | null {
  if (!Array.isArray(path)) return null;
  const keys: (string | number)[] = [];
  for (const key of path as readonly unknown[]) {
    if (typeof key !== 'string' && typeof key !== 'number') return null;
    keys.push(key);
  }
  return keys;
}

/** The agency's words, when the operator lets them through for this code. */
function saidBy(error: Record<string, unknown>, messages: ReadonlySet<string>): Said | null {
  if (messages.size === 0 || !isRecord(error.extensions)) return null;
  const { code } = error.extensions;
  if (typeof code !== 'string' || !messages.has(code) || typeof error.message !== 'string') return null;
  const message = plain(error.message);
  if (message === '') return null;
  const meanwhile = code === 'CHANGED_MEANWHILE' ? parseMeanwhile(error.extensions) : null;
  return { code, message, ...(meanwhile && { meanwhile }) };
}

/** One line of limited length without control characters: it is shown to people by programs we do not know. */
function plain(message: string): string {
  // Cut before it is looked at closely: an agency may send megabytes.
  const start = message.slice(0, 4 * longestMessage);
  const line = [...start.replace(/[\p{C}\s]+/gu, ' ').trim()];
  return line.length > longestMessage ? `${line.slice(0, longestMessage - 1).join('')}…` : line.join('');
}

/** By the code an agency uses: what only the caller can mend or must know of, and therefore must hear. */
const callersToMend: ReadonlyMap<unknown, FieldFailureCode> = new Map([
  ['BAD_USER_INPUT', 'ARGUMENT_NOT_ACCEPTED'],
  ['STEP_NOT_PERMITTED', 'STEP_NOT_PERMITTED'],
  ['WISH_NOT_ACCEPTED', 'ARGUMENT_NOT_ACCEPTED'],
  ['STEP_TOO_LATE', 'STEP_TOO_LATE'],
  ['STEP_NOT_POSSIBLE', 'STEP_NOT_POSSIBLE'],
  ['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE'],
  ['IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_KEY_REUSED'],
  ['FACTS_UNAVAILABLE', 'FACTS_UNAVAILABLE'],
  ['IDENTITY_MISSING', 'CASE_MANAGER_MISSING'],
  ['IDENTITY_UNKNOWN', 'CASE_MANAGER_UNKNOWN'],
]);

const codeOf = (extensions: unknown): FieldFailureCode =>
  (isRecord(extensions) && callersToMend.get(extensions.code)) || 'AGENCY_FIELD_FAILED';

/**
 * An error that names no place is about the whole question, which is the hub's own. Only the values of the caller's variables are not: of
 * scalars the hub knows no form, and a day that is none is found out by the agency.
 */
const codeOfWhole = (extensions: unknown): FieldFailureCode =>
  isRecord(extensions) && extensions.code === 'BAD_USER_INPUT' ? 'ARGUMENT_NOT_ACCEPTED' : nowhere.code;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
