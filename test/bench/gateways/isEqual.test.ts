import { isEqual } from '../../../bench/gateways/isEqual';

describe('equality of answers', () => {
  it('looks at every value and at no order of keys', () => {
    expect(isEqual({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ['another value deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    ['a missing key', { a: 1 }, { a: 1, b: null }],
    ['another key', { a: 1 }, { b: 1 }],
    ['another order of a list', [1, 2], [2, 1]],
    ['a shorter list', [1, 2], [1]],
    ['a list for an object', [], {}],
    ['null for an object', null, {}],
    ['a number for its text', 1, '1'],
  ])('sees %s', (_what, one, other) => {
    expect(isEqual(one, other)).toBe(false);
  });
});
