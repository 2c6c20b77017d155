import type { DocumentType } from '../../subgraphs/vocabulary/terms';
import type { ImmigrationApplicationFacts, ImmigrationFacts } from '../facts/immigration';
import type { Day } from '../facts/values';
import { addDays, addMonths, at, daysBetween, monthsBetween, workday } from '../today';
import { type Draft, familyId, type Known } from './Draft';
import { isNewborn, mustApplyForTitle } from './newborns';
import type { Random } from './random';
import type { Phase, Span } from './statusHistory';

export interface ApplicationsGiven {
  readonly known: Known;
  readonly phase: Phase;
  readonly span: Span;
  readonly since: Day;
  readonly titles: ImmigrationFacts['titles'];
}

export interface Procedures {
  readonly applications: readonly ImmigrationApplicationFacts[];
  readonly provisionalDocuments: ImmigrationFacts['provisionalDocuments'];
  readonly naturalisation: ImmigrationFacts['naturalisation'];
}

/** What somebody has applied for: first what the title needs, then what life brings. */
export function applicationsOf(draft: Draft, given: ApplicationsGiven, random: Random): Procedures {
  const extension = extensionOf(draft, given, random);
  const naturalisation = naturalisationOf(draft, given, random);
  const applications = [
    ...decidedOf(draft, given, random),
    ...(extension === null ? [] : [extension]),
    ...workPermissionOf(draft, given.known, random),
    ...certificatesOf(draft, given.known, random),
    ...(naturalisation === null ? [] : [naturalisation.application]),
  ];
  return {
    applications,
    provisionalDocuments: extension === null ? [] : documentsFor(draft, given, extension, random),
    naturalisation: naturalisation?.procedure ?? null,
  };
}

interface Filed {
  readonly kind: ImmigrationApplicationFacts['kind'];
  readonly on: Day;
  readonly missing?: readonly DocumentType[];
}

const times = ['08:15', '09:00', '10:30', '11:15', '13:00', '14:30'] as const;

/** An application that is not decided: complete after some weeks, or waiting for papers. */
function open(draft: Draft, known: Known, filed: Filed, random: Random): ImmigrationApplicationFacts {
  const missing = filed.missing ?? (random.chance(0.28) ? [random.pick(usuallyMissing)] : []);
  const submitted = at(filed.on, random.pick(times));
  const waited = daysBetween(filed.on, draft.today);
  const completeOn = missing.length > 0 ? null : addDays(filed.on, Math.min(waited, random.whole(0, 20)));
  const appointment = random.chance(0.35) ? workday(addDays(draft.today, random.whole(2, 75))) : null;
  return {
    id: familyId(draft.sketch, 'application', known.index, filed.kind, filed.on),
    kind: filed.kind,
    submittedAt: submitted,
    channel: random.weigh({ ONLINE: 55, IN_PERSON: 20, EMAIL: 15, LETTER: 10 }),
    receivedConfirmedAt: random.chance(0.8) ? submitted : null,
    completeAt: completeOn === null ? null : at(completeOn, '12:00'),
    missing,
    status:
      missing.length > 0
        ? 'INCOMPLETE'
        : appointment !== null
          ? 'APPOINTMENT_SET'
          : waited < 7
            ? 'SUBMITTED'
            : 'IN_REVIEW',
    appointmentAt: appointment === null ? null : at(appointment, random.pick(times)),
    decidedAt: null,
    decision: null,
    certificateRequestedAt: null,
    certificateIssuedAt: null,
    inactivityClaimPossibleFrom: completeOn === null ? null : addMonths(completeOn, 3),
  };
}

const usuallyMissing: readonly DocumentType[] = [
  'PASSPORT',
  'PAYSLIPS',
  'RENTAL_CONTRACT',
  'BENEFIT_NOTICE',
  'LANGUAGE_CERTIFICATE',
];

function decided(
  draft: Draft,
  known: Known,
  filed: Filed & { readonly decidedOn: Day },
): ImmigrationApplicationFacts {
  const { sketch } = draft;
  return {
    id: familyId(sketch, 'application', known.index, filed.kind, filed.on),
    kind: filed.kind,
    submittedAt: at(filed.on, '09:00'),
    channel: 'ONLINE',
    receivedConfirmedAt: at(filed.on, '09:00'),
    completeAt: at(filed.on, '12:00'),
    missing: [],
    status: 'COLLECTED',
    appointmentAt: null,
    decidedAt: at(filed.decidedOn, '11:00'),
    decision: 'GRANTED',
    certificateRequestedAt: null,
    certificateIssuedAt: null,
    inactivityClaimPossibleFrom: null,
  };
}

/** Every title was once applied for; kept are the applications of the last two years. Nobody applies for temporary protection twice. */
function decidedOf(
  draft: Draft,
  given: ApplicationsGiven,
  random: Random,
): readonly ImmigrationApplicationFacts[] {
  const { known, span, titles } = given;
  // Children are named in the application of their parents.
  if (titles.length === 0 || known.sketch.line === 'P24' || known.age < 16) return [];
  const decidedOn = span.from;
  if (daysBetween(decidedOn, draft.today) > 730) return [];
  const first = titles.length === 1;
  const [median, p90] = known.sketch.line === 'SETTLEMENT' ? [150, 400] : [68, 210];
  const filedOn = seasonal(addDays(decidedOn, -Math.min(300, random.days(median, p90))), random);
  const on = filedOn < known.sketch.arrived ? known.sketch.arrived : filedOn;
  const kind = known.sketch.line === 'SETTLEMENT' ? 'SETTLEMENT_PERMIT' : first ? 'FIRST_ISSUE' : 'EXTENSION';
  return [decided(draft, known, { kind, on: on > decidedOn ? decidedOn : on, decidedOn })];
}

/** May to July see a third more applications than other months (domain.md 6.2): some of April and August move there. */
function seasonal(day: Day, random: Random): Day {
  const month = day.slice(5, 7);
  const moves = (month === '04' || month === '08') && random.chance(0.45);
  return moves ? `${day.slice(0, 4)}-${month === '04' ? '05' : '07'}-${day.slice(8)}` : day;
}

function extensionOf(
  draft: Draft,
  given: ApplicationsGiven,
  random: Random,
): ImmigrationApplicationFacts | null {
  const { known, phase, span } = given;
  const { today, sketch } = draft;
  const { line } = known.sketch;
  if (line === 'PROVISIONAL')
    return {
      ...open(
        draft,
        known,
        { kind: 'FIRST_ISSUE', on: later(addDays(today, -40), known.sketch.arrived) },
        random,
      ),
      certificateRequestedAt: null,
    };
  if (line === 'P104C' && span.until !== null && daysBetween(today, span.until) <= 180) {
    if (daysBetween(today, span.until) > 92 && random.chance(0.5)) return null;
    const missing: readonly DocumentType[] = random.chance(0.6) ? ['LANGUAGE_CERTIFICATE', 'PASSPORT'] : [];
    return open(
      draft,
      known,
      { kind: 'CHANGE_OF_PURPOSE', on: addDays(today, -random.whole(10, 120)), missing },
      random,
    );
  }
  if (line !== 'TOLERATION' && isNewborn(draft, known)) return newbornTitle(draft, known, random);
  if (span.until === null || (phase !== 'CONTINUED' && phase !== 'ENDING_APPLIED')) return null;
  const kind = line === 'TOLERATION' ? 'TOLERATION_EXTENSION' : 'EXTENSION';
  // Filed before the end, or the right would not go on (§ 81 Abs. 4 AufenthG).
  const on =
    phase === 'CONTINUED' ? addDays(span.until, -random.whole(3, 45)) : addDays(today, -random.whole(3, 50));
  const application = open(draft, known, { kind, on: later(on, span.from) }, random);
  if (phase !== 'CONTINUED') return application;
  const waitsForPaper = sketch.situations.has('X02');
  const wait = random.days(19, 75);
  const requested = waitsForPaper
    ? addDays(today, -random.whole(6, 30))
    : addDays(span.until, random.whole(-5, 10));
  const issued = addDays(requested, wait);
  return {
    ...application,
    certificateRequestedAt: requested > today ? null : at(requested, '09:30'),
    certificateIssuedAt: waitsForPaper || issued > today ? null : at(issued, '15:00'),
  };
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/**
 * A title for a child born here is to be asked for within six months (§ 81 Abs. 2 Satz 2 AufenthG). Where all parents hold one the child
 * gets it by law; most of them write to the office all the same.
 */
function newbornTitle(draft: Draft, known: Known, random: Random): ImmigrationApplicationFacts | null {
  if (known.sketch.line === 'PERMISSION' || !random.chance(0.6)) return null;
  const days = daysBetween(known.sketch.born, draft.today);
  const on = addDays(known.sketch.born, Math.round(days * random.next()));
  const application = open(draft, known, { kind: 'NEWBORN_TITLE', on }, random);
  if (mustApplyForTitle(draft, known)) return application;
  const waited = daysBetween(on, draft.today);
  return decided(draft, known, { kind: 'NEWBORN_TITLE', on, decidedOn: addDays(on, Math.ceil(waited / 2)) });
}

function documentsFor(
  draft: Draft,
  { phase }: ApplicationsGiven,
  extension: ImmigrationApplicationFacts,
  random: Random,
): ImmigrationFacts['provisionalDocuments'] {
  const first = extension.kind === 'FIRST_ISSUE';
  if (phase !== 'CONTINUED' && !first) return [];
  const issuedAt = first ? extension.submittedAt.slice(0, 10) : extension.certificateIssuedAt?.slice(0, 10);
  if (issuedAt === undefined) return [];
  const end = addDays(issuedAt, random.pick([61, 92, 122, 183]));
  return [
    {
      kind: first ? 'PERMITTED_STAY' : 'CONTINUED_TITLE',
      issuedAt,
      validUntil: end > draft.today ? end : addDays(draft.today, random.whole(5, 34)),
      employmentPermitted: !first,
      basisApplication: extension.id,
    },
  ];
}

function workPermissionOf(
  draft: Draft,
  known: Known,
  random: Random,
): readonly ImmigrationApplicationFacts[] {
  const { line } = known.sketch;
  if (line !== 'PERMISSION' && line !== 'TOLERATION') return [];
  const parent = known.sketch.part === 'REFERENCE' || known.sketch.part === 'PARTNER';
  const settled = monthsBetween(known.sketch.arrived, draft.today) >= 6;
  const urgent = draft.sketch.situations.has('X02') && parent;
  if (!parent || !settled || (!urgent && !random.chance(0.1))) return [];
  const on = addDays(draft.today, -random.whole(6, 30));
  const missing: readonly DocumentType[] = urgent && random.chance(0.6) ? ['EMPLOYER_DECLARATION'] : [];
  return [open(draft, known, { kind: 'WORK_PERMISSION', on, missing }, random)];
}

/** Certificates on request: 1,800 a year in the city against 3,800 applications (domain.md 6.2). */
function certificatesOf(draft: Draft, known: Known, random: Random): readonly ImmigrationApplicationFacts[] {
  if (known.age < 16 || !random.chance(certificateRate)) return [];
  const days = random.whole(1, 364);
  const on = addDays(draft.today, -days);
  if (on < known.sketch.arrived) return [];
  const wait = random.days(19, 75);
  if (wait > days) return [open(draft, known, { kind: 'CERTIFICATE', on, missing: [] }, random)];
  return [decided(draft, known, { kind: 'CERTIFICATE', on, decidedOn: addDays(on, wait) })];
}
const certificateRate = 0.092;

/** Share of adults long enough here who have asked to become German and wait. */
const naturalisationRate = 0.195;

function naturalisationOf(draft: Draft, given: ApplicationsGiven, random: Random) {
  const { known } = given;
  const { line } = known.sketch;
  const longHere = monthsBetween(known.sketch.arrived, draft.today) >= 72;
  if (known.age < 16 || !longHere || !['SETTLEMENT', 'REFUGEE', 'FAMILY'].includes(line)) return null;
  if (!random.chance(line === 'SETTLEMENT' ? naturalisationRate * 1.1 : naturalisationRate)) return null;
  const on = addDays(draft.today, -random.whole(10, 720));
  const application = open(draft, known, { kind: 'NATURALISATION', on }, random);
  return {
    application,
    procedure: {
      submittedAt: on,
      status: application.status,
      missing: application.missing,
      waitBand: { minDays: 600, maxDays: 1050 },
    },
  };
}
