import type {
  CareSpecialty,
  CoverageType,
  EarlyDetectionKind,
  MeaslesStatus,
} from '../../subgraphs/health/terms';
import type { HealthFacts } from '../facts/health';
import type { OrganisationFacts } from '../facts/values';
import { organisations, placeOf } from '../organisations';
import { addDays, addMonths, addYears, at, monthsBetween, schoolYearOf, workday } from '../today';
import { type Draft, type Known, membersOf, type Step, withPersons } from './Draft';
import { asylblgMembers, onBasicIncome } from './entitlements';
import { type Random, randomOf } from './random';
import { startsSchool } from './schoolAge';

/** Cover, measles proof, examinations and waiting lists. Of people who are no clients only children and asylum seekers are known. */
export const health: Step = (draft, random) => {
  const underCard = new Set(asylblgMembers(draft).map(({ index }) => index));
  return withPersons(draft, (known) => {
    const small = known.age < 7 && known.sketch.part === 'CHILD';
    if (known.sketch.part === 'ELSEWHERE') return null;
    if (draft.sketch.group === 'resident' && !small && !underCard.has(known.index)) return null;
    return { health: accessOf(draft, known, underCard.has(known.index), random) };
  });
};

function accessOf(draft: Draft, known: Known, underCard: boolean, random: Random): HealthFacts {
  const client = draft.sketch.group === 'client';
  return {
    source: underCard ? 'PUBLIC_HEALTH_OFFICE' : 'HEALTH_PROVIDER',
    coverage: coverageOf(draft, known, underCard, random),
    measlesProof: measlesOf(draft, known, random),
    schoolEntryExam: entryExamOf(draft, known, random),
    initialExam:
      known.sketch.line === 'PERMISSION' || known.sketch.line === 'P24'
        ? {
            status: random.chance(0.93) ? 'DONE' : 'INVITED',
            doneAt: addDays(known.sketch.arrived, 14),
            place: organisations.publicHealthOffice.name,
          }
        : null,
    earlyDetection: checksOf(draft, known, random),
    appointments: client && random.chance(0.1) ? [appointmentOf(draft, known, random)] : [],
    waitingFor: client && random.chance(0.07) ? [waitOf(draft, known, random)] : [],
    functionalConstraints:
      client && known.age >= 18 && random.chance(0.05) ? [constraintOf(draft, random)] : [],
    approvals: client && random.chance(0.03) ? [approvalOf(draft, underCard, random)] : [],
  };
}

function coverageType(draft: Draft, known: Known, underCard: boolean, random: Random): CoverageType {
  if (underCard) return random.chance(0.87) ? 'ASYLBLG_HEALTH_CARD' : 'ASYLBLG_TREATMENT_VOUCHER';
  if (known.age >= 67 && known.sketch.part === 'GRANDPARENT') return 'SGB5_264_2';
  if (known.sketch.part === 'CHILD' && known.age < 25) return 'STATUTORY_FAMILY';
  if (known.sketch.line === 'EU' && !onBasicIncome(draft) && random.chance(0.06)) return 'EU_CARD';
  return 'STATUTORY_MEMBER';
}

const insurers = ['Musterkasse Revier (synthetisch)', 'Kasse Emscherbogen (synthetisch)'] as const;

function coverageOf(draft: Draft, known: Known, underCard: boolean, random: Random): HealthFacts['coverage'] {
  const { today, sketch } = draft;
  const gap = sketch.situations.has('X17') && known.sketch.part === 'REFERENCE';
  const type = coverageType(draft, known, underCard, random);
  const started = addDays(known.sketch.arrived, random.whole(3, 40));
  const between = sketch.livelihood === 'BETWEEN_CODES';
  return {
    type,
    insurer: type.startsWith('ASYLBLG') ? null : random.pick(insurers),
    validFrom: started > today ? known.sketch.arrived : started,
    // After the recognition the card is taken back later than the benefit ends; situation X17 has nothing after the end.
    validUntil: gap
      ? addDays(today, random.whole(-12, 24))
      : between
        ? addMonths(today, random.whole(2, 4))
        : null,
    cardIssued: type !== 'ASYLBLG_TREATMENT_VOUCHER' && !gap,
  };
}

/** The practice does not know when the office expects the patient, or the parent who would bring it: sometimes it is the same hour (X11). */
function atTheOffice(draft: Draft, { index, person }: Known): string | null {
  const { seed, edition, group, number } = draft.sketch;
  if (!randomOf(seed, edition, group, number, 'clash', index).chance(0.5)) return null;
  const expected = membersOf(draft)
    .filter((other) => other.index === index || other.member.caresFor.includes(person.id))
    .flatMap((other) => other.person.immigration?.appointments ?? []);
  return expected.find((appointment) => appointment.at.slice(0, 10) > draft.today)?.at ?? null;
}

/** Proof of measles protection (§ 20 Abs. 8, 9 IfSG): no place begins without it. */
function measlesOf(draft: Draft, known: Known, random: Random): HealthFacts['measlesProof'] {
  const { today, sketch } = draft;
  const months = monthsBetween(known.sketch.born, today);
  if (known.sketch.part !== 'CHILD' || months < 11 || known.age >= 18) return null;
  const status = measlesStatus(draft, known, months, random);
  const missing = status === 'NO_PROOF' || status === 'ONE_DOSE';
  const pupil = startsSchool(known.sketch.born) <= today;
  return {
    status,
    checkedBy: pupil ? 'SCHOOL' : known.sketch.care === 'PLACED' ? 'DAYCARE' : 'PUBLIC_HEALTH_OFFICE',
    nextDoseFrom: status === 'ONE_DOSE' ? addDays(today, random.whole(3, 25)) : null,
    proofDueAt:
      missing && (pupil || sketch.situations.has('X08')) ? addDays(today, random.whole(10, 45)) : null,
    reportedToHealthOffice: missing && pupil && random.chance(0.4),
  };
}

function measlesStatus(draft: Draft, known: Known, months: number, random: Random): MeaslesStatus {
  const young = months < 24;
  const protectedChild = young
    ? 'ONE_DOSE_SUFFICIENT_FOR_AGE'
    : random.chance(0.97)
      ? 'COMPLETE'
      : 'IMMUNITY_CERTIFIED';
  if (
    known.sketch.care === 'OFFERED' &&
    draft.sketch.situations.has('X08') &&
    known.index === blockedChild(draft)
  )
    return young || random.chance(0.6) ? 'NO_PROOF' : 'ONE_DOSE';
  if (known.sketch.care === 'PLACED' || known.sketch.care === 'OFFERED') return protectedChild;
  if (known.sketch.care === null) return random.chance(0.94) ? protectedChild : 'NO_PROOF';
  return random.chance(0.72) ? protectedChild : young || random.chance(0.6) ? 'NO_PROOF' : 'ONE_DOSE';
}

/** The child with an offer whose proof is missing in situation X08. */
const blockedChild = (draft: Draft): number =>
  draft.sketch.members.findIndex(
    ({ care, born }) =>
      care === 'OFFERED' && monthsBetween(born, draft.today) >= 13 && monthsBetween(born, draft.today) <= 60,
  );

function entryExamOf(draft: Draft, known: Known, random: Random): HealthFacts['schoolEntryExam'] {
  const entry = startsSchool(known.sketch.born);
  if (known.sketch.part !== 'CHILD' || entry <= draft.today || entry > addMonths(draft.today, 12))
    return null;
  const status = random.weigh({ NOT_INVITED: 45, INVITED: 20, APPOINTMENT_SET: 22, DONE: 10, MISSED: 3 });
  const invitedAt = status === 'NOT_INVITED' ? null : addDays(draft.today, -random.whole(10, 60));
  const set =
    status === 'APPOINTMENT_SET' ? at(workday(addDays(draft.today, random.whole(3, 60))), '08:45') : null;
  return { schoolYear: schoolYearOf(entry), invitedAt, appointmentAt: set, status };
}

/** Windows of the check-ups in months of age (§ 26 SGB V and the guideline on children). */
const windows: readonly (readonly [EarlyDetectionKind, number, number])[] = [
  ['U3', 0, 2],
  ['U4', 2, 4],
  ['U5', 5, 7],
  ['U6', 9, 14],
  ['U7', 20, 27],
  ['U7A', 33, 38],
  ['U8', 45, 50],
  ['U9', 59, 66],
];

function checksOf(draft: Draft, { sketch }: Known, random: Random): HealthFacts['earlyDetection'] {
  if (sketch.part !== 'CHILD') return [];
  const months = monthsBetween(sketch.born, draft.today);
  return windows
    .filter(([, from, to]) => months >= from && months <= to)
    .map(([check, from, to]) => ({
      check,
      dueFrom: addMonths(sketch.born, from),
      dueUntil: addMonths(sketch.born, to),
      status: random.weigh({ DONE: 55, NOT_INVITED: 30, APPOINTMENT_SET: 15 }),
    }));
}

function appointmentOf(draft: Draft, known: Known, random: Random): HealthFacts['appointments'][number] {
  const provider = known.age < 16 ? organisations.paediatricsCentre : organisations.generalPractice;
  const usual = at(
    workday(addDays(draft.today, random.whole(1, 50))),
    random.pick(['08:30', '09:00', '10:30', '14:30']),
  );
  return {
    at: atTheOffice(draft, known) ?? usual,
    place: placeOf(provider),
    interpreter: known.person.interpreterNeed,
  };
}

const childSpecialties: Partial<Record<CareSpecialty, number>> = {
  SPEECH_THERAPY: 40,
  EARLY_INTERVENTION: 20,
  SOCIAL_PAEDIATRIC_CENTRE: 20,
  PSYCHOTHERAPY_CHILD: 20,
};
const adultSpecialties: Partial<Record<CareSpecialty, number>> = {
  PSYCHOSOCIAL_CENTRE: 45,
  PSYCHOTHERAPY_ADULT: 30,
  DENTAL: 15,
  GYNAECOLOGY: 10,
};
const providers: Readonly<Partial<Record<CareSpecialty, OrganisationFacts>>> = {
  SPEECH_THERAPY: organisations.speechTherapy,
  EARLY_INTERVENTION: organisations.earlyIntervention,
  SOCIAL_PAEDIATRIC_CENTRE: organisations.socialPaediatricCentre,
  PSYCHOSOCIAL_CENTRE: organisations.psychosocialCentre,
  DENTAL: organisations.dentalPractice,
  GYNAECOLOGY: organisations.gynaecology,
};

function waitOf(draft: Draft, known: Known, random: Random): HealthFacts['waitingFor'][number] {
  const child = known.age < 16;
  const drawn = random.weigh<CareSpecialty>(child ? childSpecialties : adultSpecialties);
  const forAge = child && known.age >= 6 && drawn === 'EARLY_INTERVENTION' ? 'SPEECH_THERAPY' : drawn;
  const specialty = forAge === 'GYNAECOLOGY' && known.sketch.gender !== 'FEMALE' ? 'DENTAL' : forAge;
  const wait = random.days(200, 380);
  const since = addDays(draft.today, -Math.round(wait * random.next()));
  return {
    specialty,
    provider: providers[specialty] ?? organisations.psychotherapy,
    since: since < known.sketch.arrived ? known.sketch.arrived : since,
    expected: { earliest: addMonths(since, 5), latest: addYears(since, 1) },
    urgent: random.chance(0.15),
    interpreterNeeded: known.person.interpreterNeed === 'REQUIRED',
  };
}

const constraintOf = (draft: Draft, random: Random): HealthFacts['functionalConstraints'][number] => ({
  kind: random.weigh({
    NO_FULL_DAY_COURSE: 35,
    NO_HEAVY_WORK: 30,
    REDUCED_HOURS_ONLY: 20,
    NEEDS_ACCOMPANIMENT: 15,
  }),
  from: addDays(draft.today, -random.whole(20, 300)),
  until: random.chance(0.5) ? addDays(draft.today, random.whole(30, 200)) : null,
  statedBy: 'HEALTH_PROVIDER',
});

function approvalOf(draft: Draft, underCard: boolean, random: Random): HealthFacts['approvals'][number] {
  const requestedAt = addDays(draft.today, -random.whole(10, 120));
  const decided = random.chance(0.5);
  return {
    kind: random.weigh({ PSYCHOTHERAPY: 40, MEDICAL_AID: 25, INTERPRETING: 20, DENTAL_PROSTHESIS: 15 }),
    requestedAt,
    decidedAt: decided ? addDays(requestedAt, 9) : null,
    status: decided ? 'GRANTED' : 'IN_REVIEW',
    costBearer: underCard ? 'ASYLUM_BENEFITS_UNIT' : 'SOCIAL_ASSISTANCE_UNIT',
  };
}
