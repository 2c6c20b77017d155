import { Command, Option } from 'commander';
import { interruptible } from './interruptible';
import { portNumber } from './portNumber';
import type { StartChoice } from './startAndWait';

const work = () => require('./startAndWait') as typeof import('./startAndWait');

/** `lotse start`: everything in one process, or one service alone. */
export const startCommand = (): Command =>
  new Command('start')
    .description('start databases, subgraphs and gateway in one process (or some of them with --only)')
    .option('--only <names...>', 'only these, named below')
    .addOption(
      new Option('--edition <edition>', 'synthetic city for databases that are still empty')
        .choices(['S', 'M', 'L'])
        .default('S'),
    )
    .option('--port <port>', 'port of the gateway (default: LOTSE_PORT, else 4000)', portNumber)
    .addHelpText(
      'after',
      () => `
Names for --only: ${work().startableNames().join(', ')}

Settings by environment variable:
  LOTSE_PORT              port of the gateway (4000)
  ISSUER_PORT             port of the demo issuer (4010)
  <SUBGRAPH>_PORT         port of a subgraph, for example HEALTH_PORT
  <SUBGRAPH>_URL          where the gateway finds a subgraph that runs elsewhere; it is not started here then
  <SUBGRAPH>_DATABASE_URL external PostgreSQL (15 or newer) instead of the embedded one
  LOTSE_ISSUER            whose tokens are good, with LOTSE_AUDIENCE: then there is no demo issuer, and any host may be listened on
  LOTSE_KEYS              folder with the keys of hub and subgraphs (default: keys in LOTSE_DATA, made when missing)
  LOTSE_DATA              folder of the embedded databases (default: .lotse)

Ask with a token: npx lotse token --as case-manager. All settings: docs/settings.md`,
    )
    .action((options: StartChoice) =>
      interruptible((interrupted) => work().startAndWait(options, interrupted)),
    );
