import type { WithheldReason } from '../../../schema/accessTerms';
import { familiesKey, type HubAnswer, type Silence } from '../../../subgraphs/guidance/facts/HubAnswer';

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** What names a record and says how fresh it is comes with the record; who belongs to the family is where all reading begins. */
const structural: ReadonlySet<string> = new Set(['id', 'asOf', 'source', 'certainty', 'until', 'reference']);
/** What stands at these places as a whole is taken away by taking away what is in it. */
const frame: ReadonlySet<string> = new Set(['members', 'person']);

/** Every place of an answer about one family that may be silent. */
export function placesIn(answer: HubAnswer): readonly Path[] {
  const places: Path[] = [];
  const walk = (value: unknown, at: Path): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...at, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        const here = [...at, key];
        const isReference = key === 'id' && at.length > 3;
        const isMembership = here.length === 3 && (key === 'role' || key === 'until');
        if (isMembership ? key === 'role' : isReference || (!structural.has(key) && !frame.has(key)))
          places.push(here);
        walk(inner, here);
      }
  };
  walk(answer.families[0], []);
  return places;
}

/** What each agency tells of. */
const told = {
  immigration: ['immigration'],
  social: ['benefits', 'counselling'],
  health: ['health'],
  schools: ['education', 'childcare'],
  employment: [
    'employment',
    'languageCourses',
    'recognition',
    'jobOffers',
    'trainings',
    'jobs',
    'benefitUnit',
  ],
} as const;
export type AgencyName = keyof typeof told;
export const agencyNames = Object.keys(told) as readonly AgencyName[];

/** The places of everything that an agency tells of a family. */
export function placesOf(agency: AgencyName, answer: HubAnswer): readonly Path[] {
  const members = answer.families[0]?.members as readonly unknown[];
  const own = members.flatMap((_, index) => told[agency].map((key) => ['members', index, 'person', key]));
  return agency === 'social' ? [...own, ['household']] : own;
}

/** The answer with nothing at these places, and why. */
export function silenced(answer: HubAnswer, places: readonly Path[], reason: WithheldReason): HubAnswer {
  // Through JSON: a benefit that several members have is one object no longer.
  const family = JSON.parse(JSON.stringify(answer.families[0])) as Json;
  const silences: Silence[] = [];
  for (const place of places) {
    const owner = place
      .slice(0, -1)
      .reduce<unknown>(
        (value, key) => (value === null || value === undefined ? null : (value as Json)[key]),
        family,
      );
    // What is in something that is silent already is silent with it.
    if (typeof owner !== 'object' || owner === null) continue;
    (owner as Record<string | number, unknown>)[place.at(-1) as string] = null;
    silences.push({ path: [familiesKey, 0, ...place], reason });
  }
  return { ...answer, families: [family], silences: [...answer.silences, ...silences] };
}
