import { apportion, chosen, deal, openShares, shuffled } from '../../city/generator/quota';
import { randomOf } from '../../city/generator/random';

describe('random numbers of the city', () => {
  it('are the same for the same words and others for other words', () => {
    const draw = (...words: string[]) => {
      const random = randomOf(...words);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(draw('a', 'b')).toEqual(draw('a', 'b'));
    expect(draw('a', 'b')).not.toEqual(draw('ab'));
    expect(draw('a', 'b')).not.toEqual(draw('b', 'a'));
  });

  it('are spread evenly between 0 and 1', () => {
    const random = randomOf('spread');
    const tenths = new Array(10).fill(0) as number[];
    for (let i = 0; i < 100_000; i++) {
      const tenth = Math.floor(random.next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('draw whole numbers from both ends of the range', () => {
    const random = randomOf('whole');
    const drawn = new Set(Array.from({ length: 500 }, () => random.whole(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  it('draw durations with the published median and 90th percentile', () => {
    const random = randomOf('days');
    const days = Array.from({ length: 20_000 }, () => random.days(68, 210)).sort((x, y) => x - y);
    expect(Math.abs((days[10_000] ?? 0) / 68 - 1)).toBeLessThan(0.05);
    expect(Math.abs((days[18_000] ?? 0) / 210 - 1)).toBeLessThan(0.07);
  });

  it('weigh keys by their weights', () => {
    const random = randomOf('weigh');
    const drawn = Array.from({ length: 10_000 }, () => random.weigh({ rare: 1, usual: 9 }));
    const rare = drawn.filter((key) => key === 'rare').length;
    expect(rare).toBeGreaterThan(900);
    expect(rare).toBeLessThan(1100);
  });
});

describe('quotas', () => {
  const items = Array.from({ length: 300 }, (_, i) => i);

  it('split a count completely, each part within one of its exact share', () => {
    const parts = apportion(301, { a: 33.3, b: 33.3, c: 33.4, none: 0 });
    expect([...parts.values()].reduce((sum, part) => sum + part, 0)).toBe(301);
    for (const key of ['a', 'b', 'c'] as const)
      expect(Math.abs((parts.get(key) ?? 0) - 100.3)).toBeLessThan(1);
    expect(parts.get('none')).toBe(0);
  });

  it('deal every item exactly one key and keep the shares', () => {
    const dealt = deal(items, { a: 1, b: 2 }, randomOf('deal'));
    expect(dealt.size).toBe(300);
    expect([...dealt.values()].filter((key) => key === 'a')).toHaveLength(100);
  });

  it('choose exactly the share asked for', () => {
    expect(chosen(items, 0.07, randomOf('chosen')).size).toBe(21);
    expect(chosen(items, 0, randomOf('chosen')).size).toBe(0);
    expect(chosen([], 1, randomOf('chosen')).size).toBe(0);
  });

  it('shuffle without losing or doubling anything', () => {
    const order = shuffled(items, randomOf('shuffle'));
    expect(order).not.toEqual(items);
    expect([...order].sort((x, y) => x - y)).toEqual(items);
  });

  it('hold for weights when items of different size are dealt', () => {
    const random = randomOf('sizes');
    const sizes = Array.from({ length: 400 }, () => random.whole(1, 8)).sort((x, y) => y - x);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const shares = openShares({ large: 60, middle: 38.5, small: 1.5 }, total);
    const weight = { large: 0, middle: 0, small: 0 };
    for (const size of sizes) weight[shares.take(size, ['large', 'middle', 'small'])] += size;
    expect(Math.abs(weight.large / total - 0.6)).toBeLessThan(0.005);
    expect(Math.abs(weight.small / total - 0.015)).toBeLessThan(0.005);
  });
});
