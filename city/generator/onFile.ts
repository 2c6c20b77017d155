import type { AgencyName, OnFileFacts, PersonFacts } from '../facts/family';
import type { Id } from '../facts/values';
import { addDays, at } from '../today';
import { type Draft, type Step, withFacts, withPersons } from './Draft';
import type { Random } from './random';
import type { Group } from './Sketch';

/** When each agency's export ran last, in hours before the start of the day. */
const exportTimes: Readonly<Record<AgencyName, string>> = {
  immigration: '18:00',
  social: '23:30',
  health: '20:15',
  schools: '02:00',
  employment: '22:45',
};
const agencies = Object.keys(exportTimes) as AgencyName[];

/** Every agency that has any fact on a person has the person on file, at first exactly as the papers say. */
export const onFile: Step = (draft, random) => {
  const asOf = Object.fromEntries(
    agencies.map((agency) => [agency, exportOf(draft, agency, random)]),
  ) as Record<AgencyName, string>;
  const known = knownIn(draft);
  const filed = withPersons(draft, ({ person, index }) => ({
    onFile: Object.fromEntries(
      agencies
        .filter((agency) => known[agency](person))
        .map((agency): [AgencyName, OnFileFacts] => [
          agency,
          {
            name: { given: person.name.given, family: person.name.family },
            dateOfBirth: person.dateOfBirth,
            district: draft.sketch.district,
            fileNumber: fileNumber(agency, draft.sketch, index),
            asOf: asOf[agency],
          },
        ]),
    ),
  }));
  const { household, benefitUnit } = filed.facts;
  return withFacts(filed, {
    household: household === null ? null : { ...household, asOf: asOf.social },
    benefitUnit: benefitUnit === null ? null : { ...benefitUnit, asOf: asOf.employment },
  });
};

const exportOf = ({ today }: Draft, agency: AgencyName, random: Random): string =>
  at(addDays(today, -random.whole(1, 12)), exportTimes[agency]);

type KnownBy = Readonly<Record<AgencyName, (person: PersonFacts) => boolean>>;

/** Which agency knows whom, from the facts. */
export function knownIn({ facts }: Draft): KnownBy {
  const social = new Set<Id>([
    ...(facts.household?.members ?? []).map(({ person }) => person),
    ...facts.benefits.flatMap(({ applicant, covered }) => [applicant, ...covered]),
  ]);
  const unit = new Set<Id>((facts.benefitUnit?.members ?? []).map(({ person }) => person));
  return {
    immigration: ({ immigration }) => immigration !== null,
    social: ({ id, counselling }) => social.has(id) || counselling.length > 0,
    health: ({ health }) => health !== null,
    schools: ({ education, childcare }) => education !== null || childcare !== null,
    employment: ({ id, employment }) => employment !== null || unit.has(id),
  };
}

/** Forms that no real office issues: no AZR number begins with 999, no insurance number with X000 (domain.md 2.5, 6.2). */
const forms: Readonly<Record<AgencyName, (serial: string) => string>> = {
  immigration: (serial) => `999${serial.padStart(9, '0')}`,
  social: (serial) => `SYN-50-${serial.padStart(7, '0')}`,
  health: (serial) => `X000${serial}`,
  schools: (serial) => `SYN-40-${serial.padStart(7, '0')}`,
  employment: (serial) => `000X${serial}`,
};
/** Where the serial numbers of each group begin; a family has fewer than twelve members. */
const firstSerial: Readonly<Record<Group, number>> = { client: 100_000, former: 110_000, resident: 150_000 };

/** The number under which an agency keeps a person: unique in the city, six digits as an insurance number has left after X000. */
function fileNumber(agency: AgencyName, sketch: Draft['sketch'], index: number): string {
  return forms[agency](String(firstSerial[sketch.group] + sketch.number * 12 + index));
}
