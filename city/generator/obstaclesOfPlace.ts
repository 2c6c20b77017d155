import type { Id } from '../facts/values';
import { type Draft, type Known, membersOf } from './Draft';
import type { Finder, Finding } from './Finder';
import { registrationsOf, waitingStatuses } from './registrationsOf';

interface Visit {
  readonly at: string;
  readonly where: string;
  readonly medical: boolean;
  readonly who: Known;
}

function visitsOf(draft: Draft): readonly Visit[] {
  return membersOf(draft).flatMap((who) => {
    const { immigration, employment, health } = who.person;
    const exam = health?.schoolEntryExam?.appointmentAt ?? null;
    const office = (one: { readonly at: string; readonly office: string }): Visit => ({
      at: one.at,
      where: one.office,
      medical: false,
      who,
    });
    return [
      ...(immigration?.appointments ?? []).map(office),
      ...(employment?.profile?.appointments ?? []).map(office),
      ...(health?.appointments ?? []).map(({ at, place }) => ({ at, where: place, medical: true, who })),
      ...(exam === null ? [] : [{ at: exam, where: 'school entry examination', medical: true, who }]),
    ];
  });
}

/** X11: two places expect, within an hour, somebody twice, or a child and whoever has to take it there. */
export const appointmentClash: Finder = (draft) => {
  const visits = visitsOf(draft).filter(({ at }) => at.slice(0, 10) >= draft.today);
  const carersOf = ({ age, person }: Known): readonly Id[] =>
    age < 16
      ? membersOf(draft)
          .filter(({ member }) => member.caresFor.includes(person.id))
          .map((carer) => carer.person.id)
      : [];
  const together = (one: Known, other: Known): boolean => {
    if (one === other) return true;
    const carers = [carersOf(one), carersOf(other)] as const;
    const sameLoneCarer = carers.every((list) => list.length === 1) && carers[0][0] === carers[1][0];
    return carers[0].includes(other.person.id) || carers[1].includes(one.person.id) || sameLoneCarer;
  };
  return visits.flatMap((one, index) =>
    visits
      .slice(index + 1)
      .filter(
        (other) =>
          other.where !== one.where &&
          // The examination at the health office may stand among the appointments, too.
          !(one.who === other.who && [one, other].every(({ medical }) => medical) && isExam(one, other)) &&
          Math.abs(Date.parse(other.at) - Date.parse(one.at)) < 3_600_000 &&
          together(one.who, other.who),
      )
      .map((other) => ({ subjects: [...new Set([one.who.person.id, other.who.person.id])] })),
  );
};

const isExam = (...visits: readonly Visit[]): boolean =>
  visits.some(({ where }) => where === 'school entry examination');

/** Official keys of the areas that the immigration office names. */
const prefixes: Readonly<Record<string, string>> = { 'Nordrhein-Westfalen': '05', Oberhausen: '05119000' };

/** X12: a job, a course or a flat outside the area in which somebody has to live. */
export const residenceRequirement: Finder = (draft) => {
  const moves = membersOf(draft).some(({ person }) =>
    (person.immigration?.applications ?? []).some(
      ({ kind, decidedAt }) => kind === 'RESIDENCE_REQUIREMENT_CHANGE' && decidedAt === null,
    ),
  );
  const flat = (draft.facts.casework?.documentNeeds ?? []).some(
    ({ document, status }) =>
      (document === 'RENTAL_OFFER' || document === 'RENTAL_CONTRACT') &&
      status !== 'ACCEPTED' &&
      status !== 'REJECTED',
  );
  const bound = membersOf(draft).filter((known) => isBound(draft, known));
  return [
    ...bound.flatMap((known) => targetsOutside(known)),
    ...(moves && flat
      ? bound.map(({ person }): Finding => ({ subjects: [person.id], variant: 'FLAT' }))
      : []),
  ];
};

const byNorm12a = ({ person }: Known): boolean =>
  person.immigration?.residenceRequirement?.kind.endsWith('_12A') === true;

/** The requirement is there, has not ended, and no work or training of hers lifts it. */
function isBound({ today }: Draft, known: Known): boolean {
  const requirement = known.person.immigration?.residenceRequirement ?? null;
  if (requirement === null || (requirement.until !== null && requirement.until < today)) return false;
  const least = requirement.exemptIfJobHoursWeek;
  const works = (known.person.employment?.jobs ?? []).some(
    ({ insured, hoursPerWeek, from, until }) =>
      insured &&
      least !== null &&
      hoursPerWeek >= least &&
      from <= today &&
      (until === null || until >= today),
  );
  const learns = (known.person.employment?.trainings ?? []).some(
    ({ from, until }) => from <= today && until >= today,
  );
  return !(byNorm12a(known) && (works || learns));
}

function targetsOutside(known: Known): readonly Finding[] {
  const { area = '', exemptIfJobHoursWeek: least = null } =
    known.person.immigration?.residenceRequirement ?? {};
  const outside = (municipality: string | null): boolean =>
    municipality !== null && !municipality.startsWith(prefixes[area] ?? area);
  const jobs = (known.person.employment?.jobOffers ?? []).filter(
    ({ status, municipality, insured, hoursPerWeek }) =>
      (status === 'OFFERED' || status === 'ACCEPTED_PENDING_DOCUMENTS') &&
      outside(municipality) &&
      !(byNorm12a(known) && insured && least !== null && hoursPerWeek >= least),
  );
  const courses = registrationsOf(known).filter(
    ({ status, municipality, waitReason }) =>
      waitingStatuses.includes(status) &&
      outside(municipality) &&
      !(byNorm12a(known) && (waitReason === 'NO_COURSE' || waitReason === 'LEVEL_NOT_OFFERED')),
  );
  const about = (variant: string): Finding => ({ subjects: [known.person.id], variant });
  return [...jobs.map(() => about('JOB')), ...courses.map(() => about('COURSE'))];
}
