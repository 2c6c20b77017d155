import { randomInt } from 'node:crypto';

/** The seed of this run: `SEED=` repeats one, otherwise a fresh one, printed so that it can be repeated. */
export function fuzzSeed(): string {
  const seed = process.env.SEED || String(randomInt(1_000_000_000));
  process.stderr.write(`\nSEED=${seed} repeats this run.\n`);
  return seed;
}

/** Goes on for `CASES` (or `RUNS`) operations, for `MINUTES`, or without end: until a disagreement or Ctrl-C. */
export function endOfFuzz(): (operations: number) => boolean {
  const runs = positive(process.env.CASES ? 'CASES' : 'RUNS');
  const minutes = positive('MINUTES');
  const end = Date.now() + minutes * 60_000;
  return (operations) => operations < runs && Date.now() < end;
}

function positive(name: string): number {
  const text = process.env[name];
  if (text === undefined || text === '') return Number.POSITIVE_INFINITY;
  const number = Number(text);
  if (number > 0) return number;
  throw new Error(`${name} is "${text}". It must be a number above zero.`);
}
