import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storyIds } from '../city/stories/storyIds';
import { removeAbandoned } from '../database/removeAbandoned';
import { removeCluster } from '../database/removeCluster';
import { projectFolder } from '../schema/projectFolder';
import { publishedSupergraph } from '../schema/publishedSupergraph';
import { roster } from '../subgraphs/roster';
import { askHub, callerHeaders } from './askHub';
import { type FamilyOverview, situationPage } from './situationPage';
import { type Lotse, startLotse } from './startLotse';

const prefix = 'lotse-demo-';

/**
 * Starts a throw-away Lotse, asks it about one family, prints the answer as a page and removes everything again.
 * @throws with a sentence for the operator
 */
export async function showFamily(interrupted: AbortSignal): Promise<void> {
  // One that was killed could not clear up after itself.
  await removeAbandoned(prefix);
  const folder = await mkdtemp(join(tmpdir(), prefix));
  try {
    const lotse = await startLotse({
      agencies: roster,
      gateway: true,
      folder,
      environment: {},
      edition: 'S',
      supergraphPath: publishedSupergraph(),
      subgraphPort: () => 0,
      gatewayPort: 0,
      issuerPort: 0,
      durable: false,
      onStep: (step) => process.stderr.write(`… ${step}\n`),
      interrupted,
    });
    try {
      process.stdout.write(await page(lotse));
    } finally {
      await lotse.stop();
    }
  } finally {
    await removeCluster(folder);
  }
}

async function page(lotse: Lotse): Promise<string> {
  if (lotse.gateway === null || lotse.issuer === null) throw new Error('The gateway did not start.');
  const url = `${lotse.gateway.url}/graphql`;
  const operation = await readFile(join(projectFolder(), 'schema/operations/FamilyOverview.graphql'), 'utf8');
  const caller = callerHeaders(await lotse.issuer.tokenFor('case-manager'), 'CASE_COORDINATION');
  const day = await askHub<{ dataset: { referenceDate: string } }>(
    url,
    '{ dataset { referenceDate } }',
    {},
    caller,
  );
  const answer = await askHub<FamilyOverview>(url, operation, { f: storyIds.rahimi.family }, caller);
  if (!answer.data?.family) {
    throw new Error(
      `The hub did not answer the demonstration: ${answer.errors?.[0]?.message ?? 'no family'}`,
    );
  }
  return situationPage(answer.data.family, answer.extensions, day.data?.dataset.referenceDate ?? '');
}
