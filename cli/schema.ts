import { Command } from 'commander';

const work = () => require('./publishSchemas') as typeof import('./publishSchemas');

/** `lotse schema`: what the agencies agree on. */
export const schemaCommand = (): Command =>
  new Command('schema')
    .description('publish the schemas of all subgraphs, or check that what is published is current')
    .addCommand(
      new Command('publish')
        .description('check and compose all subgraphs, then write schema/published/')
        .action(() => work().publishSchemas()),
    )
    .addCommand(
      new Command('check')
        .description('compare schema/published/ with the subgraphs as they are; status 1 when it is stale')
        .action(() => work().checkSchemas()),
    );
