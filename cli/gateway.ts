import { Command } from 'commander';
import type { Gateway } from '../gateway/main';
import { interruptible } from './interruptible';
import { portNumber } from './portNumber';
import { untilInterrupted } from './untilInterrupted';

const work = () => require('../gateway/main') as typeof import('../gateway/main');
const databases = () => require('../database/externalUrl') as typeof import('../database/externalUrl');

interface Options {
  readonly supergraph?: string;
  readonly port?: number;
  readonly unprotected?: true;
}

/** `lotse gateway`: the gateway alone, before subgraphs that run elsewhere. */
export const gatewayCommand = (): Command =>
  new Command('gateway')
    .description('start the gateway alone; <SUBGRAPH>_URL says where subgraphs are')
    .option('--supergraph <file>', 'supergraph to serve (default: LOTSE_SUPERGRAPH, else the published one)')
    .option('--port <port>', 'port on this machine (default: LOTSE_PORT, else 4000)', portNumber)
    .option(
      '--unprotected',
      'plain federation mode: serve any federation v2 supergraph without protection and log (needs --supergraph)',
    )
    .addHelpText(
      'after',
      `
Example:
  LOTSE_ISSUER=https://login.example.org/realms/city LOTSE_AUDIENCE=lotse LOTSE_KEYS=/etc/lotse/keys \\
    TRANSPARENCY_DATABASE_URL=postgres://transparency@db/transparency lotse gateway

Settings by environment variable, all needed:
  LOTSE_ISSUER, LOTSE_AUDIENCE   whose tokens are good, and for whom they must be made
  LOTSE_KEYS                     folder with the hub's signing key and the agencies' public keys (lotse keys create)
  LOTSE_SECTOR_KEYS              file with the keys of the pseudonyms (default: sectors.json in LOTSE_KEYS)
  TRANSPARENCY_DATABASE_URL      where the disclosure log is kept; TRANSPARENCY_DATABASE_PASSWORD_FILE keeps its password apart
All others: docs/settings.md. To try Lotse with synthetic data: lotse start`,
    )
    .action((options: Options) => interruptible((interrupted) => run(options, interrupted)));

async function run({ supergraph, port, unprotected }: Options, interrupted: AbortSignal): Promise<void> {
  if (unprotected && supergraph === undefined) {
    throw new Error(
      '--unprotected serves a supergraph without any protection, so that supergraph must be named: add --supergraph FILE.',
    );
  }
  const { startGateway } = work();
  const mode = unprotected ? 'plain' : 'production';
  // Of an unprotected gateway nothing is recorded.
  const logUrl = unprotected ? null : databases().externalUrl('transparency', process.env);
  const { externalUrl } = databases();
  const eventsUrlOf = (agency: string) => externalUrl(agency.replaceAll('-', '_'), process.env, 'EVENTS');
  const gateway = await startGateway({
    mode,
    supergraphPath: supergraph,
    port,
    ...(logUrl && { logUrl }),
    ...(!unprotected && { eventsUrlOf }),
  });
  try {
    process.stdout.write(unprotected ? plainBanner(gateway) : hubBanner(gateway));
    await untilInterrupted(interrupted);
  } finally {
    await gateway.stop();
  }
}

const hubBanner = ({ url, notices }: Gateway): string =>
  `${[`The hub answers at ${url}/graphql.`, ...notices, 'Ctrl-C stops it.'].join('\n')}\n`;

function plainBanner({ url, notices }: Gateway): string {
  const bar = '!'.repeat(100);
  return `${[bar, ...notices, bar, `It answers at ${url}/graphql. Ctrl-C stops it.`].join('\n')}\n`;
}
