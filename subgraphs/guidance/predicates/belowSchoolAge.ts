import { bornSuchThat } from '../facts/ages';
import type { PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import type { Truth } from '../facts/Truth';

/** The day on which school becomes compulsory: 1 August of the year in which a child is six by 30 September (§ 35 Abs. 1 SchulG NRW). */
export const schoolStart = (born: Day): Day =>
  `${Number(born.slice(0, 4)) + (born.slice(5) <= '09-30' ? 6 : 7)}-08-01`;

/** Whether somebody is a child who has not come to school age yet. */
export const belowSchoolAge = ({ dateOfBirth }: PersonReading, asOf: Day): Truth =>
  bornSuchThat(dateOfBirth, (born) => schoolStart(born) > asOf);
