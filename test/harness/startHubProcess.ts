import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { privateJwkOf, publicJwkOf } from '../../schema/keys/SigningKey';
import type { ServedAgency } from '../../subgraphs/serve';
import { testSealing } from '../fixtures/hubKeys';
import { ChildProgram } from './ChildProgram';
import type { HubOrder } from './runHub';
import { testKeys } from './tokenFor';

/** A gateway of the test's hub in a process of its own. */
export interface HubProcess {
  /** Its GraphQL endpoint. */
  readonly url: string;
  /** It gets no chance to do anything more. */
  kill(): Promise<void>;
  /** It finishes what it has begun. */
  stop(): Promise<void>;
}

/**
 * Starts one more gateway of the test's hub: the same name, keys and log as the one that `startHub` runs in the test's own process.
 * @param agencies whom it asks
 */
export async function startHubProcess(agencies: Iterable<ServedAgency>, logUrl: string): Promise<HubProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse-test-hub-'));
  const file = join(folder, 'order.json');
  await writeFile(file, JSON.stringify(await orderOf([...agencies], logUrl)), { mode: 0o600 });
  const child = new ChildProgram(join(__dirname, 'runHub.ts'), [file]);
  try {
    const url = await child.line();
    const end = async (signal: NodeJS.Signals) => void (await child.end(signal));
    return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function orderOf(agencies: readonly ServedAgency[], logUrl: string): Promise<HubOrder> {
  const receiptKeys = agencies.map(({ agency: { name } }) => [
    name,
    [...testSealing.receiptKeysOf(name)].map(([kid, key]) => publicJwkOf(kid, key)),
  ]);
  return {
    hub: testSealing.issuer,
    signingKey: privateJwkOf(testSealing.key),
    receiptKeys: Object.fromEntries(receiptKeys) as HubOrder['receiptKeys'],
    demoKeys: await testKeys(),
    logUrl,
    urls: Object.fromEntries(agencies.map(({ agency, url }) => [agency.name, url])),
  };
}
