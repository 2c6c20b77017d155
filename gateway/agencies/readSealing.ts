import { hubKeyName, readSigningKey, readVerifyingKeys } from '../../schema/keys/keyFolder';
import { Fault } from '../faults';
import { signal } from '../signals';
import type { Sealing } from './envelope';

/**
 * The hub's signing key and the agencies' public ones from a folder of keys (`lotse keys create`).
 * @param issuer name of the hub in its envelopes
 * @throws KeyProblem when the hub's own key cannot be used. An agency's that cannot be read keeps only that agency from being asked.
 */
export function readSealing(folder: string, issuer: string): Sealing {
  return {
    issuer,
    key: readSigningKey(folder, hubKeyName),
    receiptKeysOf: (agency) => {
      try {
        return readVerifyingKeys(folder, agency);
      } catch (problem) {
        signal('faultMet', {
          fault: new Fault(`the public key of ${agency} cannot be used`, { cause: problem }),
        });
        return new Map();
      }
    },
  };
}
