import { type Fact, isTold } from '../facts/Fact';
import { compare, type Truth } from '../facts/Truth';

/** How the official keys of all municipalities of an area begin: two digits for a state, eight for a municipality. */
const keysOf: Readonly<Record<string, string>> = {
  'Nordrhein-Westfalen': '05',
  Oberhausen: '05119000',
};

/**
 * Whether a municipality lies in an area.
 * @param municipality official key; where none is on file it cannot be told
 * @param area as the immigration office names it; of one that is not known here it cannot be told either
 */
export function municipalityIsIn(municipality: Fact<string>, area: Fact<string>): Truth {
  const unclear = [
    ...(isTold(municipality) && municipality.value === null ? [municipality] : []),
    ...(isTold(area) && keysOf[area.value ?? ''] === undefined ? [area] : []),
  ];
  if (unclear.length > 0) return { value: null, facts: [], unknown: unclear };
  return compare(
    municipality,
    area,
    (key, name) => key !== null && name !== null && key.startsWith(keysOf[name] ?? name),
  );
}
