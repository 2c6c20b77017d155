import { endOfRun, findProblems } from './findProblems';

/** Random operations, callers, purposes and consents against the model of the rules and against all data there are. */
describe('whoever asks whatever', () => {
  it('learns_what_the_grounds_allow_and_nothing_else', async () => {
    const { problems, asked, arrived } = await findProblems(
      process.env.SEED ?? '2026',
      endOfRun(Number(process.env.CASES ?? 120)),
    );
    expect(problems).toEqual([]);
    expect(asked).toBeGreaterThan(100);
    expect(arrived.size).toBeGreaterThan(60);
  }, 600_000);
});
