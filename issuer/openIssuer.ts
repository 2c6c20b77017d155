import { createServer, type ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import { bindTo } from '../http/bindTo';
import { demoIdentity } from '../schema/demoIdentity';
import { type DemoKey, keepDemoKey, makeDemoKey } from './DemoKey';
import { personaNamed } from './personas';
import { signToken, type TokenChanges } from './signToken';

export interface IssuerOptions {
  /** A loopback address; default 127.0.0.1. Whoever reaches the issuer is told nothing secret, but nobody else needs to reach it. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  /** File of the signing key, made on first use; null: a key that is gone with the issuer. */
  readonly keyFile: string | null;
}

/** The demo issuer, listening. */
export interface Issuer {
  /** Where it listens. The issuer's name in its tokens is another one, so that it stays the same on every port. */
  readonly url: string;
  readonly jwksUrl: string;
  /** @throws Error naming the personas when there is no such one */
  tokenFor(personaName: string, changes?: TokenChanges): Promise<string>;
  /**
   * Signs with a new key from now on; the one before stays published until it is withdrawn. The kept file is not changed.
   */
  rotate(): Promise<void>;
  /** Publishes the newest key only: tokens signed with an older one are no longer good once hubs have looked again. */
  withdrawOldKeys(): void;
  close(): Promise<void>;
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Opens the demo issuer: an OpenID Connect issuer with discovery document and JWKS whose tokens are for personas of the synthetic
 * city. It is no sign-in service: tokens are made in this process or by `lotse token`.
 * @throws Error for another host than loopback or a key file that cannot be used; PortUnavailable
 */
export async function openIssuer({ host = '127.0.0.1', port = 0, keyFile }: IssuerOptions): Promise<Issuer> {
  if (!loopback.has(host)) {
    throw new Error(
      `The demo issuer listens on this machine only: 127.0.0.1, ::1 or localhost, not "${host}".`,
    );
  }
  let keys: readonly [DemoKey, ...DemoKey[]] = [
    keyFile === null ? await makeDemoKey() : await keepDemoKey(keyFile),
  ];
  const server = createServer((request, response) => {
    request.resume();
    const published = keys.map(({ publicJwk }) => publicJwk);
    answer(response, {
      path: request.url ?? '/',
      readable: request.method === 'GET',
      url: door.url,
      published,
    });
  });
  const door = await bindTo(server, { name: 'the demo issuer', host, port, setting: 'ISSUER_PORT' });
  return {
    url: door.url,
    jwksUrl: `${door.url}/jwks`,
    tokenFor: async (name, changes) => signToken(personaNamed(name), keys[0], changes),
    rotate: async () => {
      keys = [await makeDemoKey(), ...keys];
    },
    withdrawOldKeys: () => {
      keys = [keys[0]];
    },
    close: () => door.stop(1_000),
  };
}

interface Asked {
  readonly path: string;
  readonly readable: boolean;
  readonly url: string;
  readonly published: readonly JWK[];
}

function answer(response: ServerResponse, { path, readable, url, published }: Asked): void {
  const document = { '/.well-known/openid-configuration': discovery(url), '/jwks': { keys: published } }[
    path
  ];
  const [status, body] =
    document === undefined
      ? [404, { error: 'There is nothing here. See /.well-known/openid-configuration.' }]
      : readable
        ? [200, document]
        : [405, { error: 'Ask by GET.' }];
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 405 && { allow: 'GET' }),
  });
  response.end(JSON.stringify(body));
}

/** OpenID Connect Discovery 1.0 §3, as far as it applies to an issuer that signs nobody in. */
const discovery = (url: string) => ({
  issuer: demoIdentity.issuer,
  jwks_uri: `${url}/jwks`,
  response_types_supported: ['none'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['EdDSA'],
});
