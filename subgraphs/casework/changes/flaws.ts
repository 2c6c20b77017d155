import { type ChangeRefused, refused } from './ChangeStep';

/** What is wrong with a wish, or null. */
export type Flaw = ChangeRefused | null;

/** The first thing that is wrong. */
export const firstFlaw = (...flaws: readonly Flaw[]): Flaw => flaws.find((flaw) => flaw !== null) ?? null;

type Given<Value> = Value | null | undefined;

/**
 * A text that somebody has written must be of a fit length, blanks around it left out. One that is not given is fit.
 * @param longest in characters
 */
export function textFlaw(field: string, text: Given<string>, longest: number): Flaw {
  if (text === null || text === undefined) return null;
  const { length } = text.trim();
  if (length >= 1 && length <= longest) return null;
  return refused('BAD_USER_INPUT', `${field} must be 1 to ${longest} characters long.`);
}

/** A day must be within bounds, YYYY-MM-DD, both included. One that is not given is fit. */
export function dayFlaw(
  field: string,
  day: Given<string>,
  { earliest, latest }: { readonly earliest?: string; readonly latest?: string },
): Flaw {
  if (day === null || day === undefined) return null;
  if (earliest !== undefined && day < earliest) {
    return refused('BAD_USER_INPUT', `${field} must be ${earliest} or later.`);
  }
  if (latest !== undefined && day > latest) {
    return refused('BAD_USER_INPUT', `${field} must be ${latest} or earlier.`);
  }
  return null;
}

/** A record may go from where it stands only where its table of transitions leads; to stay is always possible. */
export function transitionFlaw<Status extends string>(
  what: string,
  transitions: Readonly<Record<Status, readonly Status[]>>,
  from: Status,
  to: Given<Status>,
): Flaw {
  if (to === null || to === undefined || from === to || transitions[from].includes(to)) return null;
  const ways = transitions[from];
  return refused(
    'STEP_NOT_POSSIBLE',
    `${what} that is ${from} ${ways.length === 0 ? 'stays so' : `can become ${ways.join(', ')}`}.`,
  );
}

/** Somebody as a member of a family, as far as it decides whether a record of its case may be about her. */
export interface Membership {
  readonly personId: string;
}

/** Records of a case are about present members of its family. @param most persons */
export function personsFlaw(
  field: string,
  persons: readonly string[],
  members: readonly Membership[],
  most = 30,
): Flaw {
  const known = new Set(members.map(({ personId }) => personId));
  if (persons.length >= 1 && persons.length <= most && persons.every((id) => known.has(id.toLowerCase())))
    return null;
  return refused('BAD_USER_INPUT', `${field} must name 1 to ${most} present members of the case’s family.`);
}
