import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { VerifiedCaller } from '../../../gateway/identity/Caller';
import { keyTimes } from '../../../gateway/identity/KeySet';
import { type Identity, type IdentitySettings, openIdentity } from '../../../gateway/identity/openIdentity';
import { bindTo } from '../../../http/bindTo';
import { makeDemoKey } from '../../../issuer/DemoKey';
import { personaNamed } from '../../../issuer/personas';
import { signToken } from '../../../issuer/signToken';
import { demoIdentity } from '../../../schema/demoIdentity';
import { type KeyServer, openKeyServer } from './openKeyServer';

const issuer = 'https://login.example.org/realms/city';
const audience = 'lotse';

interface Signer {
  readonly jwk: JWK;
  token(changes?: Readonly<Record<string, unknown>>, minutes?: number, kid?: string): Promise<string>;
}

/** A key of an issuer that is not the demo issuer. */
async function makeSigner(kid: string, alg = 'ES256'): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, alg },
    token: (changes = {}, minutes = 60, named = kid) => {
      const now = Math.floor(clock() / 1000);
      return new SignJWT({
        ...personaNamed('case-manager').claims,
        iss: issuer,
        aud: audience,
        iat: now,
        exp: now + minutes * 60,
        ...changes,
      })
        .setProtectedHeader({ alg, kid: named })
        .sign(privateKey);
    },
  };
}

let server: KeyServer;
let first: Signer;
let later = 0;
const clock = () => Date.now() + later;

beforeEach(async () => {
  later = 0;
  first = await makeSigner('first');
  server = await openKeyServer([first.jwk]);
});
afterEach(() => server.close());

const open = (more: Partial<IdentitySettings> = {}): Identity =>
  openIdentity({ issuer, audience, demo: false, keys: server.url, now: clock, ...more });
const ask = (identity: Identity, token: string): Promise<VerifiedCaller> =>
  identity.identify(new Map([['authorization', `Bearer ${token}`]]), '::1');

describe('the keys of an issuer', () => {
  it('are read when the first token comes and not before, and once for many', async () => {
    const identity = open();
    expect(server.asked).toBe(0);
    await Promise.all(Array.from({ length: 50 }, async () => ask(identity, await first.token())));
    expect(server.asked).toBe(1);
  });

  it.each(['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'])('may be of the kind %s', async (alg) => {
    const signer = await makeSigner('other', alg);
    server.keys = [first.jwk, signer.jwk];
    await expect(ask(open(), await signer.token())).resolves.toMatchObject({ role: 'CASE_MANAGER' });
  });

  it('are read again at once when a token names a new one', async () => {
    const identity = open();
    await ask(identity, await first.token());
    const second = await makeSigner('second');
    server.keys = [second.jwk, first.jwk];
    later += keyTimes.rest;
    await expect(ask(identity, await second.token())).resolves.toMatchObject({ role: 'CASE_MANAGER' });
    await expect(ask(identity, await first.token())).resolves.toMatchObject({ role: 'CASE_MANAGER' });
    expect(server.asked).toBe(2);
  });

  it('are read once however many tokens name unknown ones', async () => {
    const identity = open();
    await ask(identity, await first.token());
    later += keyTimes.rest;
    const stranger = await makeSigner('unknown');
    const storm = await Promise.all(
      Array.from({ length: 200 }, (_, index) => stranger.token({}, 60, `unknown-${index}`)),
    );
    const outcomes = await Promise.allSettled(storm.map((token) => ask(identity, token)));
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    for (const token of storm)
      await expect(ask(identity, token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    expect(server.asked).toBe(2);
    // Whoever has a good token does not notice.
    await expect(ask(identity, await first.token())).resolves.toMatchObject({ role: 'CASE_MANAGER' });
    expect(server.asked).toBe(2);
  });

  it('that have been withdrawn are good for ten minutes at most, for remembered tokens too', async () => {
    const identity = open();
    const token = await first.token();
    await ask(identity, token);
    server.keys = [(await makeSigner('second')).jwk];
    later += keyTimes.fresh - 1_000;
    await expect(ask(identity, token)).resolves.toMatchObject({ role: 'CASE_MANAGER' });
    later += 1_000;
    await expect(ask(identity, token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('go on serving when the issuer cannot be reached, for an hour', async () => {
    const identity = open();
    await ask(identity, await first.token());
    server.answers = 'failure';
    later += keyTimes.fresh + keyTimes.grace - 1_000;
    await expect(ask(identity, await first.token())).resolves.toMatchObject({ role: 'CASE_MANAGER' });
    later += 1_000;
    await expect(ask(identity, await first.token())).rejects.toMatchObject({ code: 'IDENTITY_UNAVAILABLE' });
  });

  it('that are secret or private verify nothing, whoever publishes them', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    server.keys = [
      { ...(await exportJWK(privateKey)), kid: 'leaked' },
      { kty: 'oct', k: Buffer.from('secret').toString('base64url'), kid: 'symmetric' },
    ];
    const token = await new SignJWT({ ...personaNamed('amal').claims, iss: issuer, aud: audience })
      .setIssuedAt()
      .setExpirationTime('5m')
      .setProtectedHeader({ alg: 'ES256', kid: 'leaked' })
      .sign(privateKey);
    await expect(ask(open(), token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });
});

describe('an issuer that does not answer as it should', () => {
  it.each(['failure', 'nonsense', 'flood', 'redirect'] as const)(
    'with %s lets nobody in, and is left alone for a while',
    async (answers) => {
      server.answers = answers;
      const identity = open();
      for (let count = 0; count < 20; count++) {
        const refused = ask(identity, await first.token());
        await expect(refused).rejects.toMatchObject({ code: 'IDENTITY_UNAVAILABLE', status: 503 });
        await expect(refused).rejects.not.toThrow(/hunter2|127\.0\.0\.1|500/);
      }
      expect(server.asked).toBe(1);
      server.answers = 'keys';
      later += keyTimes.rest;
      await expect(ask(identity, await first.token())).resolves.toMatchObject({ role: 'CASE_MANAGER' });
    },
  );

  it('with silence is waited for only so long', async () => {
    server.answers = 'silence';
    await expect(ask(open(), await first.token())).rejects.toMatchObject({ code: 'IDENTITY_UNAVAILABLE' });
  });

  it('because nothing listens there lets nobody in', async () => {
    const identity = open({ keys: 'http://127.0.0.1:1/jwks' });
    await expect(ask(identity, await first.token())).rejects.toMatchObject({ code: 'IDENTITY_UNAVAILABLE' });
  });
});

describe('a token that has been verified', () => {
  it('is not verified again, and ends when it ends', async () => {
    const identity = open();
    const token = await first.token({}, 1);
    const caller = await ask(identity, token);
    // The very same object: nothing was parsed a second time.
    expect(await ask(identity, token)).toBe(caller);
    later += 64_000;
    expect(await ask(identity, token)).toBe(caller);
    later += 2_000;
    await expect(ask(identity, token)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  });

  it('is forgotten when there are too many, and then verified anew', async () => {
    const identity = open({ tokensKept: 2 });
    const tokens = [
      await first.token({ jti: 'a' }),
      await first.token({ jti: 'b' }),
      await first.token({ jti: 'c' }),
    ];
    const callers = [];
    for (const token of tokens) callers.push(await ask(identity, token));
    expect(await ask(identity, tokens[2] ?? '')).toBe(callers[2]);
    const again = await ask(identity, tokens[0] ?? '');
    expect(again).not.toBe(callers[0]);
    expect(again).toEqual(callers[0]);
  });

  it('does not vouch for one that differs in a letter', async () => {
    const identity = open();
    const token = await first.token();
    await ask(identity, token);
    const changed = `${token.slice(0, -10)}${token.at(-10) === 'A' ? 'B' : 'A'}${token.slice(-9)}`;
    await expect(ask(identity, changed)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('was found good with keys that are still the same: read again, they change nothing', async () => {
    const identity = open();
    const token = await first.token();
    const caller = await ask(identity, token);
    later += keyTimes.fresh;
    expect(await ask(identity, token)).toBe(caller);
    expect(server.asked).toBe(2);
  });
});

describe('discovery', () => {
  const discovering = async (stated: (url: string) => string) => {
    const http = createServer((_, response) => {
      response.end(JSON.stringify({ issuer: stated(door.url), jwks_uri: server.url }));
    });
    const door = await bindTo(http, { name: 'the issuer', host: '127.0.0.1', port: 0 });
    const identity = open({ issuer: door.url, keys: null });
    return { identity, token: await first.token({ iss: door.url }), close: () => door.stop(100) };
  };

  it('finds the keys by the name of the issuer', async () => {
    const { identity, token, close } = await discovering((url) => url);
    await expect(ask(identity, token)).resolves.toMatchObject({ role: 'CASE_MANAGER' });
    await close();
  });

  it('trusts no document that names another issuer', async () => {
    const { identity, token, close } = await discovering(() => issuer);
    await expect(ask(identity, token)).rejects.toMatchObject({ code: 'IDENTITY_UNAVAILABLE' });
    await close();
  });
});

describe('the demo issuer outside demo mode', () => {
  it('cannot be configured', () => {
    expect(() => open({ issuer: demoIdentity.issuer })).toThrow(/demo issuer/);
  });

  it('is refused by its keys, even where their address is configured', async () => {
    const key = await makeDemoKey();
    server.keys = [key.publicJwk];
    const token = await signToken(personaNamed('amal'), key, { claims: { iss: issuer, aud: audience } });
    await expect(ask(open(), token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('is refused by its tokens, even where somebody has copied its key and taken the mark off', async () => {
    const key = await makeDemoKey();
    const { kty, crv, x } = key.publicJwk;
    server.keys = [{ kty, crv, x, kid: key.kid } as JWK];
    const stripped = { ...key, kid: 'our-own' };
    const changes = { claims: { iss: issuer, aud: audience } };
    server.keys = [{ kty, crv, x, kid: key.kid } as JWK, { kty, crv, x, kid: 'our-own' } as JWK];
    const marked = await signToken(personaNamed('amal'), key, changes);
    await expect(ask(open(), marked)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    const renamed = await signToken(personaNamed('amal'), stripped, changes);
    await expect(ask(open(), renamed)).rejects.toMatchObject({
      code: 'TOKEN_INVALID',
      detail: 'It is for demonstrations only, and this hub is not in demo mode.',
    });
  });

  it('is known by the same key in demo mode', async () => {
    const key = await makeDemoKey();
    server.keys = [key.publicJwk];
    const identity = open({ issuer: demoIdentity.issuer, audience: demoIdentity.audience, demo: true });
    await expect(ask(identity, await signToken(personaNamed('amal'), key))).resolves.toMatchObject({
      role: 'DATA_SUBJECT',
    });
  });
});

describe('settings that cannot be right are told at the start', () => {
  it.each([
    ['an issuer without TLS', { issuer: 'http://login.example.org' }, /LOTSE_ISSUER/],
    ['an issuer that is no URL', { issuer: 'login' }, /LOTSE_ISSUER/],
    ['keys without TLS', { keys: 'http://login.example.org/jwks' }, /LOTSE_JWKS_URL/],
    ['keys in a file', { keys: 'file:///etc/passwd' }, /LOTSE_JWKS_URL/],
    ['no audience', { audience: '' }, /LOTSE_AUDIENCE/],
  ])('%s', (_, wrong, names) => {
    expect(() => open(wrong)).toThrow(names);
  });
});
