import { Command } from 'commander';
import { startGateway } from '../gateway/main';
import { untilStopped } from './untilStopped';

/** `lotse gateway`: the gateway alone, before subgraphs that run elsewhere. */
export const gatewayCommand = (): Command =>
  new Command('gateway')
    .description('start the gateway alone; <SUBGRAPH>_URL says where subgraphs are')
    .option('--supergraph <file>', 'published supergraph (default: schema/published/supergraph.graphql)')
    .option('--port <port>', 'port on this machine (default: LOTSE_PORT, else 4000)', Number)
    .action(async (options: { supergraph?: string; port?: number }) => {
      const gateway = await startGateway(options);
      process.stdout.write(
        `The hub answers at ${gateway.url}, on this machine only: there is no data protection yet.\nCtrl-C stops it.\n`,
      );
      await untilStopped(() => gateway.stop());
    });
