import { GraphQLError } from 'graphql';
import type { RecordPlace } from './readRecords';

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

/** Records of a page at most, whatever is asked. */
export const pageCap = 100;

/**
 * How many records are wanted.
 * @throws BAD_USER_INPUT outside 1 to 100
 */
export function readFirst(first: number | null | undefined): number {
  const wanted = first ?? 20;
  if (wanted < 1) return refuse('first must be at least 1.');
  return wanted > pageCap ? refuse(`first may be at most ${pageCap}.`) : wanted;
}

/**
 * An id in lower case; null when none is given.
 * @throws BAD_USER_INPUT when it cannot be an id; it is not repeated, because people paste names where ids belong
 */
export function readPerson(person: string | null | undefined): string | null {
  if (person === null || person === undefined) return null;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(person)
    ? person.toLowerCase()
    : refuse('person must be an id of this hub: a UUID, 8-4-4-4-12 hexadecimal digits.');
}

/** Text that PostgreSQL can compare with; null when none is given. @throws BAD_USER_INPUT for the zero character */
export function readText(argument: string, text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return text.includes('\0') ? refuse(`${argument} may not hold the zero character.`) : text;
}

export const cursorOf = (place: RecordPlace): string =>
  Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');

/** @throws BAD_USER_INPUT when it is no cursor of this list */
export function readCursor(cursor: string | null | undefined): RecordPlace | null {
  if (cursor === null || cursor === undefined) return null;
  const place = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  return isPlace(place)
    ? place
    : refuse('after must be a cursor of this list, from pageInfo or an edge of an earlier answer.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isPlace = (place: unknown): place is RecordPlace => {
  if (!Array.isArray(place) || place.length !== 4) return false;
  const forms = [
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
    /^[A-Za-z0-9._:-]{1,63}$/,
    /^\d{1,15}$/,
    /^\d{1,15}$/,
  ];
  const fits = forms.every((form, index) => typeof place[index] === 'string' && form.test(place[index]));
  return fits && !Number.isNaN(Date.parse(place[0]));
};
