import { Command } from 'commander';
import { startGateway } from '../gateway/main';
import { portNumber } from './portNumber';
import { publishedSupergraph } from './publishedSupergraph';
import { untilStopped } from './untilStopped';

/** `lotse gateway`: the gateway alone, before subgraphs that run elsewhere. */
export const gatewayCommand = (): Command =>
  new Command('gateway')
    .description('start the gateway alone; <SUBGRAPH>_URL says where subgraphs are')
    .option('--supergraph <file>', 'supergraph to serve (default: the published one)')
    .option('--port <port>', 'port on this machine (default: LOTSE_PORT, else 4000)', portNumber)
    .action(async ({ supergraph, port }: { supergraph?: string; port?: number }) => {
      const gateway = await startGateway({ supergraphPath: supergraph ?? publishedSupergraph(), port });
      const lines = [`The hub answers at ${gateway.url}/graphql.`, ...gateway.notices, 'Ctrl-C stops it.'];
      process.stdout.write(`${lines.join('\n')}\n`);
      await untilStopped(() => gateway.stop());
    });
