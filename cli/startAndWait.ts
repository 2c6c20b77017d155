import type { Edition } from '../city/facts/City';
import { dataFolder } from '../database/dataFolder';
import { readConfig } from '../gateway/config';
import { projectFolder } from '../schema/projectFolder';
import { portOf } from '../subgraphs/portOf';
import { roster } from '../subgraphs/roster';
import { banner } from './banner';
import { chosenAgencies, namesIn } from './chosenAgencies';
import { progressBar } from './progressBar';
import { startLotse } from './startLotse';
import { untilInterrupted } from './untilInterrupted';

/** What `lotse start` was asked for. */
export interface StartChoice {
  /** Names of subgraphs and `gateway`; everything when left out. */
  readonly only?: string[];
  readonly edition: Edition;
  /** Port of the gateway; undefined for the configured one. */
  readonly port?: number;
}

/** Names that `--only` knows. */
export const startableNames = (): readonly string[] => [...roster.map(({ name }) => name), 'gateway'];

/**
 * Starts what was chosen, says where it is, and runs until it is interrupted.
 * @throws with a sentence for the operator
 */
export async function startAndWait(options: StartChoice, interrupted: AbortSignal): Promise<void> {
  const elsewhere = elsewhereOf(options.only);
  const bar = progressBar('families');
  const lotse = await startLotse({
    agencies: chosenAgencies(options.only, ['gateway']).filter(({ name }) => !elsewhere.has(name)),
    gateway: options.only === undefined || namesIn(options.only).includes('gateway'),
    folder: dataFolder(projectFolder()),
    edition: options.edition,
    subgraphPort: (agency) => portOf(agency, process.env),
    gatewayPort: options.port,
    issuerPort: issuerPort(),
    onStep: (step) => process.stderr.write(`… ${step}\n`),
    onFamily: (done, of) => bar.update(done, of),
    interrupted,
  }).finally(() => bar.stop());
  try {
    process.stdout.write(await banner(lotse, elsewhere));
    await untilInterrupted(interrupted);
  } finally {
    await lotse.stop();
  }
}

/** Port of the demo issuer: ISSUER_PORT, else 4010. @throws naming the variable when it is no port */
function issuerPort(): number {
  const given = process.env.ISSUER_PORT;
  const port = given === undefined || given === '' ? 4010 : Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`ISSUER_PORT is "${given}"; it must be a port from 0 (any free one) to 65535.`);
}

/** Subgraphs that the environment says run elsewhere, and where; none of those that --only names are. */
function elsewhereOf(only: readonly string[] | undefined): ReadonlyMap<string, string> {
  const { urlOf } = readConfig();
  const found = new Map<string, string>();
  for (const { name } of roster) {
    const url = urlOf(name);
    if (url !== undefined && !(only !== undefined && namesIn(only).includes(name))) found.set(name, url);
  }
  return found;
}
