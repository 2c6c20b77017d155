import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, compactVerify, importJWK, SignJWT } from 'jose';
import { signJws, verifyJws } from '../../../schema/keys/jws';
import {
  createKeys,
  KeyProblem,
  keyNames,
  readSigningKey,
  readVerifyingKeys,
  rotateKey,
} from '../../../schema/keys/keyFolder';
import {
  createSigningKey,
  privateJwkOf,
  publicJwkOf,
  verifyingKeysOf,
} from '../../../schema/keys/SigningKey';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const kidsOf = (name: string) => [...readVerifyingKeys(folder, name).keys()];

describe('a folder of keys', () => {
  it('gets the keys that are missing, and keeps those that are there', () => {
    expect(createKeys(folder, ['hub'])).toEqual(['hub']);
    const { kid } = readSigningKey(folder, 'hub');
    expect(createKeys(folder, ['hub', 'social'])).toEqual(['social']);
    expect(readSigningKey(folder, 'hub').kid).toBe(kid);
    expect(keyNames(folder)).toEqual(['hub', 'social']);
  });

  it('lets nobody but its owner read what signs', () => {
    createKeys(folder, ['hub']);
    expect(statSync(join(folder, 'hub.key.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'hub.public.json'), 'utf8')).not.toContain('"d"');
    chmodSync(join(folder, 'hub.key.json'), 0o640);
    expect(() => readSigningKey(folder, 'hub')).toThrow(/may be read by others/);
  });

  it('keeps the key before among the public ones, and forgets the one before that', () => {
    createKeys(folder, ['hub']);
    const [first] = kidsOf('hub');
    const second = rotateKey(folder, 'hub').kid;
    expect(kidsOf('hub')).toEqual([second, first]);
    expect(readSigningKey(folder, 'hub').kid).toBe(second);
    const third = rotateKey(folder, 'hub').kid;
    expect(kidsOf('hub')).toEqual([third, second]);
  });

  it('is completed when its public part is lost', () => {
    createKeys(folder, ['hub']);
    const [kid] = kidsOf('hub');
    rmSync(join(folder, 'hub.public.json'));
    expect(createKeys(folder, ['hub'])).toEqual([]);
    expect(kidsOf('hub')).toEqual([kid]);
  });

  it.each([
    ['is missing', null],
    ['is no JSON', '{'],
    ['is another kind of key', '{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}'],
    ['has halves that do not fit', JSON.stringify({ ...privateJwkOf(createSigningKey()), x: publicX() })],
    ['has a name that is not its own', JSON.stringify({ ...privateJwkOf(createSigningKey()), kid: 'mine' })],
  ])('names the file when the key %s, and nothing of what is in it', (_, text) => {
    if (text !== null) writeFileSync(join(folder, 'hub.key.json'), text, { mode: 0o600 });
    expect(() => readSigningKey(folder, 'hub')).toThrow(KeyProblem);
    expect(() => readSigningKey(folder, 'hub')).toThrow(join(folder, 'hub.key.json'));
  });
});

function publicX(): string {
  const { kid, publicKey } = createSigningKey();
  return publicJwkOf(kid, publicKey).x;
}

describe('a signature', () => {
  const key = createSigningKey();
  const jwk = publicJwkOf(key.kid, key.publicKey);

  it('is a standard JWS: jose verifies it, under a standard thumbprint', async () => {
    const token = signJws({ iss: 'lotse', name: 'Jürgen' }, key);
    const { payload, protectedHeader } = await compactVerify(
      token,
      await importJWK({ ...jwk, alg: 'EdDSA' }),
    );
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ iss: 'lotse', name: 'Jürgen' });
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: await calculateJwkThumbprint({ ...jwk }) });
  });

  it('made by jose is verified here, by either name of the algorithm', async () => {
    for (const alg of ['EdDSA', 'Ed25519']) {
      const signer = new SignJWT({ iss: 'jose' }).setProtectedHeader({ typ: 'JWT', kid: key.kid, alg });
      const token = await signer.sign(await importJWK({ ...privateJwkOf(key), alg }));
      expect(verifyJws(token, verifyingKeysOf(key))).toEqual({ kind: 'verified', claims: { iss: 'jose' } });
    }
  });

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const [, payload = '', signature = ''] = signJws({ iss: 'lotse' }, key).split('.');
  it.each([
    ['no algorithm', `${part({ alg: 'none', kid: key.kid })}.${payload}.`, 'MALFORMED'],
    [
      'no algorithm, with a signature',
      `${part({ alg: 'none', kid: key.kid })}.${payload}.${signature}`,
      'ALGORITHM',
    ],
    ['another algorithm', `${part({ alg: 'HS256', kid: key.kid })}.${payload}.${signature}`, 'ALGORITHM'],
    ['a key of its own', `${part({ alg: 'EdDSA', jwk })}.${payload}.${signature}`, 'UNKNOWN_KEY'],
    ['another key’s name', `${part({ alg: 'EdDSA', kid: 'other' })}.${payload}.${signature}`, 'UNKNOWN_KEY'],
    [
      'the name of what every object has',
      `${part({ alg: 'EdDSA', kid: '__proto__' })}.${payload}.${signature}`,
      'UNKNOWN_KEY',
    ],
    [
      'a header that must be understood',
      `${part({ alg: 'EdDSA', kid: key.kid, crit: ['b64'] })}.${payload}.${signature}`,
      'MALFORMED',
    ],
    [
      'another header than it was made over',
      `${part({ kid: key.kid, alg: 'EdDSA' })}.${payload}.${signature}`,
      'SIGNATURE',
    ],
    [
      'other claims than it was made over',
      `${part({ alg: 'EdDSA', kid: key.kid })}.${part({ iss: 'x' })}.${signature}`,
      'SIGNATURE',
    ],
    [
      'half of it',
      `${part({ alg: 'EdDSA', kid: key.kid })}.${payload}.${signature.slice(0, 40)}`,
      'SIGNATURE',
    ],
    ['no dots', 'lotse', 'MALFORMED'],
    [
      'a megabyte',
      `${part({ alg: 'EdDSA', kid: key.kid })}.${'A'.repeat(1 << 20)}.${signature}`,
      'MALFORMED',
    ],
  ])('with %s is not believed', (_, token, flaw) => {
    expect(verifyJws(token, verifyingKeysOf(key))).toEqual({ kind: 'flawed', flaw });
  });

  it('of another key under this one’s name is not believed', () => {
    const forger = { ...createSigningKey(), kid: key.kid };
    expect(verifyJws(signJws({ iss: 'lotse' }, forger), verifyingKeysOf(key))).toEqual({
      kind: 'flawed',
      flaw: 'SIGNATURE',
    });
  });
});
