import { Command } from 'commander';
import type { KeyChoice } from './manageKeys';

const work = () => require('./manageKeys') as typeof import('./manageKeys');

/** `lotse keys`: the keys by which the hub and its subgraphs know each other. */
export const keysCommand = (): Command =>
  new Command('keys')
    .description('the keys by which the hub and its subgraphs know each other')
    .addHelpText(
      'after',
      `
Examples:
  lotse keys create                what is missing; nothing that is there is changed
  lotse keys list
  lotse keys rotate hub            the old key is believed until the next rotation
  lotse keys rotate health
  lotse keys rotate notes          case notes written from now on are under another key

Settings by environment variable:
  LOTSE_KEYS   folder of the keys (default: keys in LOTSE_DATA)
  LOTSE_DATA   folder of the embedded databases (default: .lotse)`,
    )
    .addCommand(
      withFolder('create', 'make the keys that are missing').action((options: KeyChoice) =>
        work().createMissingKeys(options),
      ),
    )
    .addCommand(
      withFolder('list', 'show which keys there are, by their thumbprints').action((options: KeyChoice) =>
        work().listKeys(options),
      ),
    )
    .addCommand(
      withFolder('rotate', 'put a new key in the place of one')
        .argument('<name>', '"hub", "notes", or the name of a subgraph')
        .action((name: string, options: KeyChoice) => work().rotate(name, options)),
    );

const withFolder = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option('--folder <path>', 'folder of the keys (default: LOTSE_KEYS, else "keys" beside the databases)');
