import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cityOf } from '../../../city/cityOf';
import { type Gateway, startGateway } from '../../../gateway/main';
import { SectorCipher } from '../../../gateway/pseudonyms/SectorCipher';
import {
  keyNamed,
  newKeyring,
  type SectorKeyring,
  withNextInUse,
  withNextKey,
  writeSectorKeys,
} from '../../../gateway/pseudonyms/SectorKeys';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { casework } from '../../../subgraphs/casework/agency';
import type { Agency } from '../../../subgraphs/defineAgency';
import { migrate } from '../../../subgraphs/migrate';
import { rekey } from '../../../subgraphs/rekey';
import { seed } from '../../../subgraphs/seed';
import { type ServedAgency, serve } from '../../../subgraphs/serve';
import { social } from '../../../subgraphs/social/agency';
import { transparency } from '../../../subgraphs/transparency/agency';
import { testSealing, testTrust } from '../../fixtures/hubKeys';
import { emptyDatabase } from '../../harness/postgres';
import { headersAs, testKeys } from '../../harness/tokenFor';

jest.setTimeout(60_000);

const city = cityOf('S');
const folder = mkdtempSync(path.join(tmpdir(), 'lotse-rotation-'));
const keyFile = path.join(folder, 'sectors.json');
const first = newKeyring();
const cipherOf = (keyring: SectorKeyring, name: string) =>
  new SectorCipher(keyNamed('social', keyring, name));

let gateway: Gateway;
const served: ServedAgency[] = [];
const databases = new Map<string, string>();

async function open(agency: Agency, pseudonyms?: { key: string; of: (hubId: string) => string }) {
  const databaseUrl = await emptyDatabase(`rotation_${agency.name}`);
  await migrate(agency, databaseUrl);
  await seed(city, [{ agency, databaseUrl, ...(pseudonyms && { pseudonyms }) }]);
  databases.set(agency.name, databaseUrl);
  served.push(await serve(agency, { databaseUrl, hub: testTrust(agency.name), port: 0, connections: 4 }));
}

beforeAll(async () => {
  writeSectorKeys(keyFile, { social: first });
  const cipher = cipherOf(first, first.current);
  await open(casework);
  await open(transparency);
  await open(social, { key: first.current, of: (hubId) => cipher.pseudonymOf(hubId) ?? '' });
  gateway = await startGateway({
    mode: 'demo',
    demoKeys: await testKeys(),
    sealing: testSealing,
    hub: testSealing.issuer,
    sectorKeysPath: keyFile,
    logUrl: databases.get('transparency'),
    port: 0,
    supergraphPath: publishedSupergraph(),
    urlOf: (name) => served.find(({ agency }) => agency.name === name)?.url,
    patienceMsOf: () => 20_000,
    deadlineMs: 25_000,
  });
});
afterAll(async () => {
  await gateway.stop();
  for (const one of served) await one.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly data: object;
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly agency: string } }[];
  readonly extensions: { readonly disclosure: { readonly complete: boolean } };
}

async function ask(): Promise<Answer> {
  const query =
    '{ me { caseload(first: 20) { family { reference members { role person { benefits { type status } } } } } } }';
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await headersAs('case-manager')) },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

const benefitsIn = ({ data }: Answer): number => JSON.stringify(data).match(/"type":/g)?.length ?? 0;
const codesIn = ({ errors = [] }: Answer) => [
  ...new Set(errors.map(({ extensions: { agency, code } }) => `${agency}: ${code}`)),
];

it('a change of pseudonyms under a running hub is a failure while it lasts and no other answer afterwards', async () => {
  const before = await ask();
  expect(before.errors).toBeUndefined();
  expect(benefitsIn(before)).toBeGreaterThan(0);

  const keyring = withNextKey(first);
  const [old, fresh] = [cipherOf(keyring, keyring.current), cipherOf(keyring, keyring.next ?? '')];
  writeSectorKeys(keyFile, { social: keyring });
  await rekey(social, databases.get('social') ?? '', {
    from: keyring.current,
    to: keyring.next ?? '',
    translate: (pseudonym) => fresh.pseudonymOf(old.hubIdOf(pseudonym) ?? '') ?? '',
  });

  const told: string[] = [];
  const note = (message: unknown) => told.push((message as { readonly agency: string }).agency);
  subscribe('lotse:pseudonymKeyDiffers', note);
  try {
    // More than the breaker would bear: afterwards the agency must be asked at once.
    for (let question = 0; question < 25; question++) {
      const between = await ask();
      expect(benefitsIn(between)).toBe(0);
      expect(codesIn(between)).toEqual(['social: AGENCY_UNAVAILABLE']);
      expect(between.extensions.disclosure.complete).toBe(false);
    }
  } finally {
    unsubscribe('lotse:pseudonymKeyDiffers', note);
  }
  expect(told.length).toBeGreaterThanOrEqual(25);
  expect(new Set(told)).toEqual(new Set(['social']));

  writeSectorKeys(keyFile, { social: withNextInUse(keyring) });
  let after = await ask();
  for (let tries = 0; tries < 100 && after.errors !== undefined; tries++) {
    await pause(100);
    after = await ask();
  }
  expect(after.errors).toBeUndefined();
  expect(after.data).toEqual(before.data);
});
