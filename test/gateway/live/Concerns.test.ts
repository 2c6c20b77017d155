import { Concerns } from '../../../gateway/live/Concerns';

it('an event finds who watches, and who has left or looks elsewhere is not found again', () => {
  const concerns = new Concerns<string>();
  expect(concerns.put('a', new Set(['1', '2']))).toBe(true);
  expect(concerns.put('b', new Set(['2']))).toBe(true);
  expect([...concerns.watching('2')]).toEqual(['a', 'b']);
  expect(concerns.put('a', new Set(['2', '1']))).toBe(false);
  expect(concerns.put('a', new Set(['3']))).toBe(true);
  expect([['1', '2', '3'].map((one) => [...concerns.watching(one)]), concerns.subjects]).toEqual([
    [[], ['b'], ['a']],
    2,
  ]);
  concerns.drop('a');
  concerns.drop('b');
  expect([concerns.subjects, concerns.of('a').size]).toEqual([0, 0]);
});
