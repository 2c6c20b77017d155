import { Command, Option } from 'commander';
import type { Edition } from '../city/facts/City';
import { dataFolder } from '../database/dataFolder';
import { readConfig } from '../gateway/config';
import { projectFolder } from '../schema/projectFolder';
import { portOf } from '../subgraphs/portOf';
import { roster } from '../subgraphs/roster';
import { banner } from './banner';
import { chosenAgencies, namesIn } from './chosenAgencies';
import { interruptible } from './interruptible';
import { portNumber } from './portNumber';
import { progressBar } from './progressBar';
import { startLotse } from './startLotse';
import { untilInterrupted } from './untilInterrupted';

interface Options {
  readonly only?: string[];
  readonly edition: Edition;
  readonly port?: number;
}

/** `lotse start`: everything in one process, or one service alone. */
export const startCommand = (): Command =>
  new Command('start')
    .description('start databases, subgraphs and gateway in one process (or some of them with --only)')
    .option('--only <names...>', `only these: ${[...roster.map(({ name }) => name), 'gateway'].join(', ')}`)
    .addOption(
      new Option('--edition <edition>', 'synthetic city for databases that are still empty')
        .choices(['S', 'M', 'L'])
        .default('S'),
    )
    .option('--port <port>', 'port of the gateway (default: LOTSE_PORT, else 4000)', portNumber)
    .addHelpText(
      'after',
      `
Settings by environment variable:
  LOTSE_PORT              port of the gateway
  <SUBGRAPH>_PORT         port of a subgraph, for example HEALTH_PORT
  <SUBGRAPH>_URL          where the gateway finds a subgraph that runs elsewhere; it is not started here then
  <SUBGRAPH>_DATABASE_URL external PostgreSQL (15 or newer) instead of the embedded one
  LOTSE_DATA              folder of the embedded databases (default: .lotse)`,
    )
    .action((options: Options) => interruptible((interrupted) => start(options, interrupted)));

async function start(options: Options, interrupted: AbortSignal): Promise<void> {
  const elsewhere = elsewhereOf(options.only);
  const bar = progressBar('families');
  const lotse = await startLotse({
    agencies: chosenAgencies(options.only, ['gateway']).filter(({ name }) => !elsewhere.has(name)),
    gateway: options.only === undefined || namesIn(options.only).includes('gateway'),
    folder: dataFolder(projectFolder()),
    edition: options.edition,
    subgraphPort: (agency) => portOf(agency, process.env),
    gatewayPort: options.port,
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
