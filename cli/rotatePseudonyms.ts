import { dataFolder } from '../database/dataFolder';
import { openDatabases } from '../database/openDatabases';
import { SectorCipher } from '../gateway/pseudonyms/SectorCipher';
import {
  keyNamed,
  type SectorKeyring,
  type SectorKeys,
  withNextInUse,
  withNextKey,
  writeSectorKeys,
} from '../gateway/pseudonyms/SectorKeys';
import { projectFolder } from '../schema/projectFolder';
import type { Agency } from '../subgraphs/defineAgency';
import { migrate } from '../subgraphs/migrate';
import { rekey } from '../subgraphs/rekey';
import { chosenAgencies } from './chosenAgencies';
import { openSectorKeys, requireUuid, sectorKeysPath } from './sectorKeys';

/**
 * Gives agencies new pseudonyms, one agency after the other. For each: the next key is written down, the database rewritten in one
 * transaction together with the key's name, then the next key becomes the one in use. Whatever step it is interrupted after, running
 * it again finds in file and database how far it came.
 * @throws with a sentence for the operator
 */
export async function rotatePseudonyms(
  { only }: { readonly only?: readonly string[] },
  interrupted: AbortSignal,
): Promise<void> {
  const folder = dataFolder(projectFolder());
  const agencies = chosenAgencies(only).filter(({ hubOwned }) => !hubOwned);
  if (agencies.length === 0)
    throw new Error('--only: subgraphs of the hub know hub ids and have no pseudonyms.');
  let keys = openSectorKeys(folder, agencies);
  const replace = (name: string, keyring: SectorKeyring): void => {
    keys = { ...keys, [name]: keyring };
    writeSectorKeys(sectorKeysPath(folder), keys);
  };
  const databases = await openDatabases(
    agencies.map(({ name }) => name),
    { folder },
  );
  try {
    for (const agency of agencies) {
      interrupted.throwIfAborted();
      const keyring = withNextKey(keys[agency.name] as SectorKeyring);
      replace(agency.name, keyring);
      await migrate(agency, databases.url(agency.name));
      await rekeyTo(agency, databases.url(agency.name), keyring);
      replace(agency.name, withNextInUse(keyring));
      process.stdout.write(`${agency.name}: under the key ${keyring.next}\n`);
    }
  } finally {
    await databases.stop();
  }
}

function rekeyTo(agency: Agency, databaseUrl: string, keyring: SectorKeyring): Promise<boolean> {
  const { current, next } = keyring;
  const to = next ?? current;
  const old = new SectorCipher(keyNamed(agency.name, keyring, current));
  const fresh = new SectorCipher(keyNamed(agency.name, keyring, to));
  return rekey(agency, databaseUrl, {
    from: current,
    to,
    translate: (pseudonym) => requireUuid(fresh.pseudonymOf(requireUuid(old.hubIdOf(pseudonym)))),
    onTable: (table, rows) => process.stderr.write(`… ${agency.name}.${table}: ${rows} rows\n`),
  });
}

/** Brings a database that was filled before there were pseudonyms under the key in use; one that is under it already stays as it is. */
export async function requirePseudonyms(
  agency: Agency,
  databaseUrl: string,
  keys: SectorKeys,
): Promise<void> {
  const keyring = keys[agency.name];
  if (keyring === undefined) return;
  const cipher = new SectorCipher(keyNamed(agency.name, keyring, keyring.current));
  await rekey(agency, databaseUrl, {
    from: null,
    to: keyring.current,
    translate: (hubId) => requireUuid(cipher.pseudonymOf(hubId)),
  });
}
