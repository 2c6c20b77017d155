import { Command } from 'commander';
import type { Registration } from './registerOperations';

const work = () => require('./registerOperations') as typeof import('./registerOperations');

const collect = (one: string, before: readonly string[] = []): readonly string[] => [...before, one];

/** `lotse operations`: what a hub with LOTSE_OPERATIONS=trusted answers. */
export const operationsCommand = (): Command =>
  new Command('operations')
    .description('register the operations that are trusted, or check that what is registered is current')
    .addCommand(
      new Command('check')
        .description('list what is registered; status 1 when a file was changed since or is missing')
        .action(() => work().checkOperations()),
    )
    .addCommand(
      new Command('register')
        .description('register a file of schema/operations/, or its new text')
        .argument('<file>', 'name of the file, such as FamilyOverview.graphql')
        .option('--owner <organisation>', 'who answers for it; kept when it is registered already')
        .option('--purpose <purpose>', 'for what it may be asked; repeat it for several', collect)
        .addHelpText(
          'after',
          `
Examples:
  lotse operations check
  lotse operations register FamilyOverview.graphql
  lotse operations register MyDay.graphql --owner ob-kim-office --purpose CASE_COORDINATION`,
        )
        .action((file: string, options: Registration) => work().registerOperation(file, options)),
    );
