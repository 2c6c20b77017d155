import { personas } from '../issuer/personas';
import { demoToken } from './demoToken';

export interface TokenChoice {
  readonly as?: string;
  readonly minutes: number;
  readonly list?: true;
}

/**
 * Prints a token, or the list of those it can be for.
 * @throws Error with a sentence for the operator
 */
export async function printToken({ as, minutes, list }: TokenChoice): Promise<void> {
  if (list) {
    const width = Math.max(...personas.map(({ name }) => name.length));
    const lines = personas.map(({ name, description }) => `${name.padEnd(width)}  ${description}`);
    process.stdout.write(`${lines.join('\n')}\n`);
    return;
  }
  if (as === undefined) throw new Error('Say whose token: --as PERSONA. --list shows who there is.');
  process.stdout.write(`${await demoToken(as, minutes)}\n`);
}
