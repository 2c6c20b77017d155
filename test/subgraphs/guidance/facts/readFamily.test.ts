import { isAged } from '../../../../subgraphs/guidance/facts/ages';
import { every, isEmpty, none, some } from '../../../../subgraphs/guidance/facts/lists';
import { given, isOneOf } from '../../../../subgraphs/guidance/facts/Truth';
import { aFamily, aMember, aPerson, read } from '../situation';

const at = (...path: (string | number)[]) => ['members', 0, 'person', ...path];
const family = (own = {}) => aFamily([aMember(aPerson('amina', own))]);
const person = (own = {}, silences: Parameters<typeof read>[1] = []) => {
  const [member] = read(family(own), silences).members;
  if (member === undefined) throw new Error('there is one member');
  return member.person;
};

describe('facts as rules read them', () => {
  it('are known with value, source and age', () => {
    const fact = person({ immigration: { currentStatus: { validUntil: '2027-01-01' } } }).immigration
      .currentStatus.validUntil;
    expect(fact).toMatchObject({
      path: 'person.immigration.currentStatus.validUntil',
      state: 'KNOWN',
      value: '2027-01-01',
      source: 'IMMIGRATION_AUTHORITY',
      asOf: '2026-11-23T06:00:00.000Z',
      reason: null,
    });
  });

  it('know that there is none where the record could hold one', () => {
    expect(person().immigration.currentStatus.validUntil).toMatchObject({ state: 'KNOWN', value: null });
    expect(person().childcare.placement.from).toMatchObject({ state: 'KNOWN', value: null });
    expect(isEmpty(person().childcare.placement.weekly).value).toBe(true);
  });

  it('take nothing for an answer where an office has nothing on file', () => {
    const { childcare } = person({ childcare: null });
    expect(childcare.placement.from).toMatchObject({
      state: 'MISSING',
      reason: 'NOT_RECORDED',
      source: 'YOUTH_OFFICE_DAYCARE',
    });
    expect(isEmpty(childcare.requests).value).toBeNull();
  });

  it('understand the silence of an office about one thing when it tells of another', () => {
    expect(person({ benefitUnit: null, jobs: [] }).benefitUnit.$recorded).toMatchObject({
      state: 'KNOWN',
      value: null,
    });
    expect(person({ benefitUnit: null, jobs: null }).benefitUnit.$recorded.state).toBe('MISSING');
  });

  it.each([
    ['the field itself', at('immigration', 'currentStatus', 'validUntil')],
    ['the record around it', at('immigration')],
    ['all persons', ['members', 'person', 'immigration']],
  ])('are withheld with the reason that was told of %s', (_, path) => {
    const whole = path.at(-1) === 'immigration';
    const immigration = whole ? null : { currentStatus: { validUntil: null } };
    const told = person({ immigration }, [{ path, reason: 'CONSENT_REVOKED' }]);
    expect(told.immigration.currentStatus.validUntil).toMatchObject({
      state: 'WITHHELD',
      value: null,
      reason: 'CONSENT_REVOKED',
    });
  });

  it('are missing where an agency could not be reached, which is no "no"', () => {
    const { health } = person({ health: null }, [{ path: at('health'), reason: 'AGENCY_UNAVAILABLE' }]);
    expect(health.coverage.validUntil).toMatchObject({ state: 'MISSING', reason: 'AGENCY_UNAVAILABLE' });
    expect(some(health.appointments, () => given(true)).value).toBeNull();
  });

  it('are disputed with the record that says so, and stale after thirty days', () => {
    const disputed = person({
      immigration: { currentStatus: { kind: 'TOLERATION', certainty: 'DISPUTED' } },
    });
    expect(disputed.immigration.currentStatus.kind.state).toBe('DISPUTED');
    expect(disputed.immigration.workPermission.state.state).toBe('KNOWN');
    const dated = (asOf: string) =>
      person({ immigration: { asOf } } as object).immigration.currentStatus.kind.state;
    expect([dated('2026-10-24T00:00:00Z'), dated('2026-10-23T23:00:00Z')]).toEqual(['KNOWN', 'STALE']);
  });

  it('of a list that is told in part can settle what is there, not what is not', () => {
    const jobs = [{ hoursPerWeek: 30, insured: true }];
    const list = person({ jobs }, [{ path: at('jobs'), reason: 'NO_CONSENT' }]).jobs;
    expect(some(list, ({ hoursPerWeek }) => isOneOf(hoursPerWeek, [30])).value).toBe(true);
    expect(some(list, ({ hoursPerWeek }) => isOneOf(hoursPerWeek, [10])).value).toBeNull();
    expect(none(list, ({ hoursPerWeek }) => isOneOf(hoursPerWeek, [30])).value).toBe(false);
    expect(every(list, ({ hoursPerWeek }) => isOneOf(hoursPerWeek, [30])).value).toBeNull();
  });

  it('of an empty list are never all', () => {
    expect(every(person({ jobs: [] }).jobs, () => given(true)).value).toBe(false);
    expect(none(person({ jobs: [] }).jobs, () => given(true)).value).toBe(true);
  });

  it('of who has left the family are not read', () => {
    const left = aFamily([aMember(aPerson('amina')), aMember(aPerson('karim'), { until: '2026-11-01' })]);
    expect(read(left).members).toHaveLength(1);
  });

  it('that were not asked for are a fault, not an absence', () => {
    expect(
      () =>
        person({ immigration: { currentStatus: { validUntil: undefined } } } as object).immigration
          .currentStatus.validUntil,
    ).toThrow('was not asked for');
  });
});

describe('ages', () => {
  const born = (dateOfBirth: string) => person({ dateOfBirth }).dateOfBirth;
  const isAdult = (months: number) => months >= 216;
  it.each([
    ['2008-11-23', true],
    ['2008-11-24', false],
    ['2008-11', null],
    ['2008', null],
    ['2007', true],
    ['2009', false],
    ['2008-01-01', true],
  ])('born %s is of age on 23 November 2026: %p', (day, expected) => {
    expect(isAged(born(day), '2026-11-23', isAdult).value).toBe(expected);
  });

  it('of children of the 29th of February are reached on the last day of February', () => {
    expect(isAged(born('2024-02-29'), '2025-02-28', (months) => months >= 12).value).toBe(true);
    expect(isAged(born('2024-02-29'), '2025-02-27', (months) => months >= 12).value).toBe(false);
  });
});
