import type { AgencyAnswer, AgencyError } from './Agency';

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

function parseError(error: unknown): AgencyError {
  if (!isRecord(error) || !Array.isArray(error.path)) return { path: null };
  const path: (string | number)[] = [];
  for (const key of error.path) {
    if (typeof key !== 'string' && typeof key !== 'number') return { path: null };
    path.push(key);
  }
  return { path };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
