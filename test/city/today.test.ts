import {
  addDays,
  addMonths,
  ageOn,
  at,
  daysBetween,
  lastOfMonth,
  mondayOf,
  monthsBetween,
  schoolYearOf,
  today,
  weekdayOf,
  workday,
} from '../../city/today';

describe('the arithmetic of days', () => {
  it('has the city live on a Monday', () => {
    expect(weekdayOf(today)).toBe('MONDAY');
    expect(mondayOf('2026-11-29')).toBe(today);
    expect(mondayOf(today)).toBe(today);
  });

  it('keeps the last day of a month when the next one is shorter', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', -9)).toBe('2026-02-28');
    expect(lastOfMonth('2028-02-03')).toBe('2028-02-29');
  });

  it('crosses the turn of the year in both directions', () => {
    expect(addMonths('2026-11-23', 2)).toBe('2027-01-23');
    expect(addMonths('2026-01-23', -1)).toBe('2025-12-23');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-11-23', '2027-03-23')).toBe(120);
  });

  it('counts only months that are over', () => {
    expect(monthsBetween('2025-08-23', '2026-11-22')).toBe(14);
    expect(monthsBetween('2025-08-23', '2026-11-23')).toBe(15);
    expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1);
    expect(monthsBetween('2026-11-23', '2026-10-23')).toBe(-1);
  });

  it('counts a year from a birth date of which only the year is known', () => {
    expect(ageOn('1999', '2026-11-23')).toBe(27);
    expect(ageOn('1999-12', '2026-11-23')).toBe(26);
    expect(ageOn('2008-12-19', '2026-12-18')).toBe(17);
    expect(ageOn('2008-12-19', '2026-12-19')).toBe(18);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(18);
  });

  it('knows school years, workdays and the clock of the office in winter and summer', () => {
    expect(schoolYearOf('2026-07-31')).toBe('2025/26');
    expect(schoolYearOf('2026-08-01')).toBe('2026/27');
    expect(workday('2026-11-28')).toBe('2026-11-30');
    expect(workday('2026-11-27')).toBe('2026-11-27');
    expect(at('2026-11-27', '09:30')).toBe('2026-11-27T08:30:00.000Z');
    expect(at('2026-07-01', '09:30')).toBe('2026-07-01T07:30:00.000Z');
    expect(at('2026-10-24', '09:30')).toBe('2026-10-24T07:30:00.000Z');
    expect(at('2026-10-25', '09:30')).toBe('2026-10-25T08:30:00.000Z');
  });

  it('refuses what is no day', () => {
    expect(() => addDays('23.11.2026', 1)).toThrow('a day is written YYYY-MM-DD, not "23.11.2026"');
  });
});
