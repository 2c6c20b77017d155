import { isAged } from '../facts/ages';
import type { PersonReading } from '../facts/Reading';

/**
 * Whether somebody can be of an age: where she certainly is not, a rule about that age has nothing to ask about her. For leaving people
 * out only; where the age decides, take `isAged`.
 * @param test given the age in whole months
 */
export const mayBeAged = (
  { dateOfBirth }: PersonReading,
  asOf: string,
  test: (months: number) => boolean,
): boolean => isAged(dateOfBirth, asOf, test).value !== false;
