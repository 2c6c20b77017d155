import { findProblems } from './findProblems';

/** Random operations, callers, purposes, consents and agency states against the model of the rules and against all data there are. */
describe('whoever asks whatever', () => {
  it('learns_what_the_grounds_allow_and_nothing_else: in answers, on the wire, in both logs', async () => {
    const found = await findProblems(process.env.SEED ?? '2026', {
      well: Number(process.env.CASES ?? 90),
      ill: 20,
    });
    const { problems, differences, arrived } = found;
    expect({ problems, differences }).toEqual({ problems: [], differences: [] });
    // A hub that answers nobody, or tests that ask nothing, would pass.
    expect(arrived.size).toBeGreaterThan(40);
    expect(found.messages).toBeGreaterThan(40);
    expect(found.agreed).toBeGreaterThan(90);
  }, 600_000);
});
