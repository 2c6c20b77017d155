import { Command, Option } from 'commander';
import type { Edition } from '../city/facts';
import { dataFolder } from '../database/dataFolder';
import { projectFolder } from '../schema/projectFolder';
import { portOf } from '../subgraphs/portOf';
import { roster } from '../subgraphs/roster';
import { banner } from './banner';
import { chosenAgencies } from './chosenAgencies';
import { portNumber } from './portNumber';
import { progressBar } from './progressBar';
import { publishedSupergraph } from './publishedSupergraph';
import { startLotse } from './startLotse';
import { untilStopped } from './untilStopped';

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
  <SUBGRAPH>_URL          where the gateway finds a subgraph that runs elsewhere
  <SUBGRAPH>_DATABASE_URL external PostgreSQL (15 or newer) instead of the embedded one
  LOTSE_DATA              folder of the embedded databases (default: .lotse)`,
    )
    .action(start);

async function start(options: Options): Promise<void> {
  const only = options.only?.flatMap((names) => names.split(','));
  const agencies = chosenAgencies(only?.filter((name) => name !== 'gateway'));
  const bar = progressBar('families');
  const began = process.uptime();
  const lotse = await startLotse({
    agencies,
    gateway: only === undefined || only.includes('gateway'),
    folder: dataFolder(projectFolder()),
    edition: options.edition,
    supergraphPath: publishedSupergraph(),
    subgraphPort: (agency) => portOf(agency, process.env),
    gatewayPort: options.port,
    onStep: (step) => process.stderr.write(`… ${step}\n`),
    onFamily: bar.update,
  });
  process.stdout.write(await banner(lotse, process.uptime() - began));
  await untilStopped(() => lotse.stop());
}
