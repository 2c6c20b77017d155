import type { CityBase } from '../facts/base';
import type { Edition } from '../facts/City';
import type { Day } from '../facts/values';
import { addDays } from '../today';
import type { ClientFamily } from './ClientFamily';
import { dealSituations } from './circumstances';
import { dealConsents, dealDistricts, dealManagers } from './clientCases';
import { courseOf, withCare } from './clientCourses';
import { dealDraws, dealLivelihoods, separateDraws } from './clientLivelihoods';
import { contradictions } from './clientMargins';
import {
  membersOf,
  withFirstOfJanuary,
  withNoise,
  withTolerations,
  withTwoNationalities,
} from './clientMembers';
import { dealHouseholds } from './households';
import { chosen } from './quota';
import { randomOf } from './random';
import type { Group, Situation, Sketch } from './Sketch';
import { dealStatus, type Settled } from './statusLines';

export interface ClientOrder {
  readonly edition: Edition;
  readonly seed: string;
  readonly group: Exclude<Group, 'resident'>;
  readonly count: number;
  readonly today: Day;
  readonly base: CityBase;
}

/** Sketches all client families of a city at once, so that the margins of domain.md 6.2 and 6.3 hold exactly. */
export function clientSketches(order: ClientOrder): readonly Sketch[] {
  const { edition, seed, group, count, today } = order;
  const random = (step: string) => randomOf(seed, edition, group, step);
  const households = dealHouseholds(count, today, random('households'));
  const settled = dealStatus(households, today, random('status'));
  const drafted = households.map((household, number): ClientFamily => {
    const own = settled.get(household) as Settled;
    const members = membersOf(own, today, randomOf(seed, edition, group, 'members', number));
    return { ...own, number, members, hasGrandparent: household.shape === 'THREE_GENERATIONS' };
  });
  const dated = withFirstOfJanuary(drafted, random('first of January'));
  const noisy = withNoise(withTwoNationalities(dated, random('nationalities')), random('noise'));
  const families = withTolerations(noisy, random('tolerations'));
  const situations = dealSituations(families, today, random('situations'));
  const livelihoods = dealLivelihoods(families, situations, today, random('livelihoods'));
  const cared = families.map((family) =>
    withCare(
      family,
      situations.get(family) ?? new Set(),
      today,
      randomOf(seed, edition, group, 'care', family.number),
    ),
  );
  const courses = cared.map((family, i) =>
    courseOf(
      family,
      { situations: situationsOf(situations, families, i), livelihood: livelihoods[i] ?? 'SGB2', today },
      random(`course ${i}`),
    ),
  );
  const draws = dealDraws({ families, livelihoods, courses, today }, random('draws'));
  const drawing = separateDraws(cared, { livelihoods, draws, today }, random('separately'));
  const districts = dealDistricts(families, random('districts'));
  const consents = dealConsents(families, random('consents'));
  const managers = dealManagers(districts, order.base, group === 'client', random('managers'));
  const errors = chosen(families, contradictions, random('errors'));
  return families.map((family, i): Sketch => {
    const own = situationsOf(situations, families, i);
    return {
      edition,
      seed,
      group,
      number: i,
      district: districts[i] ?? 'MITTE_STYRUM',
      origin: family.origin,
      shape: family.household.shape,
      members: (cared[i]?.members ?? []).map((member) => ({
        ...member,
        drawsSeparately: drawing.has(member),
      })),
      movedHere: own.has('X13') ? addDays(today, -randomOf(seed, group, 'moved', i).whole(45, 150)) : null,
      livelihood: livelihoods[i] ?? 'SGB2',
      situations: own,
      course: courses[i] ?? 'NONE',
      draws: draws[i] ?? new Set(),
      consent: consents[i] ?? null,
      caseManager: managers[i] ?? null,
      seededError: errors.has(family),
    };
  });
}

const situationsOf = (
  dealt: ReadonlyMap<ClientFamily, ReadonlySet<Situation>>,
  families: readonly ClientFamily[],
  index: number,
): ReadonlySet<Situation> => dealt.get(families[index] as ClientFamily) ?? new Set();
