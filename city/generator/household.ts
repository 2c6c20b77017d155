import type { AccommodationType } from '../../subgraphs/social/terms';
import type { CounsellingFacts, HouseholdFacts } from '../facts/social';
import type { MoneyBandFacts } from '../facts/values';
import { organisations } from '../organisations';
import { addDays, ageOn, at, workday } from '../today';
import {
  atHome,
  type Draft,
  earnersIn,
  familyId,
  type Known,
  type Step,
  withFacts,
  withPersons,
} from './Draft';
import { underAsylblg } from './origins';
import type { Random } from './random';

/** The household that the social offices have on file, its flat and what it earns; and who is in counselling. */
export const household: Step = (draft, random) => {
  const counselled = withPersons(draft, (known) => ({ counselling: counsellingOf(draft, known, random) }));
  const known = draft.sketch.group !== 'resident' || draft.sketch.livelihood !== 'WAGE' || random.chance(0.1);
  return known ? withFacts(counselled, { household: householdOf(counselled, random) }) : counselled;
};

function householdOf(draft: Draft, random: Random): HouseholdFacts {
  const here = atHome(draft);
  return {
    id: familyId(draft.sketch, 'household'),
    source: here.every(({ sketch }) => underAsylblg(sketch.line))
      ? 'ASYLUM_BENEFITS_UNIT'
      : 'SOCIAL_ASSISTANCE_UNIT',
    asOf: at(draft.today, '03:00'),
    district: draft.sketch.consent?.protectiveMarker ? null : draft.sketch.district,
    members: here.map(({ person, sketch }) => ({
      person: person.id,
      relation: relations[sketch.part],
      since: person.arrivedInMunicipality,
    })),
    accommodation: accommodationOf(draft, here, random),
    income: incomeOf(draft, random),
  };
}

const relations = {
  REFERENCE: 'REFERENCE_PERSON',
  PARTNER: 'PARTNER',
  CHILD: 'CHILD',
  GRANDPARENT: 'RELATIVE',
  ELSEWHERE: 'OTHER',
} as const;

/** Rent and heating in bands of 50 EUR, living space as the guideline for the size of the household allows. */
function accommodationOf(
  draft: Draft,
  here: readonly Known[],
  random: Random,
): HouseholdFacts['accommodation'] {
  const type = accommodationType(draft, random);
  const since = here[0]?.person.arrivedInMunicipality ?? draft.today;
  const rented = type === 'PRIVATE_RENTAL' || type === 'MUNICIPAL_FLAT';
  const space = 35 + here.length * 15 + random.whole(-8, 12);
  const rent = Math.round((space * (6.4 + random.next() * 2.2)) / 50) * 50;
  const arrears = rented && random.chance(0.035);
  return {
    type,
    since: since > draft.today ? draft.today : since,
    livingSpaceSqm: rented ? space : null,
    rooms: rented ? Math.max(1, Math.round(space / 24)) : null,
    grossRent: rented ? band(rent, 50) : null,
    heating: rented ? band(Math.round((space * 1.5) / 50) * 50, 50) : null,
    eviction: rented ? (arrears ? random.weigh({ RENT_ARREARS: 70, NOTICE_GIVEN: 30 }) : 'NONE') : null,
    noticeUntil: null,
  };
}

function accommodationType({ sketch }: Draft, random: Random): AccommodationType {
  if (sketch.consent?.protectiveMarker) return 'PROTECTED_ADDRESS';
  if (sketch.livelihood === 'ASYLBLG' || sketch.livelihood === 'BETWEEN_CODES')
    return random.weigh({ COLLECTIVE_ACCOMMODATION: 45, MUNICIPAL_FLAT: 35, PRIVATE_RENTAL: 20 });
  // Housing benefit is for tenants; the families whose take-up is published must be able to have it.
  if (sketch.livelihood === 'LOW_WAGE') return 'PRIVATE_RENTAL';
  if (sketch.group === 'resident' && sketch.livelihood === 'WAGE' && random.chance(0.2)) return 'OWNED';
  return random.weigh({ PRIVATE_RENTAL: 88, MUNICIPAL_FLAT: 7, WITH_RELATIVES: 5 });
}

export const band = (from: number, width: number): MoneyBandFacts => ({ from, to: from + width });

function incomeOf(draft: Draft, random: Random): HouseholdFacts['income'] {
  const from = addDays(draft.today, -random.whole(120, 1500));
  const wages = earnersIn(draft).map(({ person, sketch }) => {
    const amount = wageOf(draft, random);
    return {
      person: person.id,
      type:
        sketch.tolerationBasis === 'P60C'
          ? ('TRAINING_PAY' as const)
          : amount < 560
            ? ('MINI_JOB' as const)
            : ('EMPLOYMENT' as const),
      amount: band(amount, 100),
      from: from < sketch.arrived ? sketch.arrived : from,
      until: null,
    };
  });
  const pensions = atHome(draft)
    .filter(({ age }) => draft.sketch.livelihood === 'PENSION' && age >= 66)
    .map(({ person, sketch }) => ({
      person: person.id,
      type: 'PENSION' as const,
      amount: band(random.whole(5, 13) * 100, 100),
      from: addDays(sketch.born, 24_107),
      until: null,
    }));
  return [...wages, ...pensions];
}

/** Gross wage in EUR a month: the minimum of § 6a BKGG is 900 EUR for couples. */
function wageOf({ sketch, today }: Draft, random: Random): number {
  if (sketch.livelihood === 'SGB2_AND_WORK') return random.whole(4, 11) * 100;
  if (sketch.livelihood === 'LOW_WAGE')
    return (13 + Math.min(8, sketch.members.length * 2) + random.whole(0, 3)) * 100;
  // With children it takes more until neither child supplement nor housing benefit is due.
  const minors = sketch.members.filter((member) => member.part === 'CHILD' && ageOn(member.born, today) < 18);
  return (random.whole(29, 46) + 12 * minors.length) * 100;
}

/** Existence-sensitive: about one adult client in seven is in counselling of welfare organisations. */
function counsellingOf(draft: Draft, { sketch, age }: Known, random: Random): readonly CounsellingFacts[] {
  if (draft.sketch.group === 'resident' || age < 16) return [];
  if (!random.chance(draft.sketch.group === 'client' ? 0.15 : 0.05)) return [];
  const programme = programmeOf(
    draft,
    { line: sketch.line, age, female: sketch.gender === 'FEMALE' },
    random,
  );
  const next = random.chance(0.5) ? at(workday(addDays(draft.today, random.whole(1, 40))), '10:00') : null;
  return [
    {
      provider: providers[programme],
      programme,
      since: addDays(draft.today, -random.whole(20, 500)),
      nextAppointment: next,
    },
  ];
}

function programmeOf(
  draft: Draft,
  who: { readonly line: Known['sketch']['line']; readonly age: number; readonly female: boolean },
  random: Random,
): CounsellingFacts['programme'] {
  if (draft.sketch.consent?.protectiveMarker && who.female) return 'WOMEN_VIOLENCE';
  if (who.line === 'PERMISSION') return random.pick(['ASYLUM_PROCEDURE', 'REGIONAL_REFUGEE_COUNSELLING']);
  if (who.line === 'TOLERATION') return random.weigh({ REGIONAL_REFUGEE_COUNSELLING: 90, RETURN: 10 });
  if (who.age < 27) return 'YOUTH_MIGRATION_JMD';
  return random.weigh(
    who.female
      ? { MIGRATION_ADULTS_MBE: 75, DEBT: 15, PREGNANCY: 10 }
      : { MIGRATION_ADULTS_MBE: 80, DEBT: 20 },
  );
}

const providers: Readonly<Record<CounsellingFacts['programme'], CounsellingFacts['provider']>> = {
  MIGRATION_ADULTS_MBE: organisations.caritas,
  YOUTH_MIGRATION_JMD: organisations.youthMigrationService,
  REGIONAL_REFUGEE_COUNSELLING: organisations.diakonie,
  ASYLUM_PROCEDURE: organisations.diakonie,
  DEBT: organisations.debtCounselling,
  PREGNANCY: organisations.pregnancyCounselling,
  WOMEN_VIOLENCE: organisations.womensCounselling,
  RETURN: organisations.diakonie,
};
