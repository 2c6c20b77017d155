import type {
  CareHours,
  ChildcareRequestStatus,
  FeeStatus,
  PriorityGround,
} from '../../subgraphs/schools/terms';
import type { ChildcareFacts, FacilityFacts } from '../facts/schools';
import type { Day, TimeSlotFacts } from '../facts/values';
import { daycareIn } from '../organisations';
import { addDays, addMonths, addYears, monthsBetween } from '../today';
import { type Draft, earnersIn, familyId, type Known, type Step, withPersons } from './Draft';
import { onBasicIncome } from './entitlements';
import type { Random } from './random';
import { freeOfFees } from './schoolAge';

/** Requests and places of the children below school age, as the sketch says where each is looked after. */
export const childcare: Step = (draft, random) =>
  withPersons(draft, (known) =>
    known.sketch.care === null ? null : { childcare: recordOf(draft, known, random) },
  );

/** The youth office knows every child with a claim, also those for whom nobody has asked. */
const unasked: ChildcareFacts = {
  source: 'YOUTH_OFFICE_DAYCARE',
  requests: [],
  placement: null,
  feeStatus: null,
};

type Request = ChildcareFacts['requests'][number];

function recordOf(draft: Draft, known: Known, random: Random): ChildcareFacts {
  if (known.sketch.care === 'NO_REQUEST') return unasked;
  const placed = known.sketch.care === 'PLACED';
  const facility = random.pick(daycareIn(draft.sketch.district));
  const hours = hoursOf(draft, random);
  const from = placed ? startOf(draft, known, random) : null;
  return {
    source: 'YOUTH_OFFICE_DAYCARE',
    requests: [requestOf(draft, { known, hours, facility, from }, random)],
    placement:
      from === null
        ? null
        : {
            facility,
            type: known.age < 3 && random.chance(0.22) ? 'FAMILY_DAY_CARE' : 'DAYCARE_CENTRE',
            from,
            until: null,
            weekly: weekOf(hours),
          },
    feeStatus: placed ? feeOf(draft, known) : null,
  };
}

/** A parent in a course needs the whole morning; 25 hours would end before the lesson does. */
function hoursOf({ sketch }: Draft, random: Random): CareHours {
  const learns = sketch.course === 'WAITING' || sketch.course === 'RUNNING';
  return random.weigh<CareHours>(learns ? { H35: 55, H45: 45 } : { H25: 12, H35: 48, H45: 40 });
}

const closes: Readonly<Record<CareHours, string>> = {
  H25: '12:30',
  H35: '14:30',
  H45: '16:30',
  OTHER: '13:00',
};
const workweek = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;

const weekOf = (hours: CareHours): readonly TimeSlotFacts[] =>
  workweek.map((weekday) => ({ weekday, from: '07:30', to: closes[hours] }));

/** Places begin on 1 August, for those who came during the year when one became free. */
function startOf(draft: Draft, { sketch, person }: Known, random: Random): Day {
  const { today } = draft;
  const earliest = addYears(sketch.born, 1);
  const here = person.arrivedInMunicipality ?? sketch.arrived;
  const first = here > earliest ? here : earliest;
  const thisYear = `${Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0)}-08-01`;
  const augusts = [thisYear, addYears(thisYear, -1), addYears(thisYear, -2)].filter((day) => day >= first);
  if (augusts.length > 0) return random.pick(augusts);
  return first < addDays(today, -12) ? addDays(first, 10) : addDays(today, -2);
}

interface RequestGiven {
  readonly known: Known;
  readonly hours: CareHours;
  readonly facility: FacilityFacts;
  readonly from: Day | null;
}

function requestOf(draft: Draft, given: RequestGiven, random: Random): Request {
  const { today, sketch } = draft;
  const { known, from } = given;
  const months = monthsBetween(known.sketch.born, today);
  // How long a place is waited for (domain.md 6.2): those who wait now are somewhere on that way.
  const wait = months < 36 ? random.days(210, 520) : random.days(110, 330);
  const wanted = from === null ? addDays(today, -Math.round(wait * random.next())) : addDays(from, -wait);
  const soonest = notBefore(known, today);
  const notifiedAt = wanted < soonest ? soonest : wanted;
  const offered = known.sketch.care === 'OFFERED';
  return {
    id: familyId(sketch, 'childcareRequest', known.index),
    wantedFrom: from ?? laterOf(addMonths(notifiedAt, 3), addYears(known.sketch.born, 1)),
    hoursPerWeek: given.hours,
    notifiedAt: from !== null && notifiedAt > from ? addDays(from, -2) : notifiedAt,
    portalRef: `LB-OB-${notifiedAt.slice(0, 4)}-9${String(random.whole(0, 9999)).padStart(4, '0')}`,
    status: statusOf(known, random),
    offers: offered
      ? [
          {
            facility: given.facility,
            from: addDays(today, random.whole(8, 55)),
            answerBy: addDays(today, random.whole(2, 10)),
          },
        ]
      : [],
    priorityGrounds: groundsOf(draft, random),
    entitlementSince: months >= 12 ? addYears(known.sketch.born, 1) : null,
  };
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);

/** Nobody can ask for a place before the child is born and the family is here. */
function notBefore({ sketch, person }: Known, today: Day): Day {
  const here = person.arrivedInMunicipality ?? sketch.arrived;
  const soonest = laterOf(addDays(sketch.born, 14), addDays(here, 3));
  return soonest > today ? today : soonest;
}

function statusOf({ sketch }: Known, random: Random): ChildcareRequestStatus {
  if (sketch.care === 'PLACED') return 'ACCEPTED';
  if (sketch.care === 'OFFERED') return 'OFFERED';
  return random.weigh<ChildcareRequestStatus>({ WAITLISTED: 55, ACTIVE: 20, REGISTERED: 10, NO_PLACE: 15 });
}

function groundsOf(draft: Draft, random: Random): readonly PriorityGround[] {
  const { course, shape } = draft.sketch;
  const grounds: PriorityGround[] = [];
  if (course === 'WAITING' || course === 'RUNNING') grounds.push('PARENT_IN_INTEGRATION_COURSE');
  if (earnersIn(draft).length > 0) grounds.push('PARENT_EMPLOYED');
  if (shape === 'SINGLE_PARENT') grounds.push('SINGLE_PARENT');
  if (random.chance(0.1)) grounds.push('LANGUAGE_SUPPORT');
  return grounds;
}

/** § 90 Abs. 4 SGB VIII: waived on application for those who draw a benefit; without application it stays possible (O13). */
function feeOf(draft: Draft, { sketch }: Known): FeeStatus {
  if (freeOfFees(sketch.born, draft.today)) return 'FREE_LAST_TWO_YEARS';
  if (!drawsForWaiver(draft)) return 'FEE_DUE';
  return sketch.drawsSeparately ? 'WAIVED_90_4' : 'WAIVER_POSSIBLE';
}

/** The benefits that free from the daycare fee. */
export const drawsForWaiver = (draft: Draft): boolean =>
  onBasicIncome(draft) ||
  draft.sketch.livelihood === 'ASYLBLG' ||
  draft.facts.benefits.some(
    ({ type, status }) => (type === 'CHILD_SUPPLEMENT' || type === 'HOUSING_BENEFIT') && status === 'GRANTED',
  );
