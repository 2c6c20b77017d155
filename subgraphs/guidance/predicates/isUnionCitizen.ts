import type { PersonReading } from '../facts/Reading';
import { is, type Truth } from '../facts/Truth';

/** Union, European Economic Area and Switzerland without Germany, ICAO 9303 codes: § 1 Abs. 2 Nr. 1 AufenthG, §§ 1, 12 FreizügG/EU. */
const freeMovement: ReadonlySet<string> = new Set(
  (
    'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE ' +
    'ISL LIE NOR CHE'
  ).split(' '),
);

/** Whether somebody moves freely within the Union; the immigration authority has no file on her then. */
export const isUnionCitizen = ({ nationalities }: PersonReading): Truth =>
  is(nationalities, (codes) => codes.some((code) => freeMovement.has(code)));
