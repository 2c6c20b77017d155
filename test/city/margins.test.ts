import type { FamilyFacts, MemberFacts } from '../../city/facts/family';
import * as margins from '../../city/generator/clientMargins';
import { origins } from '../../city/generator/origins';
import { today } from '../../city/today';
import { families, hasTruth, isAdult, isPartner, members, percent } from './editionM';

/** Within 5 % of the published share, or within half a percentage point where the share is so small that 5 % is less than a family. */
function expectShare(share: number, published: number, slack = 0.5): void {
  expect(Math.abs(share - published)).toBeLessThanOrEqual(Math.max(published * 0.05, slack));
}

const sizeOf = (family: FamilyFacts): number =>
  family.members.filter(({ livesInHousehold }) => livesInHousehold).length;
const childrenOf = (family: FamilyFacts): readonly MemberFacts[] =>
  family.members.filter(({ role }) => role === 'CHILD');

describe('the published margins of client families in edition M', () => {
  it.each([
    [1, 20],
    [2, 13],
    [3, 16],
    [4, 20],
    [5, 15],
    [6, 9],
  ])('hold for households of %i', (size, published) => {
    expectShare(
      percent(families, (family) => sizeOf(family) === size),
      published,
    );
  });

  it('hold for households of seven and more', () => {
    expectShare(
      percent(families, (family) => sizeOf(family) >= 7),
      7,
    );
  });

  it('hold for single parents, three generations and members living elsewhere', () => {
    const withChildren = families.filter((family) => childrenOf(family).length > 0);
    const alone = (family: FamilyFacts) => !family.members.some(isPartner);
    expectShare(percent(withChildren, alone), 24);
    expectShare(
      percent(families, ({ members: own }) => own.some(({ role }) => role === 'GRANDPARENT')),
      4,
    );
    expectShare(
      percent(families, ({ members: own }) => own.some(({ livesInHousehold }) => !livesInHousehold)),
      8,
    );
  });

  it.each([
    ['0 to 2', 0, 3, 18],
    ['3 to 5', 3, 6, 19],
    ['6 to 9', 6, 10, 23],
    ['10 to 15', 10, 16, 26],
    ['16 to 17', 16, 18, 8],
  ])('hold for children aged %s', (_, from, to, published) => {
    const children = families.flatMap(childrenOf);
    const age = ({ person }: MemberFacts) => {
      const born = person.dateOfBirth ?? '';
      return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (born.slice(5) > today.slice(5) ? 1 : 0);
    };
    expectShare(
      percent(children, (child) => age(child) >= from && age(child) < to),
      published,
    );
  });

  it.each(Object.entries(margins.nationalities))('hold for the nationalities of %s', (origin, published) => {
    const { countries } = origins[origin as keyof typeof origins];
    expectShare(
      percent(members, ({ person }) => countries.includes(person.nationalities[0] ?? '')),
      published,
    );
  });

  it.each(Object.entries(margins.districts))('hold for the district %s', (district, published) => {
    const persons = families.flatMap((family) => family.members.map(() => family.district));
    expectShare(
      percent(persons, (each) => each === district),
      published,
    );
  });

  it('hold for two nationalities', () => {
    expectShare(
      percent(members, ({ person }) => person.nationalities.length > 1),
      6,
    );
  });

  it('hold for birth dates on 1 January in the cohorts without papers', () => {
    const cohort = members.filter(({ person }) =>
      ['SYR', 'AFG', 'IRQ', 'GIN'].includes(person.nationalities[0] ?? ''),
    );
    const first = ({ person }: MemberFacts) =>
      person.dateOfBirth?.length === 4 || person.dateOfBirth?.endsWith('-01-01') === true;
    expectShare(percent(cohort, first), 14);
  });
});

/** The status groups of domain.md 6.2, told from the file of the authority. */
const lineOf = ({ person }: MemberFacts): string => {
  const status = person.immigration?.currentStatus;
  const basis = status?.basis ?? '';
  if (status === undefined || status.kind === 'EU_FREE_MOVEMENT') return 'EU';
  if (status.kind === 'PROVISIONAL_PERMITTED') return 'PROVISIONAL';
  if (status.kind === 'SETTLEMENT_PERMIT') return 'SETTLEMENT';
  return lines.find(([, bases]) => bases.includes(basis))?.[0] ?? basis;
};
const lines: readonly (readonly [string, readonly string[]])[] = [
  ['SUBSIDIARY', ['P25_2_SUBSIDIARY']],
  ['REFUGEE', ['P25_2_REFUGEE', 'P25_1']],
  ['P25AB', ['P25A', 'P25B']],
  ['FAMILY', ['P28', 'P30', 'P31', 'P32', 'P33', 'P36', 'P36A']],
  ['PERMISSION', ['ASYLG_55']],
  ['TOLERATION', ['P60A_2_1', 'P60A_2_3', 'P60B', 'P60C', 'P60D']],
  ['WORK_STUDY', ['P16B', 'P16D', 'P18A', 'P18B', 'P18G']],
];
/** Somebody whom the authority does not know tells nothing about the shares. */
const known = ({ person }: MemberFacts): boolean =>
  person.immigration !== null ||
  origins.ROMANIA.countries
    .concat(origins.BULGARIA.countries, origins.ITALY_POLAND.countries)
    .includes(person.nationalities[0] ?? '');

describe('the status of adult clients in edition M', () => {
  const adults = members.filter(isAdult).filter(known);

  it.each(Object.entries(margins.statusLines))('has the published share of %s', (line, published) => {
    expectShare(
      percent(adults, (adult) => lineOf(adult) === line),
      published,
      0.6,
    );
  });

  it('splits tolerations as published', () => {
    const tolerated = adults.filter((adult) => lineOf(adult) === 'TOLERATION');
    const basis = ({ person }: MemberFacts) => person.immigration?.currentStatus.basis;
    // 9 % of some 500 adults: one person is two points.
    expectShare(
      percent(tolerated, (adult) => basis(adult) === 'P60A_2_1'),
      70,
      4,
    );
    expectShare(
      percent(tolerated, (adult) => basis(adult) === 'P60A_2_3'),
      12,
      4,
    );
    expectShare(
      percent(tolerated, (adult) => basis(adult) === 'P60C' || basis(adult) === 'P60D'),
      12,
      4,
    );
  });

  it('differs within at least 22 % of the families', () => {
    const statusOf = (member: MemberFacts) =>
      member.role === 'CHILD' && lineOf(member) === 'FAMILY' ? null : lineOf(member);
    const mixed = ({ members: own }: FamilyFacts) =>
      new Set(
        own
          .filter(known)
          .map(statusOf)
          .filter((line) => line !== null),
      ).size > 1;
    expect(percent(families, mixed)).toBeGreaterThanOrEqual(22);
  });
});

describe('consents in edition M', () => {
  const own = (family: FamilyFacts) =>
    (family.casework?.consents ?? []).filter(({ subject }) => subject === family.members[0]?.person.id);
  const patternOf = (family: FamilyFacts): string => {
    const consent = own(family)[0];
    if (consent === undefined) return 'NONE';
    if (consent.status === 'EXPIRED') return 'NONE';
    const permitted = new Set(
      consent.provisions.filter(({ effect }) => effect === 'PERMIT').map(({ source }) => source),
    );
    return permitted.size === consent.provisions.length && permitted.size > 15 ? 'FULL' : 'PARTIAL';
  };

  it('are full, partial and missing or expired as often as published', () => {
    expectShare(
      percent(families, (family) => patternOf(family) === 'FULL'),
      38,
    );
    expectShare(
      percent(families, (family) => patternOf(family) === 'PARTIAL'),
      47,
    );
    expectShare(
      percent(families, (family) => patternOf(family) === 'NONE'),
      15,
    );
  });

  it('most often deny health, then immigration', () => {
    const denying = (source: string) =>
      families.filter((family) => {
        const consent = own(family)[0];
        if (consent === undefined || patternOf(family) !== 'PARTIAL') return false;
        return !consent.provisions.some(
          (provision) => provision.source === source && provision.effect === 'PERMIT',
        );
      }).length;
    expect(denying('HEALTH_PROVIDER')).toBeGreaterThan(denying('IMMIGRATION_AUTHORITY'));
    expect(denying('IMMIGRATION_AUTHORITY')).toBeGreaterThan(denying('SCHOOL'));
  });

  it('differ between partners in 12 % of the couples', () => {
    const couples = families.filter(({ members: all }) => all.some(isPartner));
    const sources = (family: FamilyFacts, person: string | undefined) =>
      JSON.stringify(
        (family.casework?.consents ?? [])
          .filter(({ subject }) => subject === person)
          .map(({ provisions, status }) => [
            status === 'EXPIRED',
            provisions.map(({ source, effect }) => [source, effect]),
          ]),
      );
    const differs = (family: FamilyFacts) =>
      sources(family, family.members[0]?.person.id) !==
      sources(family, family.members.find(isPartner)?.person.id);
    expectShare(percent(couples, differs), 12, 1);
  });

  it('were revoked within the last year in 5 % of the families', () => {
    expectShare(
      percent(families, (family) =>
        (family.casework?.consents ?? []).some(({ revocations }) => revocations.length > 0),
      ),
      5,
    );
  });

  it('stand beside a protective marker in 2 % of the families', () => {
    expectShare(
      percent(families, ({ members: own_ }) =>
        own_.some(({ person }) => person.protectiveMarkers.length > 0),
      ),
      2,
    );
  });
});

describe('noise in edition M', () => {
  const personsWith = (rule: string): number =>
    (100 *
      new Set(
        families.flatMap(({ truth }) =>
          truth.filter((entry) => entry.rule === rule).flatMap(({ subjects }) => subjects),
        ),
      ).size) /
    members.length;

  it.each([
    ['NOISE_SWAPPED_NAMES', 2],
    ['NOISE_BIRTH_DATE', 4],
    ['NOISE_DUPLICATE', 2.5],
    ['NOISE_MISSING', 7],
  ])('falls on persons as often as published: %s', (rule, published) => {
    expectShare(personsWith(rule), published, 0.7);
  });

  it('has moved and deceased members in 1.5 % of the persons', () => {
    expectShare(personsWith('NOISE_MOVED_AWAY') + personsWith('NOISE_DECEASED'), 1.5);
  });

  it('has an old address in about 9 % of the families', () => {
    // Drawn, not dealt: two standard deviations of 300 families.
    expectShare(
      percent(families, (family) => hasTruth(family, 'NOISE_ADDRESS_LAG')),
      9,
      3.3,
    );
  });

  it('has files that are older than 30 days in about 6 % of all files', () => {
    const files = members.flatMap(({ person }) => Object.values(person.onFile));
    expectShare(
      percent(files, ({ asOf }) => asOf < '2026-10-24'),
      6,
      1.2,
    );
  });

  it('contradicts itself in 3 % of the families', () => {
    const contradicts = ({ truth }: FamilyFacts) =>
      truth.some(({ rule }) => rule.startsWith('SEEDED_ERROR_'));
    expectShare(percent(families, contradicts), 3, 0.7);
  });
});
