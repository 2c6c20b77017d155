import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { type CryptoKey, exportSPKI, generateKeyPair, importJWK } from 'jose';
import { openIdentity } from '../../../gateway/identity/openIdentity';
import type { Refusal } from '../../../gateway/refusals';
import { makeDemoKey } from '../../../issuer/DemoKey';
import { personaNamed } from '../../../issuer/personas';
import { demoIdentity } from '../../../schema/demoIdentity';
import { testKey, testKeys, tokenFor } from '../../harness/tokenFor';
import { type KeyServer, openKeyServer } from './openKeyServer';

let server: KeyServer;
const { issuer, audience } = demoIdentity;

beforeAll(async () => {
  server = await openKeyServer((await testKeys()).keys);
});
afterAll(() => server.close());

const identity = () => openIdentity({ issuer, audience, demo: true, keys: server.url });
const asking = (token: string) => identity().identify(new Map([['authorization', `Bearer ${token}`]]), '::1');
const refusalOf = async (token: string): Promise<Refusal> => {
  const outcome = await asking(token).catch((problem: unknown) => problem);
  if (!(outcome instanceof Error)) throw new Error('The token was accepted.');
  return outcome as Refusal;
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);
const claims = () => ({
  iss: issuer,
  aud: audience,
  iat: now(),
  exp: now() + 600,
  ...personaNamed('case-manager').claims,
});

/** Signed with the right key, whatever the header says. */
async function signedAs(
  header: Readonly<Record<string, unknown>>,
  body: unknown = claims(),
): Promise<string> {
  const { privateKey } = await testKey();
  const input = `${encoded(header)}.${encoded(body)}`;
  const signature = await crypto.subtle.sign('Ed25519', privateKey, Buffer.from(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

describe('a token as it should be', () => {
  it('is accepted, so that everything refused below is refused for its one fault', async () => {
    const { kid } = await testKey();
    await expect(asking(await signedAs({ alg: 'EdDSA', kid }))).resolves.toMatchObject({
      kind: 'verified',
      role: 'CASE_MANAGER',
    });
  });

  it('may leave out the id of the key when the issuer has only one', async () => {
    await expect(asking(await signedAs({ alg: 'EdDSA' }))).resolves.toMatchObject({ kind: 'verified' });
  });
});

describe('a token that is not signed by the issuer is refused', () => {
  it.each(['none', 'None', 'NONE', 'nOnE'])('with the algorithm "%s" and no signature', async (alg) => {
    const { kid } = await testKey();
    expect((await refusalOf(`${encoded({ alg, kid })}.${encoded(claims())}.`)).code).toBe('TOKEN_INVALID');
    const signature = encoded('anything');
    expect((await refusalOf(`${encoded({ alg, kid })}.${encoded(claims())}.${signature}`)).code).toBe(
      'TOKEN_INVALID',
    );
  });

  it('with HMAC under the public key, in every form a public key is written in', async () => {
    const { kid, publicJwk } = await testKey();
    const key = await importJWK(publicJwk, 'EdDSA', { extractable: true });
    const spki = await exportSPKI(key as CryptoKey);
    const forms = [
      spki,
      spki.trim(),
      JSON.stringify(publicJwk),
      publicJwk.x ?? '',
      Buffer.from(publicJwk.x ?? '', 'base64url'),
    ];
    for (const secret of forms) {
      const input = `${encoded({ alg: 'HS256', kid })}.${encoded(claims())}`;
      const mac = createHmac('sha256', secret).update(input).digest('base64url');
      expect(await refusalOf(`${input}.${mac}`)).toMatchObject({
        code: 'TOKEN_INVALID',
        detail: 'It is signed with an algorithm that this hub does not accept.',
      });
    }
  });

  it('by a foreign key that bears the name of the right one', async () => {
    const { kid } = await testKey();
    const { privateKey } = await generateKeyPair('EdDSA');
    const input = `${encoded({ alg: 'EdDSA', kid })}.${encoded(claims())}`;
    const signature = await crypto.subtle.sign('Ed25519', privateKey, Buffer.from(input));
    expect((await refusalOf(`${input}.${Buffer.from(signature).toString('base64url')}`)).code).toBe(
      'TOKEN_INVALID',
    );
  });

  it('by another kind of key than the one named', async () => {
    const { kid } = await testKey();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const input = `${encoded({ alg: 'RS256', kid })}.${encoded(claims())}`;
    const signature = sign('sha256', Buffer.from(input), privateKey).toString('base64url');
    expect((await refusalOf(`${input}.${signature}`)).code).toBe('TOKEN_INVALID');
  });

  it('when a letter of its claims has been changed', async () => {
    const [header, , signature] = (await tokenFor('case-manager')).split('.');
    const promoted = { ...claims(), lotse: { role: 'DATA_PROTECTION_OFFICER' } };
    expect((await refusalOf(`${header}.${encoded(promoted)}.${signature}`)).code).toBe('TOKEN_INVALID');
  });

  it('when any one letter of header or claims is another', async () => {
    const token = await tokenFor('case-manager');
    const one = identity();
    const signed = token.lastIndexOf('.');
    for (let at = 0; at < signed; at++) {
      if (token[at] === '.') continue;
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      const headers = new Map([['authorization', `Bearer ${changed}`]]);
      await expect(one.identify(headers, '::1')).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    }
  });

  it('when it brings its own key or says where one is, and nobody looks there', async () => {
    const foreign = await makeDemoKey();
    const elsewhere = await openKeyServer([foreign.publicJwk]);
    try {
      for (const more of [
        { jwk: foreign.publicJwk },
        { jku: elsewhere.url },
        { x5u: elsewhere.url },
        { x5c: ['MIIB'] },
        { jku: elsewhere.url, jwk: foreign.publicJwk, kid: foreign.kid },
      ]) {
        const { kid } = await testKey();
        const input = `${encoded({ alg: 'EdDSA', kid, ...more })}.${encoded(claims())}`;
        const signature = await crypto.subtle.sign('Ed25519', foreign.privateKey, Buffer.from(input));
        expect((await refusalOf(`${input}.${Buffer.from(signature).toString('base64url')}`)).code).toBe(
          'TOKEN_INVALID',
        );
      }
      expect(elsewhere.asked).toBe(0);
    } finally {
      await elsewhere.close();
    }
  });
});

describe('the id of a key', () => {
  it.each([
    ['a path', '../../../../dev/null'],
    ['a file', '/etc/passwd'],
    ['an address', 'http://127.0.0.1:1/jwks'],
    ['SQL', "x' UNION SELECT 'secret' --"],
    ['a command', '$(touch /tmp/owned)|id'],
    ['a member that every object has', '__proto__'],
    ['the empty text', ''],
    ['nothing but control characters', '\u0000\u0007\r\n'],
    ['letters beyond Latin', 'ключ-🔑'],
    ['something huge', 'k'.repeat(4_000)],
  ])('that is %s is compared with the issuer’s and nothing else', async (_, kid) => {
    expect((await refusalOf(await signedAs({ alg: 'EdDSA', kid }))).code).toBe('TOKEN_INVALID');
  });

  it.each([[7], [null], [['a']], [{ toString: 'x' }], [true]])(
    'that is no text but %j is refused',
    async (kid) => {
      expect((await refusalOf(await signedAs({ alg: 'EdDSA', kid }))).code).toBe('TOKEN_INVALID');
    },
  );
});

describe('the claims every token needs', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['for another audience', { aud: 'another-hub' }, 'another audience'],
    ['for no audience', { aud: undefined }, 'lacks the claim aud'],
    ['for an empty list of audiences', { aud: [] }, 'another audience'],
    ['from another issuer', { iss: 'https://evil.example' }, 'another issuer'],
    ['from an issuer that begins like the right one', { iss: `${issuer}.evil.example` }, 'another issuer'],
    ['from the issuer with a slash more', { iss: `${issuer}/` }, 'another issuer'],
    ['that is not valid yet', { nbf: now() + 60 }, 'not valid yet'],
    ['from the future', { iat: now() + 600 }, 'issued in the future'],
    ['without an end', { exp: undefined }, 'lacks the claim exp'],
    ['without a beginning', { iat: undefined }, 'lacks the claim iat'],
    ['for nobody', { sub: undefined }, 'lacks the claim sub'],
    ['whose end is no number', { exp: 'tomorrow' }, 'malformed'],
  ];
  it.each(cases)('refuse a token %s', async (_, changes, why) => {
    const refusal = await refusalOf(await tokenFor('case-manager', { claims: changes }));
    expect(refusal.code).toBe('TOKEN_INVALID');
    expect(refusal.detail).toContain(why);
  });

  it('refuse a token whose time is over, and say so', async () => {
    expect((await refusalOf(await tokenFor('case-manager', { minutes: -1 }))).code).toBe('TOKEN_EXPIRED');
  });

  it('refuse a token older than a day, however long it claims to hold', async () => {
    const changes = { claims: { iat: now() - 90_000, exp: now() + 1e9 } };
    expect((await refusalOf(await tokenFor('case-manager', changes))).code).toBe('TOKEN_EXPIRED');
  });

  it('let clocks differ by a few seconds', async () => {
    const changes = { claims: { iat: now() + 3, nbf: now() + 3 } };
    await expect(asking(await tokenFor('case-manager', changes))).resolves.toMatchObject({
      kind: 'verified',
    });
  });

  it('refuse a token of another kind, such as one for signing out', async () => {
    const { kid } = await testKey();
    expect((await refusalOf(await signedAs({ alg: 'EdDSA', kid, typ: 'logout+jwt' }))).code).toBe(
      'TOKEN_INVALID',
    );
  });

  it('refuse extensions that the hub does not know', async () => {
    const { kid } = await testKey();
    const header = { alg: 'EdDSA', kid, crit: ['https://example.org/x'], 'https://example.org/x': 1 };
    expect((await refusalOf(await signedAs(header))).code).toBe('TOKEN_INVALID');
    const unencoded = { alg: 'EdDSA', kid, crit: ['b64'], b64: false };
    expect((await refusalOf(await signedAs(unencoded))).code).toBe('TOKEN_INVALID');
  });
});

describe('something that is no token', () => {
  it.each([
    ['one that is huge', 'a'.repeat(9_000), 'longer than'],
    ['one that is huge in the right form', `${'a'.repeat(9_000)}.b.c`, 'longer than'],
    ['two parts', 'a.b', 'RFC 7519'],
    ['five parts, as encrypted ones have', 'a.b.c.d.e', 'RFC 7519'],
    ['letters that are not base64url', 'a+/.b.c', 'RFC 7519'],
    ['parts that are not JSON', 'YQ.YQ.YQ', 'RFC 7519'],
    ['a header that is a list', `${encoded([])}.${encoded({})}.YQ`, 'RFC 7519'],
  ])('is refused: %s', async (_, token, why) => {
    const refusal = await refusalOf(token);
    expect(refusal.code).toBe('TOKEN_INVALID');
    expect(refusal.detail).toContain(why);
  });

  it('costs the issuer no question when it is huge', async () => {
    const before = server.asked;
    await refusalOf(`${'a'.repeat(9_000)}.b.c`);
    expect(server.asked).toBe(before);
  });

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['the scheme alone', 'Bearer'],
  ])('is asked for when there is %s', async (_, header) => {
    const headers = new Map(header === undefined ? [] : [['authorization', header]]);
    await expect(identity().identify(headers, '::1')).rejects.toMatchObject({
      code: 'TOKEN_MISSING',
      status: 401,
      headers: { 'www-authenticate': 'Bearer realm="lotse"' },
    });
  });

  it('is told in the challenge how to come back (RFC 6750 §3)', async () => {
    expect((await refusalOf('a.b.c')).headers?.['www-authenticate']).toMatch(
      /^Bearer realm="lotse", error="invalid_token", error_description="[^"]+"$/,
    );
  });

  it('is never repeated in the refusal', async () => {
    for (const token of ['secretpart.b.c', await tokenFor('amal', { minutes: -1 })]) {
      const said = JSON.stringify([(await refusalOf(token)).message, (await refusalOf(token)).headers]);
      for (const part of token.split('.').filter((one) => one.length > 3)) expect(said).not.toContain(part);
    }
  });
});

describe('the scheme', () => {
  it.each(['Bearer', 'bearer', 'BEARER'])('may be written %s', async (scheme) => {
    const headers = new Map([['authorization', `${scheme} ${await tokenFor('analyst')}`]]);
    await expect(identity().identify(headers, '::1')).resolves.toMatchObject({ role: 'ANALYST' });
  });
});
