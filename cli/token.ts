import { Command, InvalidArgumentError } from 'commander';
import type { TokenChoice } from './printToken';

const work = () => require('./printToken') as typeof import('./printToken');

/** A day: whoever needs one for longer can ask for the next. */
const mostMinutes = 1_440;

/** `lotse token`: a token of the demo issuer. */
export const tokenCommand = (): Command =>
  new Command('token')
    .description('print a token of the demo issuer for a persona of the synthetic city')
    .option('--as <persona>', 'whose token; --list shows who there is')
    .option('--minutes <number>', `how long it holds, at most ${mostMinutes}`, minutes, 60)
    .option('--list', 'list the personas')
    .addHelpText(
      'after',
      `
Examples:
  lotse token --list
  lotse token --as case-manager
  curl http://127.0.0.1:4000/graphql -H "authorization: Bearer $(lotse token --as case-manager)" \\
    -H 'x-lotse-purpose: CASE_COORDINATION' -H 'content-type: application/json' \\
    -d '{"query":"{ me { displayName } }"}'

A hub in demo mode ("npm start") accepts these tokens; every other hub refuses them. The key lies in
LOTSE_DATA/keys/demo-issuer.json (default .lotse), so the hub must use the same LOTSE_DATA.`,
    )
    .action((choice: TokenChoice) => work().printToken(choice));

function minutes(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= mostMinutes) return number;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${mostMinutes}, such as 60.`);
}
