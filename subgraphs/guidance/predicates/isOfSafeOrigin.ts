import type { PersonReading } from '../facts/Reading';
import { all, is, type Truth } from '../facts/Truth';

/** Annex II to § 29a AsylG beside the Union, ICAO 9303 codes. */
const safeOrigins: readonly string[] = ['ALB', 'BIH', 'GEO', 'GHA', 'MDA', 'MKD', 'MNE', 'SEN', 'SRB', 'XKX'];

/** Whether work is closed because somebody from a safe country asked for asylum after 31 August 2015 (§ 61 Abs. 2 AsylG, § 60a Abs. 6 AufenthG). */
export const isOfSafeOrigin = ({ nationalities, immigration }: PersonReading): Truth =>
  all(
    is(nationalities, (codes) => codes.some((code) => safeOrigins.includes(code))),
    is(immigration.asylum.appliedAt, (day) => day > '2015-08-31'),
  );
