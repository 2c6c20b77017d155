import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyTimes } from '../../gateway/identity/KeySet';
import { demoSettings, openIdentity } from '../../gateway/identity/openIdentity';
import { keepDemoKey } from '../../issuer/DemoKey';
import { type Issuer, openIssuer } from '../../issuer/openIssuer';
import { personaNamed } from '../../issuer/personas';
import { signToken } from '../../issuer/signToken';
import { demoIdentity } from '../../schema/demoIdentity';

const open: Issuer[] = [];
const issuerWith = async (keyFile: string | null = null): Promise<Issuer> => {
  const issuer = await openIssuer({ keyFile });
  open.push(issuer);
  return issuer;
};
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-issuer-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((issuer) => issuer.close()));
  await rm(folder, { recursive: true });
});

const asking = (identity: ReturnType<typeof openIdentity>, token: string) =>
  identity.identify(new Map([['authorization', `Bearer ${token}`]]), '::1');

describe('the demo issuer', () => {
  it('publishes a discovery document and public keys with its mark', async () => {
    const issuer = await issuerWith();
    const document = await (await fetch(`${issuer.url}/.well-known/openid-configuration`)).json();
    expect(document).toMatchObject({ issuer: demoIdentity.issuer, jwks_uri: issuer.jwksUrl });
    const { keys } = (await (await fetch(issuer.jwksUrl)).json()) as { keys: Record<string, unknown>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'OKP', alg: 'EdDSA', use: 'sig', lotse_demo: true });
    expect(keys[0]?.kid).toMatch(/^lotse-demo-/);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('has nothing else', async () => {
    const issuer = await issuerWith();
    expect((await fetch(`${issuer.url}/token`)).status).toBe(404);
    expect((await fetch(`${issuer.url}/__proto__`)).status).toBe(404);
    expect((await fetch(issuer.jwksUrl, { method: 'POST', body: '{}' })).status).toBe(405);
  });

  it('makes tokens that a hub in demo mode accepts', async () => {
    const issuer = await issuerWith();
    const identity = openIdentity(demoSettings(issuer.jwksUrl));
    await expect(asking(identity, await issuer.tokenFor('amal'))).resolves.toMatchObject({
      role: 'DATA_SUBJECT',
    });
  });

  it('rotates its keys without anybody noticing, until the old one is withdrawn', async () => {
    const issuer = await issuerWith();
    let later = 0;
    const identity = openIdentity({ ...demoSettings(issuer.jwksUrl), now: () => Date.now() + later });
    const before = await issuer.tokenFor('amal');
    await asking(identity, before);
    await issuer.rotate();
    later += keyTimes.rest;
    await expect(asking(identity, await issuer.tokenFor('amal'))).resolves.toMatchObject({
      role: 'DATA_SUBJECT',
    });
    await expect(asking(identity, before)).resolves.toMatchObject({ role: 'DATA_SUBJECT' });
    issuer.withdrawOldKeys();
    later += keyTimes.fresh;
    await expect(asking(identity, before)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('listens on this machine only', async () => {
    await expect(openIssuer({ host: '0.0.0.0', keyFile: null })).rejects.toThrow(/this machine only/);
  });
});

describe('the key of the demo issuer', () => {
  it('is made once, for its owner only, and is the same for whoever reads it', async () => {
    const file = join(folder, 'keys', 'demo-issuer.json');
    const many = await Promise.all(Array.from({ length: 8 }, () => keepDemoKey(file)));
    expect(new Set(many.map(({ kid }) => kid)).size).toBe(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    // A token of lotse token is good at a hub whose issuer was started with the same file.
    const issuer = await issuerWith(file);
    const token = await signToken(personaNamed('analyst'), await keepDemoKey(file));
    const identity = openIdentity(demoSettings(issuer.jwksUrl));
    await expect(asking(identity, token)).resolves.toMatchObject({ role: 'ANALYST' });
  });

  it('stays in its file: no token and no public key holds it', async () => {
    const file = join(folder, 'key.json');
    const issuer = await issuerWith(file);
    const { d } = JSON.parse(await readFile(file, 'utf8')) as { d: string };
    expect(d).toMatch(/^[\w-]{43}$/);
    const published = await (await fetch(issuer.jwksUrl)).text();
    expect(published).not.toContain(d);
    expect(await issuer.tokenFor('amal')).not.toContain(d);
  });

  it.each(['', 'no JSON', '{}', '{"kty":"RSA","d":"x","n":"y","e":"AQAB"}'])(
    'is told to be removed when the file holds "%s"',
    async (content) => {
      const file = join(folder, 'key.json');
      await writeFile(file, content);
      await expect(keepDemoKey(file)).rejects.toThrow(/does not hold a key.*Remove it/);
    },
  );

  it('is told where it cannot be written', async () => {
    const blocked = join(folder, 'file');
    await writeFile(blocked, '');
    await expect(keepDemoKey(join(blocked, 'key.json'))).rejects.toThrow(/cannot be (read|written)/);
  });
});
