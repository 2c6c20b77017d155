import type { EmploymentClause, ResidenceBasis } from '../../subgraphs/immigration/terms';
import type { ImmigrationFacts } from '../facts/immigration';
import type { Day } from '../facts/values';
import { organisations, placeOf } from '../organisations';
import { addDays, addMonths, addYears, at, daysBetween, workday } from '../today';
import { type Draft, type Known, learnerIn, type Step, withPersons } from './Draft';
import { applicationsOf } from './immigrationApplications';
import { mustApplyForTitle } from './newborns';
import { openNaturalisation } from './openNaturalisation';
import { hasFile } from './origins';
import type { Random } from './random';
import type { StatusLine } from './Sketch';
import * as history from './statusHistory';
import { holderOfEndingTitle, workerWithoutPaper } from './urgentMembers';
import { workPermission } from './workPermission';

/** Second step: the file that the immigration authority has on everybody but Germans and Union citizens. */
export const immigration: Step = (draft, random) => {
  const phase = familyPhase(draft, random);
  const decidedOn = draft.sketch.situations.has('X06') ? addDays(draft.today, -random.whole(4, 50)) : null;
  return withPersons(draft, (known) => {
    if (!hasFile(known.sketch.line)) return openNaturalisation(draft, known, random);
    const file = fileOf(draft, { known, phase: phase(known), decidedOn }, random);
    return { immigration: mustApplyForTitle(draft, known) ? withoutTitle(file, known) : file };
  });
};

/** Case management meets families when something is running out. */
const clientPhases = { VALID: 81, ENDING_APPLIED: 11, CONTINUED: 8 };
const cityPhases = { VALID: 95, ENDING_APPLIED: 3, CONTINUED: 2 };

/** How the titles of a family stand: those on the same line end together, as they were issued together. */
function familyPhase(draft: Draft, random: Random): (known: Known) => history.Phase {
  const { situations, members } = draft.sketch;
  const usual = random.weigh<history.Phase>(draft.sketch.group === 'client' ? clientPhases : cityPhases);
  const target = situations.has('X03') ? holderOfEndingTitle(members) : -1;
  const worker = situations.has('X02') ? workerWithoutPaper(members) : -1;
  const line = members[target >= 0 ? target : worker]?.line ?? null;
  return ({ sketch, index }) => {
    if (target >= 0 && sketch.line === line) return 'ENDING_UNNOTICED';
    // The title of the worker has ended and goes on by law; what is missing is the paper that says so.
    if (index === worker) return 'CONTINUED';
    return situations.has('X06') || target >= 0 || worker >= 0 ? 'VALID' : usual;
  };
}

export interface FileGiven {
  readonly known: Known;
  readonly phase: history.Phase;
  readonly decidedOn: Day | null;
}

function fileOf(draft: Draft, given: FileGiven, random: Random): ImmigrationFacts {
  const { today } = draft;
  const { sketch } = given.known;
  const episodes = history.episodesOf(sketch, { today, decidedOn: given.decidedOn }, random);
  const last = episodes[episodes.length - 1]?.from ?? sketch.arrived;
  const oldEnough = daysBetween(last, today) > 240 || !history.mayEnd(sketch.line);
  // A title that goes on by law must once have been issued: somebody who came lately has it since the arrival.
  const since = given.phase === 'CONTINUED' && !oldEnough ? sketch.arrived : last;
  const phase = phaseOf(given, daysBetween(since, today));
  const basis = history.basisOf(sketch, random);
  const span = history.presentSpan(sketch, { since, phase, today }, random);
  const titles = titlesOf({ given, basis, since, span });
  const procedures = applicationsOf(draft, { known: given.known, phase, span, since, titles }, random);
  const permitted = workPermission(draft, given.known, random);
  return {
    source: 'IMMIGRATION_AUTHORITY',
    authority: organisations.immigrationAuthority,
    currentStatus: {
      kind: phase === 'CONTINUED' ? 'PROVISIONAL_CONTINUED' : history.kindOf(sketch.line, basis),
      basis: sketch.line === 'PROVISIONAL' ? null : basis,
      since,
      validUntil: sketch.line === 'PERMISSION' || sketch.line === 'PROVISIONAL' ? null : span.until,
      certainty: 'CERTAIN',
    },
    titles,
    applications: procedures.applications,
    provisionalDocuments: procedures.provisionalDocuments,
    toleration: tolerationOf(sketch.line, basis, span),
    workPermission: permitted,
    residenceRequirement: requirementOf(draft, given.known, since, random),
    identityClarified: identityOf(given.known, random),
    passport: passportOf(draft, given.known, random),
    appointments: appointmentsOf(draft, procedures.applications, random),
    courseObligation: courseObligation(draft, given.known, random),
    asylum: history.asylumOf(episodes, random),
    naturalisation: procedures.naturalisation,
    familyReunification: reunificationOf(draft, given, since, random),
  };
}

/** What the office has of a child for whom nobody has been given a title yet. */
const withoutTitle = (file: ImmigrationFacts, { sketch }: Known): ImmigrationFacts => ({
  ...file,
  currentStatus: {
    kind: 'UNKNOWN',
    basis: null,
    since: sketch.born,
    validUntil: null,
    certainty: 'CERTAIN',
  },
  titles: [],
  residenceRequirement: null,
});

/** Only titles that end can be in another phase than valid; a toleration does not go on by law, nor does a title of a few months. */
function phaseOf({ known, phase }: FileGiven, days: number): history.Phase {
  const { line } = known.sketch;
  if (!history.mayEnd(line)) return 'VALID';
  return phase === 'CONTINUED' && (days < 240 || line === 'TOLERATION') ? 'ENDING_APPLIED' : phase;
}

const clauses: Readonly<Partial<Record<StatusLine, EmploymentClause>>> = {
  WORK_STUDY: 'EMPLOYER_BOUND',
  TOLERATION: 'PERMISSION_REQUIRED',
  PERMISSION: 'PERMISSION_REQUIRED',
};

interface TitleGiven {
  readonly given: FileGiven;
  readonly basis: ResidenceBasis;
  readonly since: Day;
  readonly span: history.Span;
}

function titlesOf({ given, basis, since, span }: TitleGiven): ImmigrationFacts['titles'] {
  const { sketch } = given.known;
  if (['PERMISSION', 'TOLERATION', 'PROVISIONAL'].includes(sketch.line)) return [];
  const earlier = history.earlierSpans(since, span, history.termOf(sketch));
  return [...earlier, span].map(({ from, until }, i) => ({
    basis,
    kind: history.kindOf(sketch.line, basis),
    issuedAt: from,
    validFrom: from,
    validUntil: until,
    firstIssue: i === 0 && from === since,
    employment: clauses[sketch.line] ?? 'UNRESTRICTED',
    documentReadyAt: addDays(from, 35),
    documentCollectedAt: given.decidedOn === null ? addDays(from, 44) : null,
  }));
}

function tolerationOf(
  line: StatusLine,
  basis: ResidenceBasis,
  span: history.Span,
): ImmigrationFacts['toleration'] {
  if (line !== 'TOLERATION' || span.until === null) return null;
  const employment =
    basis === 'P60B' ? 'PROHIBITED' : basis === 'P60C' ? 'EMPLOYER_BOUND' : 'PERMISSION_REQUIRED';
  return { basis, issuedAt: span.from, validUntil: span.until, employment };
}

function requirementOf(
  draft: Draft,
  { sketch }: Known,
  since: Day,
  random: Random,
): ImmigrationFacts['residenceRequirement'] {
  const area = random.chance(0.6) ? 'Nordrhein-Westfalen' : 'Oberhausen';
  switch (sketch.line) {
    case 'SUBSIDIARY':
    case 'REFUGEE':
    case 'P25_3': {
      const until = addYears(since, 3);
      if (until <= draft.today) return null;
      return {
        kind: area === 'Oberhausen' ? 'MUNICIPALITY_12A' : 'STATE_12A',
        area,
        until,
        exemptIfJobHoursWeek: 15,
      };
    }
    case 'PERMISSION':
      return { kind: 'ASYLUM_60', area: 'Oberhausen', until: null, exemptIfJobHoursWeek: null };
    case 'TOLERATION':
      if (random.chance(0.5)) return null;
      return { kind: 'TOLERATION_61', area: 'Nordrhein-Westfalen', until: null, exemptIfJobHoursWeek: null };
    case 'P24':
      if (random.chance(0.75)) return null;
      return {
        kind: 'TEMPORARY_PROTECTION_24',
        area: 'Nordrhein-Westfalen',
        until: null,
        exemptIfJobHoursWeek: null,
      };
    default:
      return null;
  }
}

function identityOf({ sketch }: Known, random: Random): ImmigrationFacts['identityClarified'] {
  if (sketch.tolerationBasis === 'P60B') return 'NOT_CLARIFIED';
  if (sketch.line === 'TOLERATION' || sketch.line === 'PERMISSION')
    return random.weigh({ CLARIFIED: 45, IN_PROCESS: 35, NOT_CLARIFIED: 20 });
  return random.chance(0.94) ? 'CLARIFIED' : 'IN_PROCESS';
}

function passportOf(draft: Draft, { sketch }: Known, random: Random): ImmigrationFacts['passport'] {
  if (sketch.tolerationBasis === 'P60B' || (sketch.line === 'PERMISSION' && random.chance(0.7))) return null;
  const validUntil = addDays(draft.today, random.whole(-40, 2400));
  if (sketch.line === 'REFUGEE') return { kind: 'REFUGEE_TRAVEL_DOCUMENT', issuedBy: 'DEU', validUntil };
  if (sketch.line === 'TOLERATION' && random.chance(0.5)) return null;
  return { kind: 'NATIONAL_PASSPORT', issuedBy: sketch.nationalities[0] ?? 'XXX', validUntil };
}

function appointmentsOf(
  draft: Draft,
  applications: ImmigrationFacts['applications'],
  random: Random,
): ImmigrationFacts['appointments'] {
  const coming = applications.flatMap(({ appointmentAt }) => (appointmentAt === null ? [] : [appointmentAt]));
  const past = random.chance(0.1)
    ? [at(workday(addDays(draft.today, -random.whole(10, 200))), random.pick(['08:30', '10:00', '11:30']))]
    : [];
  return [...past, ...coming].map((instant) => ({
    at: instant,
    office: organisations.immigrationAuthority.name,
    place: placeOf(organisations.immigrationAuthority),
    subject: 'Vorsprache zum Aufenthalt',
  }));
}

function courseObligation(draft: Draft, known: Known, random: Random): ImmigrationFacts['courseObligation'] {
  const { course } = draft.sketch;
  if (known.index !== learnerIn(draft)?.index || course === 'NONE' || !random.chance(0.35)) return null;
  const issuedAt = addDays(draft.today, -random.whole(60, 260));
  if (issuedAt < known.sketch.arrived || known.sketch.line === 'PERMISSION') return null;
  return {
    norm: known.sketch.line === 'FAMILY' ? 'P44A_1_1' : 'P44A_1_3_SPECIAL_NEED',
    issuedAt,
    proofOfRegistrationDueAt: addDays(issuedAt, 90),
    fulfilled: course === 'COMPLETED',
  };
}

/** Family members abroad of people with protection who live here alone (§§ 29 Abs. 2, 36a AufenthG). */
function reunificationOf(
  draft: Draft,
  { known, decidedOn }: FileGiven,
  since: Day,
  random: Random,
): ImmigrationFacts['familyReunification'] {
  const { sketch } = known;
  const alone =
    sketch.part === 'REFERENCE' &&
    (draft.sketch.shape === 'SINGLE' || draft.sketch.shape === 'SINGLE_PARENT');
  if (!alone || (sketch.line !== 'REFUGEE' && sketch.line !== 'SUBSIDIARY')) return [];
  if (decidedOn === null && !random.chance(0.2)) return [];
  const privilegedUntil = sketch.line === 'REFUGEE' ? addMonths(since, 3) : null;
  const applied = decidedOn === null;
  return [
    {
      relation: random.weigh({ SPOUSE: 60, CHILD: 40 }),
      appliedAt: applied ? addDays(since, 50) : null,
      privilegedUntil,
      status: applied ? 'WAITING_FOR_OTHER_BODY' : 'SUBMITTED',
    },
  ];
}
