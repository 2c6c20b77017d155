import type { Day } from '../facts/values';
import { addDays, addMonths } from '../today';
import { apportion, chosen, deal, shuffled } from './quota';
import type { Random } from './random';
import type { MemberSketch, Shape } from './Sketch';

/** Who lives together, before anything is known about where they come from. */
export interface Household {
  readonly shape: Shape;
  /** Persons living in the household; members living elsewhere are not counted. */
  readonly size: number;
  readonly members: readonly HouseholdMember[];
}
export type HouseholdMember = Pick<MemberSketch, 'part' | 'gender' | 'born'>;

/** Household sizes of client families in per cent (domain.md 6.2). */
const sizes = { 1: 20, 2: 13, 3: 16, 4: 20, 5: 15, 6: 9, 7: 4, 8: 3 };
/** Of the families with children (domain.md 6.2). */
const singleParents = 0.24;
const threeGenerations = 0.04;
const withMemberElsewhere = 0.08;

/** Ages of the children in per cent (domain.md 6.2); what is left over there are grown-up children at home. */
const ageBands = { '0-35': 18, '36-71': 19, '72-119': 23, '120-191': 26, '192-215': 8, '216-290': 6 };

/**
 * Deals out the households of a group of client families so that the published margins hold exactly.
 * @param count how many families
 */
export function dealHouseholds(count: number, today: Day, random: Random): readonly Household[] {
  const dealt = [...apportion(count, sizes)].flatMap(([size, families]) =>
    Array.from({ length: families }, () => Number(size)),
  );
  const shapes = dealShapes(dealt, random);
  const children = shapes.map(({ size, shape }) => size - adultsIn(shape));
  const ages = dealAges(children, random);
  const elsewhere = chosen(
    shapes.map((_, index) => index).filter((index) => (shapes[index]?.size ?? 0) < 8),
    withMemberElsewhere,
    random,
  );
  const households = shapes.map(({ size, shape }, index) => {
    const members = membersOf(shape, { months: ages[index] ?? [], today }, random);
    return {
      shape,
      size,
      members: elsewhere.has(index) ? [...members, memberElsewhere(shape, members, random)] : members,
    };
  });
  return shuffled(households, random);
}

interface Shaped {
  readonly size: number;
  readonly shape: Shape;
}

function dealShapes(dealt: readonly number[], random: Random): readonly Shaped[] {
  const ofSize = (size: number) => dealt.map((_, i) => i).filter((i) => dealt[i] === size);
  const pairs = chosen(ofSize(2), 0.5, random);
  const withChildren = dealt.filter((size) => size > 2).length + pairs.size;
  // Two-person families of a parent and a child already count; the others are spread over three to five persons.
  const missing = Math.round(withChildren * singleParents) - pairs.size;
  const bySize = apportion(missing, { 3: 6, 4: 3, 5: 1 });
  const alone = new Set<number>(pairs);
  for (const [size, families] of bySize)
    for (const i of shuffled(ofSize(Number(size)), random).slice(0, families)) alone.add(i);
  const large = shuffled(
    dealt.map((_, i) => i).filter((i) => (dealt[i] ?? 0) >= 4 && !alone.has(i)),
    random,
  );
  const three = new Set(large.slice(0, Math.round(dealt.length * threeGenerations)));
  return dealt.map((size, i) => ({ size, shape: shapeOf(size, alone.has(i), three.has(i)) }));
}

function shapeOf(size: number, alone: boolean, three: boolean): Shape {
  if (size === 1) return 'SINGLE';
  if (three) return 'THREE_GENERATIONS';
  if (alone) return 'SINGLE_PARENT';
  return size === 2 ? 'COUPLE' : 'TWO_PARENTS';
}

const adults: Readonly<Record<Shape, number>> = {
  SINGLE: 1,
  COUPLE: 2,
  SINGLE_PARENT: 1,
  TWO_PARENTS: 2,
  THREE_GENERATIONS: 3,
};
const adultsIn = (shape: Shape): number => adults[shape];

/** Ages in months, one list per family, oldest child first. */
function dealAges(children: readonly number[], random: Random): readonly (readonly number[])[] {
  const slots = children.flatMap((count, family) => Array.from({ length: count }, () => ({ family })));
  const bands = deal(slots, ageBands, random);
  const byFamily = children.map((): string[] => []);
  for (const slot of slots) byFamily[slot.family]?.push(bands.get(slot) ?? '0-35');
  return byFamily.map((own) => agesWithin(own, random));
}

/** Siblings are at least ten months apart, or twins where the bands leave no room. */
function agesWithin(bands: readonly string[], random: Random): readonly number[] {
  const draw = () =>
    bands
      .map((band) => band.split('-').map(Number))
      .map(([from = 0, to = 0]) => random.whole(from, to))
      .sort((x, y) => y - x);
  const tooClose = (ages: readonly number[]) => ages.some((age, i) => i > 0 && (ages[i - 1] ?? 0) - age < 10);
  let ages = draw();
  for (let tries = 0; tries < 30 && tooClose(ages); tries++) ages = draw();
  return ages.map((age, i) => (i > 0 && (ages[i - 1] ?? 0) - age < 10 ? (ages[i - 1] ?? age) : age));
}

/**
 * Makes the members of one household, the reference person first, children from the oldest to the youngest.
 * @param given ages of the children in months, oldest first; for households without children the age of the adults in years
 */
export function membersOf(
  shape: Shape,
  given: { readonly months: readonly number[]; readonly today: Day; readonly adultAge?: number },
  random: Random,
): readonly HouseholdMember[] {
  const { months, today } = given;
  const oldest = months[0] ?? 0;
  const span = (oldest - (months[months.length - 1] ?? 0)) / 12;
  const atFirstBirth = 19 + random.next() * Math.max(0, Math.min(15, 43 - span - 19));
  const childless = given.adultAge ?? (shape === 'COUPLE' ? random.whole(23, 66) : random.whole(19, 61));
  const age = months.length > 0 ? atFirstBirth + oldest / 12 : childless;
  const born = (years: number): Day =>
    addDays(addMonths(today, -Math.round(years * 12)), -random.whole(0, 28));
  const female =
    shape === 'SINGLE' ? random.chance(0.36) : random.chance(shape === 'SINGLE_PARENT' ? 0.88 : 0.5);
  const reference: HouseholdMember = {
    part: 'REFERENCE',
    gender: female ? 'FEMALE' : 'MALE',
    born: born(age),
  };
  const partnerAge = Math.max(18.5, age + (female ? random.whole(0, 7) : -random.whole(0, 3)));
  const hasPartner = shape === 'COUPLE' || shape === 'TWO_PARENTS' || shape === 'THREE_GENERATIONS';
  const partner: HouseholdMember = {
    part: 'PARTNER',
    gender: female ? 'MALE' : 'FEMALE',
    born: born(partnerAge),
  };
  const grandparent: HouseholdMember = {
    part: 'GRANDPARENT',
    gender: random.chance(0.75) ? 'FEMALE' : 'MALE',
    born: born(age + random.whole(20, 30)),
  };
  return [
    reference,
    ...(hasPartner ? [partner] : []),
    ...childrenOf(months, today, random),
    ...(shape === 'THREE_GENERATIONS' ? [grandparent] : []),
  ];
}

function childrenOf(months: readonly number[], today: Day, random: Random): readonly HouseholdMember[] {
  const children: HouseholdMember[] = [];
  months.forEach((age, i) => {
    // Never in the future: a child of no months was born within the last weeks.
    const day = addDays(addMonths(today, -age), -random.whole(2, 27));
    const twin = i > 0 && months[i - 1] === age ? children[i - 1] : undefined;
    children.push({
      part: 'CHILD',
      gender: random.chance(0.49) ? 'FEMALE' : 'MALE',
      born: twin?.born ?? day,
    });
  });
  return children;
}

/** A separated parent, a grown-up child or a relative who belongs to the family and lives somewhere else. */
function memberElsewhere(shape: Shape, members: readonly HouseholdMember[], random: Random): HouseholdMember {
  const reference = members[0];
  const born = reference?.born ?? '1985-05-05';
  if (shape === 'SINGLE_PARENT')
    return {
      part: 'ELSEWHERE',
      gender: reference?.gender === 'FEMALE' ? 'MALE' : 'FEMALE',
      born: addDays(born, -random.whole(0, 2500)),
    };
  const gender = random.chance(0.5) ? 'FEMALE' : 'MALE';
  return { part: 'ELSEWHERE', gender, born: addDays(born, random.whole(-1500, 1500)) };
}
