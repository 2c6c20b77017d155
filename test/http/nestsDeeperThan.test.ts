import { nestsDeeperThan } from '../../http/nestsDeeperThan';

describe('how deep a JSON text nests', () => {
  it.each([
    ['{}', 1],
    ['{"a":[{"b":1}],"c":[]}', 3],
    ['[[],[],[[]]]', 3],
    ['{"a":"[[[[{{{{"}', 1],
    ['{"a":"\\"[[[\\\\","b":[[]]}', 3],
    ['{"a":"\\\\\\"[[[[","":""}', 1],
    ['{"a":"[[[[', 1],
    ['{"a":"[[[[\\', 1],
  ])('%s nests %i levels', (json, levels) => {
    expect(nestsDeeperThan(levels, json)).toBe(false);
    expect(nestsDeeperThan(levels - 1, json)).toBe(true);
  });

  it.each(['7', '', '"[["', ']]'])('%s nests no level', (json) => {
    expect(nestsDeeperThan(0, json)).toBe(false);
  });

  it('is counted without going as deep', () => {
    const million = '['.repeat(1_000_000);
    expect(nestsDeeperThan(1_000_000, million)).toBe(false);
    expect(nestsDeeperThan(999_999, million)).toBe(true);
  });
});
