import type { AgencyAnswer, AgencyError, FieldFailureCode } from './Agency';

const invalid: AgencyAnswer = { kind: 'failed', code: 'AGENCY_ANSWER_INVALID' };

/** Reads the text of an answer (GraphQL §7.1, "Response Format"). Anything else is AGENCY_ANSWER_INVALID. */
export function parseAnswer(text: string): AgencyAnswer {
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
  return { kind: 'answered', data, errors: errors.map(parseError) };
}

/** An error that names no place is about the whole question, which is the hub's own and not the caller's input. */
const nowhere: AgencyError = { path: null, code: 'AGENCY_FIELD_FAILED' };

function parseError(error: unknown): AgencyError {
  if (!isRecord(error) || !Array.isArray(error.path)) return nowhere;
  const path: (string | number)[] = [];
  for (const key of error.path) {
    if (typeof key !== 'string' && typeof key !== 'number') return nowhere;
    path.push(key);
  }
  return { path, code: codeOf(error.extensions) };
}

/** By the code an agency uses: what only the caller can mend, and therefore must hear. */
const callersToMend: ReadonlyMap<unknown, FieldFailureCode> = new Map([
  ['BAD_USER_INPUT', 'ARGUMENT_NOT_ACCEPTED'],
  ['IDENTITY_MISSING', 'CASE_MANAGER_MISSING'],
  ['IDENTITY_UNKNOWN', 'CASE_MANAGER_UNKNOWN'],
]);

const codeOf = (extensions: unknown): FieldFailureCode =>
  (isRecord(extensions) && callersToMend.get(extensions.code)) || 'AGENCY_FIELD_FAILED';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
