import { hubKeyName, readSigningKey, readVerifyingKeys } from '../schema/keys/keyFolder';
import type { HubTrust } from './hubCaller';

/**
 * What a subgraph needs from a folder of keys (`lotse keys create`): its own signing key and the hub's public ones.
 * @param issuer name of the hub in its envelopes
 * @throws KeyProblem naming the file
 */
export const readTrust = (folder: string, agency: string, issuer: string): HubTrust => ({
  issuer,
  hubKeys: readVerifyingKeys(folder, hubKeyName),
  receiptKey: readSigningKey(folder, agency),
});
