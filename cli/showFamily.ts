import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storyIds } from '../city/stories/storyIds';
import { projectFolder } from '../schema/projectFolder';
import { askHub, callerHeaders } from './askHub';
import { type FamilyOnOnePage, situationPage } from './situationPage';
import type { Lotse } from './startLotse';
import { withThrowawayLotse } from './withThrowawayLotse';

/**
 * Starts a throw-away Lotse, asks it about one family, prints the answer as a page and removes everything again.
 * @throws with a sentence for the operator
 */
export const showFamily = (interrupted: AbortSignal): Promise<void> =>
  withThrowawayLotse({ prefix: 'lotse-demo-', edition: 'S', interrupted }, async (lotse) => {
    process.stdout.write(await page(lotse));
  });

async function page(lotse: Lotse): Promise<string> {
  if (lotse.gateway === null || lotse.issuer === null) throw new Error('The gateway did not start.');
  const url = `${lotse.gateway.url}/graphql`;
  const operation = await readFile(
    join(projectFolder(), 'schema/operations/FamilyOnOnePage.graphql'),
    'utf8',
  );
  const caller = callerHeaders(await lotse.issuer.tokenFor('case-manager'), 'CASE_COORDINATION');
  const day = await askHub<{ dataset: { referenceDate: string } }>(
    url,
    '{ dataset { referenceDate } }',
    {},
    caller,
  );
  const answer = await askHub<FamilyOnOnePage>(
    url,
    operation,
    { f: storyIds.rahimi.family, language: 'en' },
    caller,
  );
  if (!answer.data?.family) {
    throw new Error(
      `The hub did not answer the demonstration: ${answer.errors?.[0]?.message ?? 'no family'}`,
    );
  }
  return situationPage(answer.data.family, answer.extensions, day.data?.dataset.referenceDate ?? '');
}
