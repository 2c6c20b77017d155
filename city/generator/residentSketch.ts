import type { DistrictCode } from '../../subgraphs/vocabulary/terms';
import type { Edition } from '../facts/City';
import type { Day } from '../facts/values';
import { addDays, monthsBetween } from '../today';
import { carePlan } from './carePlan';
import * as margins from './clientMargins';
import { type HouseholdMember, membersOf } from './households';
import { learnerLines } from './learnerIndex';
import { origins, underAsylblg } from './origins';
import { type Random, randomOf } from './random';
import type {
  CoursePlan,
  Livelihood,
  MemberSketch,
  Noise,
  Origin,
  Shape,
  Sketch,
  StatusLine,
} from './Sketch';
import { startsSchool } from './schoolAge';
import { arrivalOf, childLine } from './statusLines';

/** How a family of the city that is no client came to stay. */
type Kind = 'SETTLED' | 'PROTECTED' | 'UKRAINIAN' | 'FAMILY' | 'WORK' | 'ASYLUM' | 'HUMANITARIAN' | 'UNION';

/**
 * Shares of the families in per mille, made so that the volumes of domain.md 6.2 for the city come out (see `test/city/volumes.test.ts`).
 * 31,000 people with a file and 11,800 children below school age fit into 40,000 only when most of the children were born here as Germans
 * to settled parents; so families are younger and Union citizens fewer than in the real city.
 */
const kinds: Readonly<Record<Kind, number>> = {
  SETTLED: 568,
  PROTECTED: 145,
  UKRAINIAN: 88,
  FAMILY: 40,
  WORK: 32,
  ASYLUM: 62,
  HUMANITARIAN: 20,
  UNION: 45,
};

const linesOf: Readonly<Record<Kind, Partial<Record<StatusLine, number>>>> = {
  SETTLED: { SETTLEMENT: 100 },
  PROTECTED: { SUBSIDIARY: 42, REFUGEE: 50, P25_3: 8 },
  UKRAINIAN: { P24: 100 },
  FAMILY: { FAMILY: 100 },
  WORK: { WORK_STUDY: 100 },
  ASYLUM: { PERMISSION: 52, TOLERATION: 45, PROVISIONAL: 3 },
  HUMANITARIAN: { P25_5: 45, P25AB: 45, P104C: 10 },
  UNION: { EU: 100 },
};

const originsOf: Readonly<Record<Kind, Partial<Record<Origin, number>>>> = {
  SETTLED: { TURKIYE: 46, BALKANS: 22, REST: 22, WEST_AFRICA: 4, IRAN: 3, SYRIA: 3 },
  PROTECTED: { SYRIA: 60, AFGHANISTAN: 14, IRAQ: 16, IRAN: 6, UNCLEAR: 4 },
  UKRAINIAN: { UKRAINE: 100 },
  FAMILY: { TURKIYE: 40, BALKANS: 20, REST: 25, SYRIA: 15 },
  WORK: { REST: 45, BALKANS: 35, TURKIYE: 20 },
  ASYLUM: { AFGHANISTAN: 18, SYRIA: 20, IRAQ: 14, WEST_AFRICA: 20, BALKANS: 14, TURKIYE: 14 },
  HUMANITARIAN: { AFGHANISTAN: 30, IRAQ: 25, BALKANS: 20, WEST_AFRICA: 25 },
  UNION: { ROMANIA: 40, BULGARIA: 25, ITALY_POLAND: 35 },
};

/** Households: those with a small child, with older children only, and without children. */
type Home = 'SMALL_CHILDREN' | 'PUPILS' | 'CHILDLESS';
const homes: Readonly<Record<Kind, Record<Home, number>>> = {
  SETTLED: { SMALL_CHILDREN: 61, PUPILS: 7, CHILDLESS: 32 },
  PROTECTED: { SMALL_CHILDREN: 46, PUPILS: 10, CHILDLESS: 44 },
  UKRAINIAN: { SMALL_CHILDREN: 38, PUPILS: 22, CHILDLESS: 40 },
  FAMILY: { SMALL_CHILDREN: 62, PUPILS: 5, CHILDLESS: 33 },
  WORK: { SMALL_CHILDREN: 25, PUPILS: 3, CHILDLESS: 72 },
  ASYLUM: { SMALL_CHILDREN: 34, PUPILS: 6, CHILDLESS: 60 },
  HUMANITARIAN: { SMALL_CHILDREN: 45, PUPILS: 10, CHILDLESS: 45 },
  UNION: { SMALL_CHILDREN: 52, PUPILS: 13, CHILDLESS: 35 },
};

/** Share of the families with pupils who came within the last two years. */
const latecomers = 0.42;

export interface ResidentOrder {
  readonly edition: Edition;
  readonly seed: string;
  readonly number: number;
  readonly today: Day;
}

/** Sketches one family of the city that is no client of case management, from its number alone. */
export function residentSketch({ edition, seed, number, today }: ResidentOrder): Sketch {
  const random = randomOf(seed, edition, 'resident', 'sketch', number);
  const kind = random.weigh(kinds);
  const origin = random.weigh(originsOf[kind]);
  const line = random.weigh(linesOf[kind]);
  const home = random.weigh(homes[kind]);
  const shape = shapeOf(home, random);
  const people = peopleOf({ home, shape, kind, today }, random);
  const members = membersWith({ people, kind, line, origin, today }, random);
  const livelihood = livelihoodOf({ members, shape, kind }, random);
  const draws = new Set<'O02' | 'O03' | 'O16'>();
  if (!random.chance(margins.gaps.O02)) draws.add('O02');
  if (!random.chance(margins.gaps.O03)) draws.add('O03');
  if (!random.chance(margins.gaps.O16)) draws.add('O16');
  return {
    edition,
    seed,
    group: 'resident',
    number,
    district: random.weigh<DistrictCode>(margins.districts),
    origin,
    shape,
    members,
    movedHere: null,
    livelihood,
    situations: new Set(),
    course: courseOf({ members, livelihood, kind }, random),
    draws,
    consent: null,
    caseManager: null,
    seededError: random.chance(margins.contradictions),
  };
}

function shapeOf(home: Home, random: Random): Shape {
  if (home === 'CHILDLESS') return random.chance(0.87) ? 'SINGLE' : 'COUPLE';
  return random.chance(0.2) ? 'SINGLE_PARENT' : 'TWO_PARENTS';
}

interface PeopleGiven {
  readonly home: Home;
  readonly shape: Shape;
  readonly kind: Kind;
  readonly today: Day;
}

/** Children below school age up to 73 months, older ones up to 17 years; nearly four in ten families have two small ones. */
function peopleOf({ home, shape, kind, today }: PeopleGiven, random: Random): readonly HouseholdMember[] {
  const months: number[] = [];
  if (home === 'SMALL_CHILDREN') {
    const first = random.whole(0, 72);
    months.push(first);
    if (random.chance(0.5)) months.push((first + random.whole(14, 58)) % 73);
    if (random.chance(0.12)) months.push((first + random.whole(20, 50)) % 73);
    if (random.chance(0.36)) months.push(random.whole(76, 190));
    if (random.chance(0.12)) months.push(random.whole(76, 200));
  }
  if (home === 'PUPILS') {
    months.push(random.whole(76, 210));
    if (random.chance(0.4)) months.push(random.whole(76, 210));
  }
  months.sort((x, y) => y - x);
  const apart = months.map((age, i) =>
    i > 0 && (months[i - 1] ?? 0) - age < 10 ? (months[i - 1] ?? age) : age,
  );
  const adultAge = kind === 'SETTLED' ? random.whole(26, 78) : random.whole(20, 62);
  return membersOf(shape, { months: apart, today, adultAge }, random);
}

interface MembersGiven {
  readonly people: readonly HouseholdMember[];
  readonly kind: Kind;
  readonly line: StatusLine;
  readonly origin: Origin;
  readonly today: Day;
}

function membersWith(given: MembersGiven, random: Random): readonly MemberSketch[] {
  const { people, kind, line, origin, today } = given;
  const country = random.pick(origins[origin].countries);
  const arrived = arrivalOf(line, today, random);
  // In two of five families with pupils who settled lately, the family came after the first of them.
  const pupils = people.some(({ part, born }) => part === 'CHILD' && startsSchool(born) <= today);
  const late = kind !== 'SETTLED' && kind !== 'WORK' && pupils && random.chance(latecomers);
  const followed = late ? addDays(today, -random.whole(50, 690)) : arrived;
  const familyArrived = followed > arrived ? followed : arrived;
  // Children born before their parents had settled are not German (§ 4 Abs. 3 StAG).
  const germanByBirth = random.chance(0.6);
  // Some who settled long ago married somebody who came later (§§ 28, 30 AufenthG).
  const follows = people.some(({ part }) => part === 'PARTNER') && kind === 'SETTLED' && random.chance(0.14);
  const partnerLine = follows ? 'FAMILY' : line;
  const partnerArrived = follows ? arrivalOf('FAMILY', today, random) : familyArrived;
  return people.map((person): MemberSketch => {
    const child = person.part === 'CHILD';
    const partner = person.part === 'PARTNER';
    const here = partner ? partnerArrived : child && person.born < familyArrived ? familyArrived : arrived;
    const since = person.born > here ? person.born : here;
    const bornHere = child && person.born >= familyArrived;
    const own = child
      ? childLine([line, partnerLine], bornHere && germanByBirth)
      : partner
        ? partnerLine
        : line;
    const months = monthsBetween(person.born, today);
    const small = child && startsSchool(person.born) > today;
    return {
      ...person,
      line: own,
      tolerationBasis: own === 'TOLERATION' ? (child ? 'P60A_2_1' : random.weigh(margins.tolerations)) : null,
      arrived: since,
      nationalities: own === 'GERMAN' ? ['DEU', country] : [country],
      care: small ? carePlan(months, random) : null,
      drawsSeparately: random.chance(small ? 1 - margins.gaps.O13 : 1 - margins.gaps.O07),
      noise: noiseOf(random),
    };
  });
}

function noiseOf(random: Random): ReadonlySet<Noise> {
  const kindsOfNoise = (Object.keys(margins.noise) as Noise[]).filter((kind) => kind !== 'GONE');
  return new Set(kindsOfNoise.filter((kind) => random.chance(margins.noise[kind])));
}

interface LivelihoodGiven {
  readonly members: readonly MemberSketch[];
  readonly shape: Shape;
  readonly kind: Kind;
}

/** 6,500 benefit units with 14,000 persons: mostly people living alone and lone parents. */
function livelihoodOf({ members, shape, kind }: LivelihoodGiven, random: Random): Livelihood {
  const parents = members.filter(({ part }) => part !== 'CHILD');
  if (parents.every(({ line }) => underAsylblg(line) || line === 'PROVISIONAL'))
    return random.chance(0.86) ? 'ASYLBLG' : 'WAGE';
  if (parents.some(({ born }) => born < '1959-01-01')) return 'PENSION';
  if (kind === 'WORK') return random.chance(0.85) ? 'WAGE' : 'LOW_WAGE';
  const single = shape === 'SINGLE' || shape === 'SINGLE_PARENT';
  if (single && kind !== 'UNION')
    return random.weigh<Livelihood>({ SGB2: 83, SGB2_AND_WORK: 8, LOW_WAGE: 4, WAGE: 5 });
  return random.weigh<Livelihood>({ SGB2: 15, SGB2_AND_WORK: 9, LOW_WAGE: 23, WAGE: 53 });
}

/** About 1,100 people a year register for a course in the whole city. */
function courseOf(
  given: { readonly members: readonly MemberSketch[]; readonly livelihood: Livelihood; readonly kind: Kind },
  random: Random,
): CoursePlan {
  const learns = given.members.some(({ line, part }) => part !== 'CHILD' && learnerLines.includes(line));
  if (!learns || given.kind === 'SETTLED') return 'NONE';
  const uncovered = given.members.some(({ care }) => care !== null && care !== 'PLACED');
  if (uncovered) return random.weigh<CoursePlan>({ NONE: 60, ENTITLED: 8, COMPLETED: 32 });
  return random.weigh<CoursePlan>({ NONE: 49, ENTITLED: 6, WAITING: 10, RUNNING: 10, COMPLETED: 25 });
}
