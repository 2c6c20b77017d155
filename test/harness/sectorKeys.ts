import { createHmac } from 'node:crypto';
import { SectorCipher } from '../../gateway/pseudonyms/SectorCipher';
import type { SectorKeys } from '../../gateway/pseudonyms/SectorKeys';
import type { Agency } from '../../subgraphs/defineAgency';
import { roster } from '../../subgraphs/roster';
import type { SeedTarget } from '../../subgraphs/seed';

/** All workers clone the same seeded databases, so they must know the same keys. */
const keyOf = (agency: string): Buffer =>
  createHmac('sha256', 'sector keys of the tests').update(agency).digest();

/** The sector keys of all agencies, the same in every worker. */
export const sectorKeys: SectorKeys = sectorKeysOf(roster);

/** The same for any agencies, those included that are on no roster. */
export function sectorKeysOf(agencies: readonly Agency[]): SectorKeys {
  return Object.fromEntries(
    agencies
      .filter(({ hubOwned }) => !hubOwned)
      .map(({ name }) => [
        name,
        { current: 'test', next: null, keys: { test: keyOf(name).toString('base64') } },
      ]),
  );
}

/** How an agency's rows are seeded in tests of the whole hub. */
export function pseudonymsOf({ name, hubOwned }: Agency): SeedTarget['pseudonyms'] {
  if (hubOwned) return undefined;
  const cipher = new SectorCipher(keyOf(name));
  return { key: 'test', of: (hubId) => cipher.pseudonymOf(hubId) ?? '' };
}
