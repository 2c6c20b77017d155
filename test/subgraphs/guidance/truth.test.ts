import { RuleScores } from '../../../subgraphs/guidance/check/RuleScores';
import { evaluate } from '../../../subgraphs/guidance/evaluate';
import { publishedFactShapes } from '../../../subgraphs/guidance/facts/factShapes';
import { readFamilies } from '../../../subgraphs/guidance/facts/readFamily';
import { obstacles } from '../../../subgraphs/guidance/obstacles/obstacles';
import { offers } from '../../../subgraphs/guidance/offers/offers';
import { families } from '../../city/editionM';
import { answerAbout } from '../../fixtures/answerAbout';
import { today } from './situation';

/** ONLY=X03,O01 looks at some rules and prints who differs. */
const only = process.env.ONLY?.split(',');
const chosen = [...obstacles, ...offers].map(({ id }) => id).filter((id) => only?.includes(id) ?? true);

describe('the rules on the client families of edition M', () => {
  const scores = new RuleScores(chosen);
  const broken: unknown[] = [];
  beforeAll(() => {
    const shapes = publishedFactShapes();
    for (const family of families) {
      const [reading] = readFamilies(answerAbout(family), { shapes, today });
      if (reading == null) throw new Error('the answer holds the family');
      const evaluation = evaluate(reading, { obstacles, offers, shapes, asOf: today });
      broken.push(...evaluation.broken.map(({ rule, problem }) => `${rule}: ${String(problem)}`));
      scores.add(evaluation, family.truth);
    }
    if (only !== undefined)
      process.stdout.write(
        `${JSON.stringify({ scores: scores.scores(), differences: scores.differences.slice(0, 20) }, null, 1)}\n`,
      );
  });

  it('break nowhere', () => {
    expect(broken).toEqual([]);
  });

  it.each(chosen)('%s tells what is the case, and nothing else', (id) => {
    const score = scores.scores().find(({ rule }) => rule === id);
    expect(score?.precision).toBeGreaterThanOrEqual(0.99);
    expect(score?.recall).toBeGreaterThanOrEqual(0.99);
  });
});
