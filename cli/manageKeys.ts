import { existsSync } from 'node:fs';
import {
  createKeys,
  hubKeyName,
  KeyProblem,
  keyNames,
  readVerifyingKeys,
  rotateKey,
} from '../schema/keys/keyFolder';
import { createKeyring, openKeyring, rotateKeyring } from '../schema/keys/SecretKeyring';
import { roster } from '../subgraphs/roster';
import { keyringFile, keyringNames } from './keyrings';
import { keysFolder } from './keysFolder';

export interface KeyChoice {
  readonly folder?: string;
}

/** Everybody who signs: the hub its envelopes, each subgraph its receipts. */
export const signatories = (): readonly string[] => [hubKeyName, ...roster.map(({ name }) => name)];

export function createMissingKeys({ folder = keysFolder() }: KeyChoice): void {
  const made = [
    ...createKeys(folder, signatories()),
    ...keyringNames().filter((name) => createKeyring(keyringFile(folder, name))),
  ];
  tell(made.length === 0 ? `${folder} has all keys.` : `${folder}: made the keys of ${made.join(', ')}.`);
}

export function listKeys({ folder = keysFolder() }: KeyChoice): void {
  const names = keyNames(folder);
  if (names.length === 0) tell(`${folder} holds no keys. Make them with lotse keys create.`);
  for (const name of names) {
    const [current = '', ...before] = readVerifyingKeys(folder, name).keys();
    tell(`${name.padEnd(14)} ${current}${before.length === 0 ? '' : `  before: ${before.join(', ')}`}`);
  }
  for (const name of keyringNames()) {
    const file = keyringFile(folder, name);
    if (existsSync(file))
      tell(`${name.padEnd(14)} ${openKeyring(file).current().name}  (a secret: back it up)`);
  }
}

export function rotate(name: string, { folder = keysFolder() }: KeyChoice): void {
  if (keyringNames().includes(name)) {
    const made = rotateKeyring(keyringFile(folder, name));
    tell(
      `New keys of ${name} are wrapped under ${made} from now on. Those before stay in the file: they are still read.`,
    );
    return;
  }
  if (!signatories().includes(name)) {
    const known = [...signatories(), ...keyringNames()].join(', ');
    throw new KeyProblem(`Nobody is called "${name}". Keys belong to ${known}.`);
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
