import { cityOf } from '../city/cityOf';
import type { Edition } from '../city/facts/City';
import { hubKeyName, readSigningKey } from '../schema/keys/keyFolder';
import { casework } from '../subgraphs/casework/agency';
import { readResponsibilities } from '../subgraphs/casework/responsibilities';
import { guidance } from '../subgraphs/guidance/agency';
import { RuleScores, type Score } from '../subgraphs/guidance/check/RuleScores';
import { Tally } from '../subgraphs/guidance/nightly/Tally';
import { obstacles } from '../subgraphs/guidance/obstacles/obstacles';
import { offers } from '../subgraphs/guidance/offers/offers';
import { openDataSource } from '../subgraphs/openDataSource';
import { ownSecret } from '../subgraphs/ownSecret';
import { evaluateFamilies } from './evaluateFamilies';
import { nightlyGrants } from './nightlyGrants';
import { openTrust } from './openTrust';
import { progressBar } from './progressBar';
import { scoreTable } from './scoreTable';
import type { Lotse } from './startLotse';
import { withThrowawayLotse } from './withThrowawayLotse';

export interface CheckChoice {
  readonly edition: Edition;
  /** Lowest precision and lowest recall of any rule, from 0 to 1. */
  readonly least: number;
}

/**
 * Starts a throw-away Lotse with an edition of the city, evaluates every client family under the grounds of its case manager, and
 * compares what the rules tell with the truth file.
 * @throws Error naming the rules that tell too little that is true, or too much that is not
 */
export async function checkRules({ edition, least }: CheckChoice, interrupted: AbortSignal): Promise<void> {
  const scores = new RuleScores([...new Set([...obstacles, ...offers].map(({ id }) => id))]);
  const tally = new Tally();
  await withThrowawayLotse({ prefix: 'lotse-check-', edition, interrupted }, (lotse, folder) =>
    score(lotse, { folder, edition, scores, tally, interrupted }),
  );
  process.stdout.write(scoreTable(scores.scores(), tally));
  const failed = scores
    .scores()
    .filter((score) => !isGood(score, least))
    .map(({ rule }) => rule);
  const broken = [...tally.broken.keys()];
  if (failed.length + broken.length > 0)
    throw new Error(`Below ${least}: ${[...failed, ...broken.map((rule) => `${rule} (broke)`)].join(', ')}.`);
}

const isGood = ({ precision, recall }: Score, least: number): boolean =>
  precision >= least && recall >= least;

interface Scoring {
  readonly folder: string;
  readonly edition: Edition;
  readonly scores: RuleScores;
  readonly tally: Tally;
  readonly interrupted: AbortSignal;
}

async function score(
  { gateway, databases }: Lotse,
  { folder, edition, scores, tally, interrupted }: Scoring,
): Promise<void> {
  if (gateway === null) throw new Error('The gateway did not start.');
  const city = cityOf(edition);
  const truth = new Map([...city.families()].map((family) => [family.id, family.truth]));
  const trust = openTrust(folder);
  const cases = await openDataSource(casework, databases.url(casework.name), 1);
  const bar = progressBar('families');
  try {
    await evaluateFamilies(await readResponsibilities(cases), {
      grants: nightlyGrants({
        name: trust.hub,
        endpoint: `${gateway.url}/graphql`,
        key: readSigningKey(trust.keysFolder, hubKeyName),
        run: undefined,
      }),
      secret: ownSecret(readSigningKey(trust.keysFolder, guidance.name)),
      today: city.today,
      asOf: city.today,
      records: null,
      run: null,
      tally,
      onFamily: (done, of) => bar.update(done, of),
      onEvaluation: (evaluation) => scores.add(evaluation, truth.get(evaluation.family.$id) ?? []),
      interrupted,
    });
  } finally {
    bar.stop();
    await cases.destroy();
  }
}
