import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { JSONWebKeySet } from 'jose';
import { grantedOperation } from '../schema/grant';
import { operationDigest, parseRegister, type RegisteredOperation } from '../schema/operationRegister';
import type { Sealing } from './agencies/envelope';
import { readSealing } from './agencies/readSealing';
import type { GatewayConfig } from './config';
import { openLog } from './disclosure/openLog';
import { Fault } from './faults';
import { Grants } from './identity/Grants';
import { demoSettings, type IdentitySettings, openIdentity } from './identity/openIdentity';
import { CallerRate } from './limits/CallerRate';
import { TrustedOperations } from './limits/TrustedOperations';
import type { Protection } from './Protection';
import { openTranslators, type Translators } from './pseudonyms/openTranslators';

/** What may be handed in instead of being read from where the configuration says. */
export interface ProtectionParts {
  /** Keys of the demo issuer, or the address of them; needed in demo mode. */
  readonly demoKeys?: string | JSONWebKeySet;
  readonly sealing?: Sealing;
  readonly translators?: Translators;
}

/** The hub's part of a gateway, with what has to be closed again. */
export interface OpenedProtection {
  readonly protection: Protection;
  readonly sealing: Sealing;
  close(): Promise<void>;
}

/**
 * Opens what protects. Everything a hub cannot be without is asked for here, before its door opens: it starts protected or not at all.
 * @throws Fault saying which setting is missing or wrong; KeyProblem naming the file
 */
export async function openProtection(
  config: GatewayConfig,
  parts: ProtectionParts,
): Promise<OpenedProtection> {
  const identity = openIdentity(identitySettings(config, parts));
  const sealing =
    parts.sealing ?? readSealing(required(config.keysFolder, 'LOTSE_KEYS', folderExample), config.hub);
  const translators =
    parts.translators ?? openTranslators(required(config.sectorKeysPath, 'LOTSE_SECTOR_KEYS', fileExample));
  const register = readRegister(config);
  const trusted = config.operations === 'trusted' ? new TrustedOperations(register, operationDigest) : null;
  const log = await openLog({
    url: required(config.logUrl, 'TRANSPARENCY_DATABASE_URL', databaseExample),
    hub: config.hub,
  });
  return {
    protection: {
      identity,
      openIntrospection: config.mode === 'demo',
      grants: new Grants({
        hub: config.hub,
        key: sealing.key,
        operation: register.find(({ file }) => file === `${grantedOperation}.graphql`)?.sha256 ?? null,
        digest: operationDigest,
      }),
      rate: new CallerRate({ perSecond: config.callerRate, burst: 2 * config.callerRate }),
      trusted,
      log,
      translators,
      requesterKey: requesterKeyOf(sealing),
    },
    sealing,
    async close() {
      translators.close();
      await log.close();
    },
  };
}

const folderExample = 'the folder that "lotse keys create" fills';
const fileExample = 'the file with the keys of the sector pseudonyms';
const databaseExample = 'the database of the transparency subgraph, postgres://…';

function identitySettings({ mode, issuer }: GatewayConfig, { demoKeys }: ProtectionParts): IdentitySettings {
  if (mode === 'demo') {
    if (demoKeys !== undefined) return demoSettings(demoKeys);
    throw new Fault('Demo mode needs the demo issuer: start it with "npm start".');
  }
  if (issuer !== null) return { ...issuer, demo: false };
  throw new Fault(
    'LOTSE_ISSUER and LOTSE_AUDIENCE are not set: nobody could ask. Right would be the issuer of your tokens, such as ' +
      'https://login.example.org/realms/city, and what they say in "aud". To try Lotse with synthetic data: npm start.',
  );
}

function required(value: string | null, setting: string, right: string): string {
  if (value !== null) return value;
  throw new Fault(`${setting} is not set. Right would be ${right}.`);
}

function readRegister({ registerPath: path }: GatewayConfig): readonly RegisteredOperation[] {
  try {
    return parseRegister(readFileSync(path, 'utf8'));
  } catch (problem) {
    throw new Fault(
      `The register of trusted operations "${path}" (LOTSE_OPERATIONS_REGISTER) cannot be used. ${(problem as Error).message}`,
      { cause: problem },
    );
  }
}

/**
 * The secret that requesters' tokens follow from (RFC 5869), from the hub's signing key: one secret less to keep. When that key is
 * changed, everybody has another token from then on; the log says whose each was.
 */
function requesterKeyOf({ key }: Sealing): Uint8Array {
  const secret = key.privateKey.export({ format: 'der', type: 'pkcs8' });
  return new Uint8Array(hkdfSync('sha256', secret, '', 'lotse requester tokens', 32));
}
