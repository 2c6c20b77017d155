import type { FactPath } from '../facts/FactPath';
import type { PersonReading } from '../facts/Reading';
import { all, not, type Truth } from '../facts/Truth';
import { isGerman } from './isGerman';
import { isUnionCitizen } from './isUnionCitizen';

/** What `needsTitle` reads. */
export const needsTitleNeeds = ['person.nationalities'] as const satisfies readonly FactPath[];

/** Whether somebody needs a title to stay: neither German nor a citizen of the Union, of whom the immigration office has no file. */
export const needsTitle = (person: PersonReading): Truth =>
  all(not(isGerman(person)), not(isUnionCitizen(person)));
