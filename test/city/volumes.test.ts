import { cityOf } from '../../city/cityOf';
import type { FamilyFacts } from '../../city/facts/family';
import { addYears, today } from '../../city/today';
import { findFaults } from './findFaults';

/** Going through 40,000 persons takes about ten seconds on an idle core. */
jest.setTimeout(180_000);

const yearAgo = addYears(today, -1);
const counts = new Map<string, number>();
const faults: string[] = [];
const casesByManager = new Map<string, number>();
const fileNumbers = new Set<string>();
let rssBefore = 0;
let rssAfter = 0;

function count(what: string, by = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + by);
}

function countFamily(family: FamilyFacts): void {
  const active = family.casework !== null && family.casework.case.status !== 'CLOSED';
  count('families');
  count('persons', family.members.length);
  if (active) {
    count('active families');
    count('clients with a need', new Set(family.casework?.case.needs.flatMap(({ persons }) => persons)).size);
    const manager = family.casework?.case.caseManager ?? '';
    casesByManager.set(manager, (casesByManager.get(manager) ?? 0) + 1);
    if (family.members.filter(({ livesInHousehold }) => livesInHousehold).length === 6)
      count('active families of six');
  }
  if (family.casework !== null) count('clients ever', family.members.length);
  count(
    'referrals',
    family.casework?.case.referrals.filter(({ sentAt }) => (sentAt ?? '') >= yearAgo).length ?? 0,
  );
  if (family.benefitUnit !== null) {
    count('benefit units');
    count('persons in benefit units', family.benefitUnit.members.length);
  }
  const asylum = family.benefits.filter(
    ({ type, status }) => type.startsWith('ASYLBLG') && status !== 'ENDED',
  );
  count('AsylbLG receivers', new Set(asylum.flatMap(({ covered }) => covered)).size);
  for (const member of family.members) countPerson(member.person);
  // Every client family, and one in four of the others: looking takes as long as making them.
  if (family.casework !== null || (counts.get('families') ?? 0) % 4 === 0)
    faults.push(...findFaults(family).map((name) => `${name}: ${family.reference}`));
}

function countPerson(person: FamilyFacts['members'][number]['person']): void {
  for (const { fileNumber } of Object.values(person.onFile)) {
    if (fileNumbers.has(fileNumber)) faults.push('file number used twice');
    fileNumbers.add(fileNumber);
  }
  if (person.immigration !== null) count('files');
  if (person.immigration?.naturalisation != null) count('naturalisations');
  for (const { kind, submittedAt } of person.immigration?.applications ?? [])
    if (submittedAt >= yearAgo && kind !== 'NATURALISATION')
      count(kind === 'CERTIFICATE' ? 'certificates' : 'applications');
  if (person.childcare !== null) count('children in daycare');
  if (
    person.childcare?.requests.some(({ status }) =>
      ['WAITLISTED', 'ACTIVE', 'REGISTERED', 'NO_PLACE'].includes(status),
    )
  )
    count('children waiting');
  if (person.education?.languageSupport?.kind === 'INITIAL_SUPPORT') count('newcomer pupils');
  for (const { registeredAt } of person.employment?.languageCourses?.registrations ?? [])
    if (registeredAt >= yearAgo) count('course registrations');
}

beforeAll(() => {
  rssBefore = process.memoryUsage().rss;
  for (const family of cityOf('L').families()) countFamily(family);
  rssAfter = process.memoryUsage().rss;
});

describe('edition L has the volumes of domain.md 6.2 within 5 %', () => {
  it.each([
    ['persons', 40_000],
    ['active families', 260],
    ['clients with a need', 720],
    ['clients ever', 3_000],
    ['files', 31_000],
    ['naturalisations', 2_500],
    ['AsylbLG receivers', 1_900],
    ['benefit units', 6_500],
    ['persons in benefit units', 14_000],
    ['children in daycare', 11_800],
    ['newcomer pupils', 900],
    ['course registrations', 1_100],
    ['applications', 3_800],
    ['certificates', 1_800],
    ['referrals', 2_400],
  ])('%s', (what, published) => {
    expect(Math.abs((counts.get(what) ?? 0) / published - 1)).toBeLessThanOrEqual(0.05);
  });

  it('children waiting for a place lie between the numbers of two years', () => {
    expect(counts.get('children waiting')).toBeGreaterThan(900);
    expect(counts.get('children waiting')).toBeLessThan(2_700);
  });
});

describe('edition L', () => {
  it('never contradicts itself, reaches a stranger or comes out of time', () => {
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('has a case manager with sixty cases or more and client families of six', () => {
    expect(Math.max(...casesByManager.values())).toBeGreaterThanOrEqual(60);
    expect(counts.get('active families of six')).toBeGreaterThan(10);
  });

  it('is gone through without keeping the families in memory', () => {
    expect(rssAfter - rssBefore).toBeLessThan(400e6);
  });
});
