import { cityOf } from '../../city/cityOf';
import type { FamilyFacts } from '../../city/facts/family';
import { familyOf } from '../../city/generator/familyOf';
import { residentSketch } from '../../city/generator/residentSketch';
import { today } from '../../city/today';
import { families, hasTruth, members, percent } from './editionM';
import { findFaults } from './findFaults';

const first = (edition: 'M' | 'L', count: number, seed?: string): readonly FamilyFacts[] => {
  const taken: FamilyFacts[] = [];
  for (const family of cityOf(edition, seed === undefined ? {} : { seed }).families()) {
    taken.push(family);
    if (taken.length === count) break;
  }
  return taken;
};

describe('a generated city', () => {
  it('is the same every time', () => {
    expect([...cityOf('M').families()]).toEqual(families);
  });

  it('is the same whatever part of it was made before', () => {
    const { base } = cityOf('L');
    const resident = (number: number) =>
      familyOf(residentSketch({ edition: 'L', seed: 'oberhausen', number, today }), today, base);
    const later = resident(77);
    resident(3);
    expect(resident(77)).toEqual(later);
    expect(resident(78)).not.toEqual(later);
  });

  it('can be gone through twice at the same time', () => {
    const city = cityOf('M');
    const one = city.families()[Symbol.iterator]();
    const other = city.families()[Symbol.iterator]();
    one.next();
    one.next();
    expect(other.next().value).toEqual(families[0]);
    expect(one.next().value).toEqual(families[2]);
  });

  it('is another one with another seed', () => {
    expect(first('M', 5, 'another')).not.toEqual(families.slice(0, 5));
    expect(cityOf('M', { seed: 'another' }).generator).not.toBe(cityOf('M').generator);
  });

  it('says how many families it has, on which day it lives and from which generator it is', () => {
    const city = cityOf('M');
    expect(city.familyCount).toBe(families.length);
    expect(city.today).toBe('2026-11-23');
    expect(city.edition).toBe('M');
    expect(city.generator).toBe('city/1 oberhausen');
    expect(city.base.caseManagers.length).toBeGreaterThan(5);
  });

  it('can live on another day, and its facts move with it', () => {
    const later = [...cityOf('M', { today: '2027-02-15' }).families()];
    expect(later).toHaveLength(300);
    const x03 = later.filter((family) => hasTruth(family, 'X03')).length;
    expect(x03).toBeGreaterThan(20);
    const ends = later.flatMap(({ members: own }) =>
      own.flatMap(({ person }) => person.immigration?.currentStatus.validUntil ?? []),
    );
    const past = ends.filter((end) => end < '2027-02-15');
    // Only titles that go on by law after a timely application.
    expect(past.length / ends.length).toBeLessThan(0.15);
  });

  it('gives the stories as edition S, on their own day only', () => {
    const city = cityOf('S');
    expect(city.familyCount).toBe([...city.families()].length);
    expect(() => cityOf('S', { today: '2027-01-01' })).toThrow(RangeError);
  });
});

describe('the facts of edition M', () => {
  it('never contradict each other, reach a stranger or come out of time', () => {
    const faults = families.flatMap((family) =>
      findFaults(family).map((name) => `${name}: ${family.reference}`),
    );
    expect(faults).toEqual([]);
  });

  it('use every id once', () => {
    const ids = families.flatMap((family) => [
      family.id,
      ...family.members.map(({ person }) => person.id),
      ...family.benefits.map(({ id }) => id),
      ...(family.household === null ? [] : [family.household.id]),
      ...(family.benefitUnit === null ? [] : [family.benefitUnit.id]),
      ...(family.casework === null
        ? []
        : [
            family.casework.case.id,
            ...family.casework.consents.map(({ id }) => id),
            ...family.casework.documentNeeds.map(({ id }) => id),
            ...family.casework.case.referrals.map(({ id }) => id),
            ...family.casework.case.handOffs.map(({ id }) => id),
          ]),
      ...family.members.flatMap(({ person }) => [
        ...(person.immigration?.applications ?? []).map(({ id }) => id),
        ...(person.childcare?.requests ?? []).map(({ id }) => id),
        ...(person.employment?.jobOffers ?? []).map(({ id }) => id),
      ]),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    const references = families.map(({ reference }) => reference);
    expect(new Set(references).size).toBe(references.length);
    const numbers = members.flatMap(({ person }) =>
      Object.values(person.onFile).map(({ fileNumber }) => fileNumber),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('give one case manager sixty cases or more, and families of six', () => {
    const cases = new Map<string, number>();
    for (const { casework } of families) {
      const id = casework?.case.caseManager ?? '';
      cases.set(id, (cases.get(id) ?? 0) + 1);
    }
    expect(Math.max(...cases.values())).toBeGreaterThanOrEqual(60);
    expect(families.filter(({ members: own }) => own.length === 6).length).toBeGreaterThan(10);
  });

  it('leave nobody to whom nothing happened: every family has a case with a need', () => {
    for (const { casework } of families) expect(casework?.case.needs.length ?? 0).toBeGreaterThan(0);
  });

  it('spell a name differently in some files and leave the papers as they are', () => {
    const spelled = members.filter(({ person }) =>
      Object.values(person.onFile).some(
        ({ name }) => name.given !== person.name.given || name.family !== person.name.family,
      ),
    );
    expect(percent(members, (member) => spelled.includes(member))).toBeGreaterThan(10);
    expect(percent(members, (member) => spelled.includes(member))).toBeLessThan(50);
  });

  it('send more applications from May to July than a quarter of the year would', () => {
    const months = [...cityOf('M', { seed: 'season' }).families(), ...families]
      .flatMap(({ members: own }) => own.flatMap(({ person }) => person.immigration?.applications ?? []))
      .filter(({ decidedAt, kind }) => decidedAt !== null && kind === 'EXTENSION')
      .map(({ submittedAt }) => submittedAt.slice(5, 7));
    expect(months.length).toBeGreaterThan(100);
    expect(percent(months, (month) => ['05', '06', '07'].includes(month))).toBeGreaterThan(25);
  });
});
