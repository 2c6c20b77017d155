import type { Day } from '../facts/values';
import { addDays } from '../today';
import { couplesOfMixedStatus, nationalities, statusLines } from './clientMargins';
import type { Household, HouseholdMember } from './households';
import { origins } from './origins';
import { chosen, openShares, shuffled } from './quota';
import type { Random } from './random';
import type { Origin, StatusLine } from './Sketch';

/** A household that came from somewhere with some right to stay. */
export interface Settled {
  readonly household: Household;
  readonly origin: Origin;
  /** Line of the reference person and of all who share it. */
  readonly line: StatusLine;
  /** Line of the partner when it differs. */
  readonly partnerLine: StatusLine | null;
  /** Country of the partner when it is another one than the family's. */
  readonly partnerOrigin: Origin | null;
}

type ClientLine = keyof typeof statusLines;
const unionOrigins = ['ROMANIA', 'BULGARIA', 'ITALY_POLAND'] as const;
/** Where the partners of Union citizens come from. */
const partnerOrigins = ['TURKIYE', 'BALKANS', 'WEST_AFRICA', 'REST'] as const;

export const isAdult = (member: HouseholdMember, today: Day): boolean =>
  member.part !== 'CHILD' || member.born <= addDays(today, -6575);

/** Adults who share the line of the reference person, grown-up children and grandparents among them. */
const sharing = (household: Household, today: Day, apart: boolean): number =>
  household.members.filter((member) => isAdult(member, today) && !(apart && member.part === 'PARTNER'))
    .length;

const hasPartner = (household: Household): boolean =>
  household.members.some(({ part }) => part === 'PARTNER');

/**
 * Deals origins so that the nationalities of the persons hold, and residence lines so that the status of the adults holds.
 *
 * 13 % of the clients are to be Union citizens but only 7 % of the adults: that is only possible where children are Union citizens and
 * one of the parents is not. So families of Union citizens are single parents and couples with a partner from elsewhere.
 */
export function dealStatus(
  households: readonly Household[],
  today: Day,
  random: Random,
): ReadonlyMap<Household, Settled> {
  const persons = households.reduce((sum, { members }) => sum + members.length, 0);
  const adults = households.reduce((sum, household) => sum + sharing(household, today, false), 0);
  const origin = openShares<Origin>(nationalities, persons);
  const line = openShares<ClientLine>(statusLines, adults);
  const settled = new Map<Household, Settled>();
  for (const household of shuffled(households, random).filter(maySettleAsUnionCitizens)) {
    const weight = household.members.length - (hasPartner(household) ? 1 : 0);
    const fitting = unionOrigins.filter((key) => origin.lacks(key) >= weight / 2);
    const adultsOfIt = sharing(household, today, hasPartner(household));
    if (fitting.length === 0 || line.lacks('EU') < adultsOfIt - 0.5) continue;
    const partnerOrigin = hasPartner(household) ? origin.take(1, partnerOrigins) : null;
    if (partnerOrigin !== null) line.book('FAMILY', 1);
    line.book('EU', adultsOfIt);
    settled.set(household, {
      household,
      origin: origin.take(weight, fitting),
      line: 'EU',
      partnerLine: partnerOrigin === null ? null : 'FAMILY',
      partnerOrigin,
    });
  }
  const others = households.filter((household) => !settled.has(household));
  for (const each of dealOthers(others, { origin, line, today }, random)) settled.set(each.household, each);
  return settled;
}

const maySettleAsUnionCitizens = ({ shape, size, members }: Household): boolean =>
  ((shape === 'TWO_PARENTS' && size >= 4) || (shape === 'SINGLE_PARENT' && size >= 3)) &&
  !members.some(({ part }) => part === 'ELSEWHERE');

interface Open {
  readonly origin: ReturnType<typeof openShares<Origin>>;
  readonly line: ReturnType<typeof openShares<ClientLine>>;
  readonly today: Day;
}

function dealOthers(households: readonly Household[], open: Open, random: Random): readonly Settled[] {
  const bySize = [...shuffled(households, random)].sort((x, y) => y.members.length - x.members.length);
  const thirdCountries = (Object.keys(origins) as Origin[]).filter(
    (key) => !(unionOrigins as readonly Origin[]).includes(key),
  );
  const placed = bySize.map((household) => ({
    household,
    origin: open.origin.take(household.members.length, thirdCountries),
  }));
  // Those with the fewest possible lines choose first, so that nobody is left with a line they cannot hold.
  placed.sort((x, y) => linesOf(x.origin).length - linesOf(y.origin).length);
  const apart = chosen(
    placed.filter(({ household, origin }) => hasPartner(household) && origin !== 'UKRAINE'),
    couplesOfMixedStatus * 1.2,
    random,
  );
  return placed.map((each) => {
    const { household, origin } = each;
    const weight = sharing(household, open.today, apart.has(each));
    const mostly = linesOf(origin).filter((line) => line === origins[origin].mostly);
    const usual = mostly.some((line) => open.line.lacks(line) >= weight / 2) ? mostly : linesOf(origin);
    const line = open.line.take(weight, usual);
    const partnerLine = apart.has(each)
      ? open.line.take(
          1,
          linesOf(origin).filter((other) => other !== line),
        )
      : null;
    return { household, origin, line, partnerLine, partnerOrigin: null };
  });
}

const linesOf = (origin: Origin): readonly ClientLine[] =>
  origins[origin].lines.filter((line): line is ClientLine => line !== 'GERMAN');

/** From the strongest right to the weakest: a child shares the better one of its parents. */
const strength: readonly StatusLine[] = [
  'EU',
  'REFUGEE',
  'SUBSIDIARY',
  'P24',
  'FAMILY',
  'P25AB',
  'P25_3',
  'P25_5',
  'P104C',
  'PROVISIONAL',
  'PERMISSION',
  'TOLERATION',
];

/**
 * The line of a child, from that of its parents. Children born here to a parent with a settlement permit are German (§ 4 Abs. 3 StAG);
 * children of people with a title for work or settlement have one as family members (§§ 32, 33 AufenthG).
 */
export function childLine(parents: readonly StatusLine[], bornHere: boolean): StatusLine {
  if (parents.includes('GERMAN') || (bornHere && parents.includes('SETTLEMENT'))) return 'GERMAN';
  return (
    strength.find((line) => parents.includes(line)) ??
    (parents.some((line) => line === 'SETTLEMENT' || line === 'WORK_STUDY') ? 'FAMILY' : 'TOLERATION')
  );
}

/** Years since the arrival in Germany, at least and at most, by what the person holds today. */
const yearsHere: Readonly<Record<StatusLine, readonly [number, number]>> = {
  SUBSIDIARY: [1.8, 9],
  REFUGEE: [1.8, 10.5],
  P24: [0.6, 4.7],
  P25_3: [3, 8.5],
  P25_5: [5, 11],
  P25AB: [6.5, 11],
  P104C: [9.2, 11],
  FAMILY: [0.7, 10],
  PERMISSION: [0.35, 3.6],
  TOLERATION: [1.6, 9],
  EU: [0.4, 12],
  SETTLEMENT: [9, 30],
  WORK_STUDY: [0.5, 5],
  PROVISIONAL: [0.2, 0.9],
  GERMAN: [12, 36],
};

/** The first day in Germany, from the line that the person holds today. */
export function arrivalOf(line: StatusLine, today: Day, random: Random): Day {
  const [least, most] = yearsHere[line];
  // Most of those under temporary protection came in the first year of the war.
  const years =
    line === 'P24' && random.chance(0.7) ? 3.7 + random.next() : least + random.next() * (most - least);
  return addDays(today, -Math.round(years * 365.25));
}
