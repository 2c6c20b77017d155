import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { LanguageLevel } from '../facts/records/casework';
import { all, is, isOneOf, type Truth } from '../facts/Truth';

const levels: readonly LanguageLevel[] = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'MOTHER_TONGUE'];

/** Whether somebody speaks German at least so well. */
export const speaksGerman = ({ languages }: PersonReading, from: LanguageLevel): Truth =>
  some(languages, ({ code, level }) =>
    all(
      is(code, (one) => one === 'de'),
      isOneOf(level, levels.slice(levels.indexOf(from))),
    ),
  );
