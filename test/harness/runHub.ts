import { readFileSync } from 'node:fs';
import type { JSONWebKeySet } from 'jose';
import { startGateway } from '../../gateway/main';
import { translatorsOf } from '../../gateway/pseudonyms/openTranslators';
import {
  type PrivateJwk,
  type PublicJwk,
  parsePrivateJwk,
  parsePublicJwk,
} from '../../schema/keys/SigningKey';
import { publishedSupergraph } from '../../schema/publishedSupergraph';
import { sectorKeys } from './sectorKeys';

/** What a gateway in a process of its own is told, in a file of JSON. */
export interface HubOrder {
  readonly hub: string;
  readonly signingKey: PrivateJwk;
  readonly receiptKeys: Readonly<Record<string, readonly PublicJwk[]>>;
  readonly demoKeys: JSONWebKeySet;
  readonly logUrl: string;
  /** Subgraph → GraphQL endpoint. */
  readonly urls: Readonly<Record<string, string>>;
}

/** A gateway alone in its process, for tests that kill it. Prints its GraphQL endpoint. */
async function run(file: string): Promise<void> {
  const order = JSON.parse(readFileSync(file, 'utf8')) as HubOrder;
  const key = parsePrivateJwk(order.signingKey);
  if (key === null) throw new Error('the order holds no signing key');
  const translators = translatorsOf(sectorKeys);
  const gateway = await startGateway({
    mode: 'demo',
    demoKeys: order.demoKeys,
    sealing: {
      issuer: order.hub,
      key,
      receiptKeysOf: (agency) =>
        new Map(
          (order.receiptKeys[agency] ?? []).flatMap((jwk) => {
            const parsed = parsePublicJwk(jwk);
            return parsed === null ? [] : [parsed];
          }),
        ),
    },
    hub: order.hub,
    translators: { of: (agency) => translators.get(agency) ?? null, close: () => {} },
    logUrl: order.logUrl,
    callerRate: 100_000,
    port: 0,
    supergraphPath: publishedSupergraph(),
    urlOf: (name) => order.urls[name],
    patienceMsOf: () => 20_000,
    deadlineMs: 25_000,
  });
  // Whoever started it may be killed too.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(), 500).unref();
  process.once('SIGTERM', () => void gateway.stop(0));
  process.stdout.write(`${gateway.url}/graphql\n`);
}

run(process.argv[2] ?? '').catch((problem: unknown) => {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
});
