import { createHash } from 'node:crypto';
import { keyringOf, type SecretKeyring } from '../../schema/keys/SecretKeyring';
import type { Agency } from '../../subgraphs/defineAgency';

/** All workers clone the same seeded databases, so they must know the same keys. */
const testKeyring: SecretKeyring = keyringOf([
  { name: 'test', key: createHash('sha256').update('note keys of the tests').digest() },
]);

/** The keys that a subgraph of a test encrypts under; null for those that encrypt nothing. */
export const testKeyringOf = ({ keyring }: Pick<Agency, 'keyring'>): SecretKeyring | null =>
  keyring === undefined ? null : testKeyring;
