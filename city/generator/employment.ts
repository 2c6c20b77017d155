import type { LabourStatus, QualificationLevel } from '../../subgraphs/employment/terms';
import type { EmploymentFacts } from '../facts/employment';
import { municipalities } from '../municipalities';
import { organisations, placeOf } from '../organisations';
import { addDays, addMonths, addYears, at, monthsBetween, workday } from '../today';
import { coursesOf } from './courses';
import { type Draft, earnersIn, familyId, type Known, learnerIn, type Step, withPersons } from './Draft';
import { underAsylblg } from './origins';
import { type Random, randomOf } from './random';
import { workerWithoutPaper } from './urgentMembers';

/** What Jobcenter, employment agency and course providers know about adults and young people from 15 on. */
export const employment: Step = (draft, random) => {
  const unit = new Set(draft.facts.benefitUnit?.members.map(({ person }) => person));
  const learner = learnerIn(draft);
  const earners = new Set(earnersIn(draft).map(({ index }) => index));
  return withPersons(draft, (known) => {
    const { part } = known.sketch;
    const learns = known.index === learner?.index && draft.sketch.course !== 'NONE';
    const parent = part === 'REFERENCE' || part === 'PARTNER';
    const client = draft.sketch.group === 'client' && parent && known.age < 67;
    const inUnit = unit.has(known.person.id) && known.age >= 15 && (parent || known.age >= 18);
    if (part === 'ELSEWHERE' || known.age < 15 || !(learns || client || inUnit)) return null;
    const role = { learns, earns: earners.has(known.index), registered: inUnit };
    return { employment: recordOf(draft, known, role, random) };
  });
};

interface Role {
  readonly learns: boolean;
  readonly earns: boolean;
  readonly registered: boolean;
}

function recordOf(draft: Draft, known: Known, role: Role, random: Random): EmploymentFacts {
  const qualification = qualificationOf(known, random);
  const occupation =
    qualification === 'VOCATIONAL' || qualification === 'ACADEMIC' ? random.pick(occupations) : null;
  return {
    source: role.registered ? 'JOB_CENTER' : role.learns ? 'COURSE_PROVIDER' : 'EMPLOYMENT_AGENCY',
    profile: profileOf(draft, known, { role, qualification, occupation }, random),
    languageCourses: role.learns ? coursesOf(draft, known, random) : null,
    recognition:
      occupation !== null && random.chance(0.18) ? [recognitionOf(draft, known, occupation, random)] : [],
    jobOffers: jobOffersOf(draft, known, role, random),
    trainings: trainingsOf(draft, known, random),
    jobs: role.earns ? [jobOf(draft, known, random)] : [],
  };
}

const occupations = [
  'Pflegefachfrau',
  'Elektriker',
  'Lehrerin',
  'Buchhalterin',
  'Mechaniker',
  'Köchin',
  'Erzieherin',
] as const;

function qualificationOf({ age }: Known, random: Random): QualificationLevel {
  if (age < 18) return 'NONE';
  return random.weigh({
    NONE: 16,
    PRIMARY_SCHOOL: 20,
    LOWER_SECONDARY: 26,
    UPPER_SECONDARY: 14,
    VOCATIONAL: 14,
    ACADEMIC: 10,
  });
}

interface ProfileGiven {
  readonly role: Role;
  readonly qualification: QualificationLevel;
  readonly occupation: string | null;
}

function profileOf(
  draft: Draft,
  known: Known,
  given: ProfileGiven,
  random: Random,
): EmploymentFacts['profile'] {
  const { today } = draft;
  const { role } = given;
  if (!role.registered && !role.earns && draft.sketch.group !== 'client') return null;
  const appointment = role.registered && random.chance(0.16);
  const agreedAt = addDays(today, -random.whole(20, 170));
  const plan = role.registered && agreedAt > known.sketch.arrived && random.chance(0.6);
  return {
    registeredAs: statusesOf(draft, known, role),
    highestQualification: given.qualification,
    occupation: given.occupation,
    adviser: role.registered
      ? { name: `Team ${random.whole(310, 360)}`, phone: organisations.jobCenter.phone, email: null }
      : null,
    appointments: appointment
      ? [
          {
            at: at(
              workday(addDays(today, random.whole(1, 35))),
              random.pick(['08:30', '09:00', '10:30', '13:00']),
            ),
            office: organisations.jobCenter.name,
            place: placeOf(organisations.jobCenter),
            subject: 'Beratungsgespräch',
          },
        ]
      : [],
    cooperationPlan: plan
      ? {
          agreedAt,
          reviewAt: addMonths(agreedAt, 6),
          steps: role.learns ? ['Integrationskurs besuchen'] : ['Bewerbungsunterlagen erstellen'],
        }
      : null,
    dutiesOpen: appointment
      ? [{ kind: 'ATTEND_APPOINTMENT', dueAt: addDays(today, random.whole(1, 35)), legalRef: '§ 32 SGB II' }]
      : [],
  };
}

function statusesOf(draft: Draft, known: Known, role: Role): readonly LabourStatus[] {
  if (role.earns)
    return draft.sketch.livelihood === 'SGB2_AND_WORK' ? ['EMPLOYED', 'JOB_SEEKING'] : ['EMPLOYED'];
  if (role.learns && draft.sketch.course === 'RUNNING') return ['IN_LANGUAGE_COURSE'];
  const infant = draft.sketch.members.some(
    ({ part, born, care }) => part === 'CHILD' && monthsBetween(born, draft.today) < 14 && care !== 'PLACED',
  );
  const cares = known.member.caresFor.length > 0;
  if (cares && (infant || draft.sketch.situations.has('X01'))) return ['NOT_AVAILABLE_CHILDCARE'];
  return role.registered ? ['UNEMPLOYED'] : ['NOT_REGISTERED'];
}

/** Two months in three after the complete application the body must have decided (§ 6 BQFG). */
function recognitionOf(
  draft: Draft,
  { index, sketch }: Known,
  occupation: string,
  random: Random,
): EmploymentFacts['recognition'][number] {
  const wanted = addDays(draft.today, -random.whole(20, 200));
  const submittedAt = wanted < sketch.arrived ? sketch.arrived : wanted;
  const nursing = occupation === 'Pflegefachfrau';
  const wait = random.days(88, 170);
  const acknowledged = addDays(submittedAt, random.whole(8, 45));
  const complete = random.chance(0.7) ? addDays(acknowledged, random.whole(0, 30)) : null;
  const decidedAt = complete === null ? null : addDays(complete, wait);
  const decided = decidedAt !== null && decidedAt <= draft.today;
  const past = (day: string | null) => (day === null || day > draft.today ? null : day);
  return {
    id: familyId(draft.sketch, 'recognition', index),
    occupation,
    regulated: nursing || occupation === 'Lehrerin' || occupation === 'Erzieherin',
    body: nursing ? organisations.recognitionNursing : organisations.recognitionTrades,
    submittedAt,
    acknowledgedAt: past(acknowledged),
    completeAt: past(complete),
    dueAt: past(complete) === null || complete === null ? null : addMonths(complete, 3),
    extendedUntil: null,
    decidedAt: decided ? decidedAt : null,
    result: decided ? random.weigh({ PARTIAL: 45, FULL: 35, COMPENSATION_REQUIRED: 20 }) : 'PENDING',
    missing: complete === null ? ['QUALIFICATION_EVIDENCE'] : [],
    alternativeProcedure14: false,
  };
}

/** A third of the jobs are in the city, most others in the cities around it. */
const workplaces = [
  municipalities.oberhausen,
  municipalities.oberhausen,
  municipalities.duisburg,
  municipalities.essen,
  municipalities.muelheim,
  municipalities.osnabrueck,
] as const;

const titles = [
  'Lagerhelfer',
  'Reinigungskraft',
  'Küchenhilfe',
  'Pflegehelferin',
  'Fahrer',
  'Verkäuferin',
  'Produktionshelfer',
] as const;
const employerBands = [
  'Betrieb, unter 10 Beschäftigte',
  'Betrieb, 10 bis 49 Beschäftigte',
  'Betrieb, 50 bis 249 Beschäftigte',
] as const;

function jobOf({ sketch, today }: Draft, known: Known, random: Random): EmploymentFacts['jobs'][number] {
  const part = sketch.livelihood === 'SGB2_AND_WORK';
  const from = addDays(today, -random.whole(100, 1400));
  return {
    title: random.pick(titles),
    hoursPerWeek: part ? random.whole(8, 22) : random.whole(30, 40),
    insured: !part || random.chance(0.5),
    from: from < known.sketch.arrived ? addDays(known.sketch.arrived, 30) : from,
    until: null,
  };
}

/** Situation X02: the job is promised, the employer wants a paper within days. Other offers need none. */
function jobOffersOf(draft: Draft, known: Known, role: Role, random: Random): EmploymentFacts['jobOffers'] {
  const { sketch, today } = draft;
  const urgent = sketch.situations.has('X02') && known.index === workerWithoutPaper(sketch.members);
  if (!urgent && (role.earns || underAsylblg(known.sketch.line) || !random.chance(0.035))) return [];
  const documentDueAt = addDays(today, random.whole(2, 14));
  const lost = !urgent && random.chance(0.4);
  const place = randomOf(sketch.seed, sketch.edition, sketch.group, sketch.number, 'workplace', known.index);
  return [
    {
      id: familyId(sketch, 'jobOffer', known.index),
      employerBand: random.pick(employerBands),
      title: random.pick(titles),
      hoursPerWeek: random.whole(20, 40),
      insured: true,
      municipality: place.pick(workplaces),
      startDate: lost
        ? addDays(today, -random.whole(10, 90))
        : workday(addDays(documentDueAt, random.whole(3, 12))),
      decisionDueAt: lost ? null : addDays(documentDueAt, -1),
      documentDueAt: lost ? null : documentDueAt,
      requiredDocuments: urgent
        ? [
            underAsylblg(known.sketch.line)
              ? known.sketch.line === 'TOLERATION'
                ? 'TOLERATION_DOCUMENT'
                : 'RESIDENCE_TITLE'
              : 'PROVISIONAL_RESIDENCE_DOCUMENT',
          ]
        : ['TAX_ID'],
      status: urgent ? 'ACCEPTED_PENDING_DOCUMENTS' : lost ? 'LOST' : 'OFFERED',
      lossReason: lost
        ? random.weigh({ CHILDCARE: 35, LANGUAGE: 30, PERMIT_NOT_IN_TIME: 20, OTHER: 15 })
        : null,
    },
  ];
}

function trainingsOf({ today }: Draft, { sketch, age }: Known, random: Random): EmploymentFacts['trainings'] {
  const forTitle = sketch.tolerationBasis === 'P60C';
  if (!forTitle && !(age >= 17 && age < 26 && random.chance(0.06))) return [];
  const from = `${Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0)}-08-01`;
  return [
    {
      occupation: random.pick(['Fachlagerist', 'Bäckerin', 'Anlagenmechaniker', 'Pflegefachfrau']),
      from,
      until: addYears(from, 3),
      recognised: true,
    },
  ];
}
