import type { AgencyName, PersonFacts } from '../city/facts/family';
import type { Rows } from './defineAgency';
import { PersonOnFile } from './vocabulary/PersonOnFile';

/** The row that says how an agency has a person on file; none when it does not know the person. */
export function onFileRows(person: PersonFacts, agency: AgencyName): readonly Rows[] {
  const file = person.onFile[agency];
  if (file === undefined) return [];
  const { name, dateOfBirth, district, fileNumber, asOf } = file;
  return [[PersonOnFile, [{ personId: person.id, ...name, dateOfBirth, district, fileNumber, asOf }]]];
}
