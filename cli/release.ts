import { Command, InvalidArgumentError, Option } from 'commander';
import { calendarDay } from './calendarDay';
import { interruptible } from './interruptible';
import type { ReleaseChoice } from './releaseByHand';

const work = () => require('./releaseByHand') as typeof import('./releaseByHand');

/** `lotse release`: an officer's desk for what an agency lets go by hand only (MANUAL_RELEASE, domain.md 2.2). */
export const releaseCommand = (): Command =>
  new Command('release')
    .description(
      'let the hub have one kind of fact about one person, for a time; done at the agency, in its own database',
    )
    .requiredOption('--agency <name>', 'the subgraph that answers for it')
    .requiredOption('--person <pseudonym>', 'the agency’s own id of the person or family', uuid)
    .requiredOption('--category <category>', 'which kind of fact, such as HEALTH_FUNCTIONAL')
    .addOption(new Option('--until <day>', 'last day').argParser(calendarDay).conflicts('withdraw'))
    .option('--withdraw', 'take the release back')
    .addHelpText(
      'after',
      `
Examples:
  lotse release --agency health --person 5acd7a0b-bbe6-4510-af0b-1205f8efaa9b --category HEALTH_FUNCTIONAL --until 2026-12-31
  lotse release --agency health --person 5acd7a0b-bbe6-4510-af0b-1205f8efaa9b --category HEALTH_FUNCTIONAL --withdraw

Settings by environment variable:
  <SUBGRAPH>_DATABASE_URL     PostgreSQL of the subgraph (default: the embedded one, also while Lotse runs)
  LOTSE_DATA                  folder of the embedded databases (default: .lotse)`,
    )
    .action((choice: ReleaseChoice) => interruptible(() => work().releaseByHand(choice)));

function uuid(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  throw new InvalidArgumentError(
    'It must be a pseudonym of this agency: a UUID, 8-4-4-4-12 hexadecimal digits.',
  );
}
