import { nestingOf } from '../../http/nestingOf';

describe('how deep a JSON text nests', () => {
  it.each([
    ['7', 0],
    ['{}', 1],
    ['{"a":[{"b":1}],"c":[]}', 3],
    ['[[],[],[[]]]', 3],
    ['{"a":"[[[[{{{{"}', 1],
    ['{"a":"\\"[[[\\\\"}', 1],
    ['', 0],
  ])('%s', (json, levels) => {
    expect(nestingOf(json)).toBe(levels);
  });

  it('is counted without going as deep', () => {
    expect(nestingOf('['.repeat(1_000_000))).toBe(1_000_000);
  });
});
