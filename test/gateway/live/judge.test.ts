import { GraphQLError } from 'graphql';
import { judge } from '../../../gateway/live/judge';

const response = (
  data: Record<string, unknown> | null,
  { withheld = [], errors }: { withheld?: readonly object[]; errors?: readonly GraphQLError[] } = {},
) => ({
  data,
  ...(errors && { errors }),
  extensions: {
    disclosure: {
      id: String(Math.random()),
      complete: errors === undefined,
      agencies: [],
      withheld,
      notices: [],
    },
  },
});
const revoked = { path: ['f', 'benefits'], typeCondition: null, reason: 'CONSENT_REVOKED', remedy: 'NONE' };
const down = new GraphQLError('down', {
  path: ['f', 'benefits'],
  extensions: { code: 'AGENCY_UNAVAILABLE' },
});

describe('an answer of a subscription', () => {
  const first = judge(response({ f: { id: '1' } }), 'f', null);

  it('is new at first, the same when it says the same under another id, new when it says something else', () => {
    expect(first).toMatchObject({ news: 'new', ends: null, incomplete: false });
    expect(judge(response({ f: { id: '1' } }), 'f', first.told).news).toBe('same');
    expect(judge(response({ f: { id: '2' } }), 'f', first.told).news).toBe('new');
    expect(judge(response({ f: { id: '1' } }, { withheld: [revoked] }), 'f', first.told).news).toBe('new');
  });

  it('ends it when nothing is left to see', () => {
    expect(judge(response({ f: null }), 'f', first.told).ends).toBe('GROUND_LOST');
    expect(judge(response({ f: null }), 'f', null).ends).toBe('GROUND_LOST');
  });

  it('ends it when a consent has ended since the last one, not for those that had ended before', () => {
    const withheld = judge(response({ f: { id: '1' } }, { withheld: [revoked] }), 'f', null);
    expect(withheld.ends).toBeNull();
    expect(
      judge(response({ f: { id: '1', a: 1 } }, { withheld: [revoked] }), 'f', withheld.told).ends,
    ).toBeNull();
    expect(judge(response({ f: { id: '1' } }, { withheld: [revoked] }), 'f', first.told).ends).toBe(
      'CONSENT_ENDED',
    );
    const never = { ...revoked, reason: 'NO_CONSENT' };
    expect(judge(response({ f: { id: '1' } }, { withheld: [never] }), 'f', first.told).ends).toBeNull();
  });

  it('ends nothing when an agency is away, and is asked for again', () => {
    const whole = new GraphQLError('down', { path: ['f'], extensions: { code: 'AGENCY_UNAVAILABLE' } });
    expect(judge(response({ f: null }, { errors: [whole] }), 'f', first.told)).toMatchObject({
      ends: null,
      incomplete: true,
    });
    expect(judge(response({ f: { id: '1' } }, { errors: [down] }), 'f', first.told)).toMatchObject({
      ends: null,
      incomplete: true,
    });
  });
});
