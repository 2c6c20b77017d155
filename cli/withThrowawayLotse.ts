import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edition } from '../city/facts/City';
import { removeAbandoned } from '../database/removeAbandoned';
import { removeCluster } from '../database/removeCluster';
import { publishedSupergraph } from '../schema/publishedSupergraph';
import { roster } from '../subgraphs/roster';
import { type Lotse, type StartOptions, startLotse } from './startLotse';

/** What a throw-away Lotse is made with. */
export interface Throwaway extends Pick<StartOptions, 'interrupted' | 'onFamily'> {
  /** Name of its folder; folders of this name that a killed run has left are removed. */
  readonly prefix: string;
  readonly edition: Edition;
}

/**
 * Starts a Lotse of its own on free ports, with a city of its own, and removes everything again when the work is done or has failed.
 * @throws with a sentence for the operator
 */
export async function withThrowawayLotse(
  { prefix, edition, interrupted, onFamily }: Throwaway,
  act: (lotse: Lotse, folder: string) => Promise<void>,
): Promise<void> {
  // One that was killed could not clear up after itself.
  await removeAbandoned(prefix);
  const folder = await mkdtemp(join(tmpdir(), prefix));
  try {
    const lotse = await startLotse({
      agencies: roster,
      gateway: true,
      folder,
      environment: {},
      edition,
      supergraphPath: publishedSupergraph(),
      subgraphPort: () => 0,
      gatewayPort: 0,
      issuerPort: 0,
      durable: false,
      onStep: (step) => process.stderr.write(`… ${step}\n`),
      onFamily,
      interrupted,
    });
    try {
      await act(lotse, folder);
    } finally {
      await lotse.stop();
    }
  } finally {
    await removeCluster(folder);
  }
}
