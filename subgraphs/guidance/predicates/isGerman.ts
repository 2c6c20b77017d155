import type { PersonReading } from '../facts/Reading';
import { is, type Truth } from '../facts/Truth';

/** Whether somebody is German, whatever else she is. */
export const isGerman = ({ nationalities }: PersonReading): Truth =>
  is(nationalities, (codes) => codes.includes('DEU'));
