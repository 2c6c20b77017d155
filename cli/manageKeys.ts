import {
  createKeys,
  hubKeyName,
  KeyProblem,
  keyNames,
  readVerifyingKeys,
  rotateKey,
} from '../schema/keys/keyFolder';
import { roster } from '../subgraphs/roster';
import { keysFolder } from './keysFolder';

export interface KeyChoice {
  readonly folder?: string;
}

/** Everybody who signs: the hub its envelopes, each subgraph its receipts. */
export const signatories = (): readonly string[] => [hubKeyName, ...roster.map(({ name }) => name)];

export function createMissingKeys({ folder = keysFolder() }: KeyChoice): void {
  const made = createKeys(folder, signatories());
  tell(made.length === 0 ? `${folder} has all keys.` : `${folder}: made the keys of ${made.join(', ')}.`);
}

export function listKeys({ folder = keysFolder() }: KeyChoice): void {
  const names = keyNames(folder);
  if (names.length === 0) tell(`${folder} holds no keys. Make them with lotse keys create.`);
  for (const name of names) {
    const [current = '', ...before] = readVerifyingKeys(folder, name).keys();
    tell(`${name.padEnd(14)} ${current}${before.length === 0 ? '' : `  before: ${before.join(', ')}`}`);
  }
}

export function rotate(name: string, { folder = keysFolder() }: KeyChoice): void {
  if (!signatories().includes(name)) {
    throw new KeyProblem(`Nobody is called "${name}". Keys belong to ${signatories().join(', ')}.`);
  }
  const { kid } = rotateKey(folder, name);
  const [first, then] =
    name === hubKeyName ? ['the subgraphs', 'the hub'] : ['the hub', `the ${name} subgraph`];
  tell(
    `${name} signs with ${kid} from its next start on. Start ${first} anew first, then ${then}: so nobody is disbelieved meanwhile.`,
  );
}

const tell = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};
