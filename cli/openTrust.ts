import { readConfig } from '../gateway/config';
import { createKeys } from '../schema/keys/keyFolder';
import type { SecretKeyring } from '../schema/keys/SecretKeyring';
import type { Agency } from '../subgraphs/defineAgency';
import type { HubTrust } from '../subgraphs/hubCaller';
import { readTrust } from '../subgraphs/readTrust';
import { openKeyringOf } from './keyrings';
import { keysFolder } from './keysFolder';
import { signatories } from './manageKeys';

/** The keys by which a hub and its subgraphs know each other. */
export interface Trust {
  readonly keysFolder: string;
  /** Name of the hub in its envelopes. */
  readonly hub: string;
  of(subgraph: string): HubTrust;
  /** Keys that a subgraph encrypts under what it keeps; null for those that encrypt nothing. */
  keyringOf(agency: Pick<Agency, 'keyring'>): SecretKeyring | null;
}

/**
 * Opens the keys in LOTSE_KEYS, else in Lotse's own folder. In its own folder it makes what is missing, so that a first start needs no
 * preparation; a folder that somebody has named holds what they have put there.
 * @throws KeyProblem naming the file
 */
export function openTrust(folder: string): Trust {
  const config = readConfig();
  const keys = keysFolder(folder);
  if (config.keysFolder === null) createKeys(keys, signatories());
  return {
    keysFolder: keys,
    hub: config.hub,
    of: (subgraph) => readTrust(keys, subgraph, config.hub),
    keyringOf: (agency) => openKeyringOf(agency, folder),
  };
}
