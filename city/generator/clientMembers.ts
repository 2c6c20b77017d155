import type { Day } from '../facts/values';
import { addDays } from '../today';
import type { ClientFamily } from './ClientFamily';
import * as margins from './clientMargins';
import type { HouseholdMember } from './households';
import { origins } from './origins';
import { chosen, deal } from './quota';
import type { Random } from './random';
import type { MemberSketch, Noise, TolerationBasis } from './Sketch';
import { arrivalOf, childLine, isAdult, type Settled } from './statusLines';

/** The members of one settled household with their lines, arrival and nationality. */
export function membersOf(settled: Settled, today: Day, random: Random): readonly MemberSketch[] {
  const { household, line, partnerLine, partnerOrigin } = settled;
  const country = random.pick(origins[settled.origin].countries);
  const partnerCountry = partnerOrigin === null ? country : random.pick(origins[partnerOrigin].countries);
  const arrived = arrivalOf(line, today, random);
  const partnerArrived =
    partnerLine === null ? addDays(arrived, random.whole(0, 60)) : arrivalOf(partnerLine, today, random);
  const firstHere = arrived < partnerArrived ? arrived : partnerArrived;
  const lines = [line, partnerLine ?? line];
  const sketch = (member: HouseholdMember): MemberSketch => {
    const child = member.part === 'CHILD';
    const partner = member.part === 'PARTNER';
    const here = child ? firstHere : partner ? partnerArrived : arrived;
    const bornHere = member.born >= firstHere && child;
    return {
      ...member,
      line:
        child && !isAdult(member, today)
          ? childLine(lines, bornHere)
          : partner
            ? (partnerLine ?? line)
            : line,
      tolerationBasis: null,
      arrived: child && member.born > here ? member.born : here,
      nationalities: [partner ? partnerCountry : country],
      care: null,
      drawsSeparately: false,
      noise: new Set(),
    };
  };
  return household.members.map(sketch);
}

/** Second nationalities, first to children whose parents come from different countries. */
export function withTwoNationalities(
  families: readonly ClientFamily[],
  random: Random,
): readonly ClientFamily[] {
  const persons = families.flatMap(({ members }) => members);
  const second = new Map<MemberSketch, string>();
  for (const { members, partnerOrigin } of families)
    for (const member of members) {
      const partner = members.find(({ part }) => part === 'PARTNER')?.nationalities[0];
      if (partnerOrigin !== null && partner !== undefined && member.part === 'CHILD')
        second.set(member, partner);
      else if (member.part !== 'CHILD' && member.line !== 'EU')
        second.set(member, neighbours[member.nationalities[0] ?? ''] ?? '');
    }
  const able = [...second].filter(([, code]) => code !== '');
  const wanted = Math.round(persons.length * margins.twoNationalities);
  const german = persons.filter(({ line }) => line === 'GERMAN').map((person) => [person, 'DEU'] as const);
  const share = Math.max(0, wanted - german.length) / able.length;
  const given = new Map([...chosen(able, Math.min(1, share), random), ...german]);
  return families.map((family) => ({
    ...family,
    members: family.members.map((member) => {
      const code = given.get(member);
      return code === undefined ? member : { ...member, nationalities: [...member.nationalities, code] };
    }),
  }));
}

const cohort = ['SYR', 'AFG', 'IRQ', 'GIN'];

/** In these cohorts 14 % of the persons are on paper born on 1 January; children born here have a real birth certificate. */
export function withFirstOfJanuary(
  families: readonly ClientFamily[],
  random: Random,
): readonly ClientFamily[] {
  const persons = families
    .flatMap(({ members }) => members)
    .filter(({ nationalities }) => cohort.includes(nationalities[0] ?? ''));
  const able = persons.filter(({ part, born, arrived }) => part !== 'CHILD' && arrived !== born);
  const share = Math.min(1, (persons.length * margins.bornFirstOfJanuary) / able.length);
  const dated = chosen(able, share, random);
  return families.map((family) => ({
    ...family,
    members: family.members.map((member) =>
      dated.has(member) ? { ...member, born: `${member.born.slice(0, 4)}-01-01` } : member,
    ),
  }));
}

/** Who will be written down wrongly, exactly as often as published. */
export function withNoise(families: readonly ClientFamily[], random: Random): readonly ClientFamily[] {
  const persons = families.flatMap(({ members }) => members);
  const noise = new Map<MemberSketch, Set<Noise>>(persons.map((person) => [person, new Set()]));
  for (const kind of Object.keys(margins.noise) as Noise[]) {
    // Only somebody without whom the family can go on has died or moved away.
    const able = kind === 'GONE' ? persons.filter(({ part }) => part === 'ELSEWHERE') : persons;
    const share = Math.min(1, (persons.length * margins.noise[kind]) / able.length);
    for (const person of chosen(able, share, random)) noise.get(person)?.add(kind);
  }
  return families.map((family) => ({
    ...family,
    members: family.members.map((member) => ({ ...member, noise: noise.get(member) ?? new Set<Noise>() })),
  }));
}

/** None of them in the Union: who holds its citizenship too needs no title. */
const neighbours: Readonly<Record<string, string>> = {
  BIH: 'SRB',
  SRB: 'BIH',
  XKX: 'ALB',
  MKD: 'ALB',
  UKR: 'MDA',
  TUR: 'AZE',
  SYR: 'TUR',
  IRQ: 'TUR',
  AFG: 'IRN',
};

/** Grounds of the tolerations; those of children follow the most common one. */
export function withTolerations(families: readonly ClientFamily[], random: Random): readonly ClientFamily[] {
  const tolerated = families.flatMap(({ members }) => members).filter(({ line }) => line === 'TOLERATION');
  const workers = tolerated.filter(({ part }) => part === 'REFERENCE' || part === 'PARTNER');
  const bases = deal(workers, margins.tolerations, random);
  return families.map((family) => ({
    ...family,
    members: family.members.map((member): MemberSketch => {
      if (member.line !== 'TOLERATION') return member;
      const basis: TolerationBasis = bases.get(member) ?? 'P60A_2_1';
      return { ...member, tolerationBasis: basis };
    }),
  }));
}
