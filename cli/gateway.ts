import { Command } from 'commander';
import { startGateway } from '../gateway/main';
import { interruptible } from './interruptible';
import { portNumber } from './portNumber';
import { supergraphFile } from './supergraphFile';
import { untilInterrupted } from './untilInterrupted';

interface Options {
  readonly supergraph?: string;
  readonly port?: number;
}

/** `lotse gateway`: the gateway alone, before subgraphs that run elsewhere. */
export const gatewayCommand = (): Command =>
  new Command('gateway')
    .description('start the gateway alone; <SUBGRAPH>_URL says where subgraphs are')
    .option('--supergraph <file>', 'supergraph to serve (default: LOTSE_SUPERGRAPH, else the published one)')
    .option('--port <port>', 'port on this machine (default: LOTSE_PORT, else 4000)', portNumber)
    .action((options: Options) => interruptible((interrupted) => run(options, interrupted)));

async function run({ supergraph, port }: Options, interrupted: AbortSignal): Promise<void> {
  const gateway = await startGateway({ supergraphPath: supergraphFile(supergraph), port });
  try {
    const lines = [`The hub answers at ${gateway.url}/graphql.`, ...gateway.notices, 'Ctrl-C stops it.'];
    process.stdout.write(`${lines.join('\n')}\n`);
    await untilInterrupted(interrupted);
  } finally {
    await gateway.stop();
  }
}
