import { GraphQLError } from 'graphql';
import { dayAsked } from '../../../subgraphs/guidance/dayAsked';

const today = '2026-11-23';

describe('the day that guidance is asked about', () => {
  it('is today when none is named', () => {
    expect(dayAsked(undefined, today)).toBe(today);
    expect(dayAsked(null, today)).toBe(today);
  });

  it.each(['2016-01-01', '2026-11-24', '2036-12-31'])('may be %s', (day) => {
    expect(dayAsked(day, today)).toBe(day);
  });

  it.each(['0001-01-01', '2015-12-31', '2037-01-01', '9999-12-31'])(
    'is not %s: no rule would break on it, and the caller hears what would be right',
    (day) => {
      expect(() => dayAsked(day, today)).toThrow(GraphQLError);
      expect(() => dayAsked(day, today)).toThrow(/2016 to 2036/);
    },
  );
});
