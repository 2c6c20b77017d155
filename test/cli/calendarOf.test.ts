import { calendarOf } from '../../cli/calendarOf';

const title = {
  at: '2026-12-31',
  kind: 'TITLE_ENDS',
  agency: 'IMMIGRATION_AUTHORITY',
  subject: { id: 'a' },
} as const;
const visit = {
  at: '2026-12-01',
  kind: 'APPOINTMENT',
  agency: 'HEALTH_PROVIDER',
  subject: { id: 'b' },
} as const;
const families = [{ reference: 'F-2026-00421', deadlines: [title, visit] }];

const lines = (text: string): readonly string[] =>
  text.replaceAll('\r\n\t', '').replaceAll('\r\n ', '').split('\r\n');
const valuesOf = (text: string, name: string): readonly string[] =>
  lines(text).flatMap((line) => (line.startsWith(name) ? [line.slice(line.indexOf(':') + 1)] : []));

describe('deadlines as iCalendar', () => {
  it('is a whole-day event for each, the last day of the year included', () => {
    const text = calendarOf(families, { details: false });
    expect(lines(text)[0]).toBe('BEGIN:VCALENDAR');
    expect(valuesOf(text, 'DTSTART')).toEqual(['20261231', '20261201']);
    expect(
      lines(text)
        .filter((line) => line.startsWith('DTSTART'))
        .every((line) => line.includes('VALUE=DATE')),
    ).toBe(true);
  });

  it('tells nothing of offices, kinds or people unless asked to', () => {
    const text = calendarOf(families, { details: false });
    expect(valuesOf(text, 'SUMMARY')).toEqual(['Frist F-2026-00421', 'Termin F-2026-00421']);
    expect(text).not.toMatch(/HEALTH|TITLE|IMMIGRATION/);
    expect(valuesOf(calendarOf(families, { details: true }), 'SUMMARY')[1]).toContain('HEALTH_PROVIDER');
  });

  it('keeps the identity of a date when the file is made again, and gives each its own', () => {
    const [first, second] = [0, 1].map(() => valuesOf(calendarOf(families, { details: false }), 'UID'));
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(2);
  });

  it('is a calendar without events where nothing is due, and where nothing could be told', () => {
    const text = calendarOf(
      [
        { reference: 'F-1', deadlines: [] },
        { reference: 'F-2', deadlines: null },
      ],
      { details: false },
    );
    expect(valuesOf(text, 'BEGIN')).toEqual(['VCALENDAR']);
  });
});
