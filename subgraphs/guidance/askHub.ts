import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WithheldReason, withheldReasons } from '../../schema/accessTerms';
import type { EnvelopeClaims } from '../../schema/envelope';
import { grantedOperation, grantScheme } from '../../schema/grant';
import { operationsFolder } from '../../schema/publishedRegister';
import { familiesKey, type HubAnswer, type Silence } from './facts/HubAnswer';

/** What came of asking the hub back. */
export type Asked =
  | { readonly kind: 'told'; readonly answer: HubAnswer }
  /** The hub could not be asked, or did not answer: then nothing is known, and nothing may be concluded from it. */
  | { readonly kind: 'untold' };

export type Grant = NonNullable<EnvelopeClaims['grant']>;

/** Less than the hub waits for guidance, more than it waits for any agency, in milliseconds. */
const patienceMs = 11_000;

const untold: Asked = { kind: 'untold' };

/** The one registered operation; its text is read once. */
let operation: string | null = null;

const operationText = (): string => {
  operation ??= readFileSync(join(operationsFolder(), `${grantedOperation}.graphql`), 'utf8');
  return operation;
};

/**
 * Asks the hub, as the caller whom the grant restores, for all facts about some families (design.md §3). Never rejects: whatever goes
 * wrong on the way, nothing was told.
 * @param families hub ids, at most as many as a grant names
 */
export async function askHub({ token, endpoint }: Grant, families: readonly string[]): Promise<Asked> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `${grantScheme} ${token}`,
      },
      body: JSON.stringify({ query: operationText(), variables: { families } }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    return readAnswer(await response.json(), families.length);
  } catch {
    return untold;
  }
}

type Value = Readonly<Record<string, unknown>>;

/**
 * Reads the hub's answer: what is there, and why what is not there is not.
 * @param expected so many families were asked about
 */
export function readAnswer(given: unknown, expected: number): Asked {
  if (!isRecord(given) || !isRecord(given.data)) return untold;
  const { data, errors = [], extensions } = given;
  const families = data[familiesKey];
  if (!Array.isArray(families) || families.length !== expected) return untold;
  const failed = Array.isArray(errors) ? errors.map(failureIn) : [null];
  const withheld = withheldIn(extensions);
  // What cannot be placed may be about anything.
  if (withheld === null || failed.includes(null)) return untold;
  const silences = [...failed.filter((one) => one !== null), ...withheld];
  return { kind: 'told', answer: { families: families as HubAnswer['families'], waits: data, silences } };
}

function failureIn(error: unknown): Silence | null {
  const path = isRecord(error) ? pathIn(error.path) : null;
  return path === null ? null : { path, reason: 'AGENCY_UNAVAILABLE' };
}

function withheldIn(extensions: unknown): readonly Silence[] | null {
  const disclosure = isRecord(extensions) ? extensions.disclosure : null;
  const places = isRecord(disclosure) ? disclosure.withheld : null;
  if (!Array.isArray(places)) return null;
  const silences = places.map((place: unknown): Silence | null => {
    if (!isRecord(place)) return null;
    const path = pathIn(place.path);
    const reason = withheldReasons.find((one): one is WithheldReason => one === place.reason);
    return path === null || reason === undefined ? null : { path, reason };
  });
  return silences.includes(null) ? null : silences.filter((one) => one !== null);
}

function pathIn(path: unknown): Silence['path'] | null {
  if (!Array.isArray(path)) return null;
  return path.every((key) => typeof key === 'string' || typeof key === 'number') ? path : null;
}

const isRecord = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
