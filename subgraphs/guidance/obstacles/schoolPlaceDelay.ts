import { addDays } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import type { PersonReading } from '../facts/Reading';
import { all, any, holds, is, isOneOf } from '../facts/Truth';
import { parameterOn } from '../parameters';
import type { ObstacleFinding, ObstacleRule, Occasion } from '../Rule';

/** X13: a child under school obligation has waited longer than four weeks for a school place. */
export const schoolPlaceDelay: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X13',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Schulpflichtiges Kind ohne Schulplatz', en: 'Child of school age without a school place' },
  legalRefs: ['§ 34 SchulG NRW'],
  needs: [
    'person.dateOfBirth',
    'person.education.obligation.state',
    'person.education.obligation.since',
    'person.education.newcomerRegistration.registeredAt',
    'person.education.enrolment.from',
    'person.education.enrolment.until',
  ],
  find: ({ members }, occasion) => members.map(({ person }) => findingOn(person, occasion)),
};

function findingOn({ $id, dateOfBirth, education }: PersonReading, { asOf }: Occasion): ObstacleFinding {
  const { obligation, enrolment, newcomerRegistration } = education;
  // NRW knows no statutory limit; the days are a value that the city has set itself.
  const since = addDays(asOf, -parameterOn('SCHOOL_WAIT_DAYS', asOf));
  const longAgo = (day: string) => day < since;
  return {
    subjects: [$id],
    truth: all(
      // Of somebody grown up nobody needs to ask the schools.
      isAged(dateOfBirth, asOf, (months) => months >= 60 && months < 240),
      isOneOf(obligation.state, ['OBLIGED']),
      any(
        holds(enrolment.from, (day) => day === null),
        is(enrolment.until, (day) => day < asOf),
      ),
      any(is(newcomerRegistration.registeredAt, longAgo), is(obligation.since, longAgo)),
    ),
    variant: null,
    severity: 'HIGH',
    dueAt: null,
    agencies: ['SCHOOL_AUTHORITY'],
    text: {
      de: 'Das Kind ist schulpflichtig und wartet seit mehr als vier Wochen auf einen Schulplatz.',
      en: 'The child is obliged to attend school and has been waiting for a place for more than four weeks.',
    },
    steps: [
      {
        de: 'Bei der Seiteneinsteigerberatung des Kommunalen Integrationszentrums nach dem Stand fragen.',
        en: 'Ask the guidance for newly arrived pupils (Kommunales Integrationszentrum) how things stand.',
      },
      {
        de: 'Das Schulamt schriftlich um Zuweisung eines Schulplatzes bitten und das Datum der Anmeldung nennen. Eine gesetzliche Frist gibt es in NRW nicht, die Schulpflicht gilt aber ab der Zuweisung zur Gemeinde.',
        en: 'Ask the school authority in writing to assign a place and name the date of the registration. NRW has no statutory limit, but school is compulsory from the assignment to the municipality on.',
      },
    ],
    documents: ['REGISTRATION_CERTIFICATE', 'VACCINATION_RECORD'],
  };
}
