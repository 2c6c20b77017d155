import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import { openSealer } from '../../../gateway/agencies/envelope';
import type { VerifiedCaller } from '../../../gateway/identity/Caller';
import type { Errand } from '../../../gateway/identity/Errand';
import { Grants } from '../../../gateway/identity/Grants';
import { openIdentity } from '../../../gateway/identity/openIdentity';
import { parseClaims } from '../../../gateway/identity/parseClaims';
import { Refusal } from '../../../gateway/refusals';
import { personaNamed } from '../../../issuer/personas';
import { demoIdentity } from '../../../schema/demoIdentity';
import { type GrantClaims, grantType } from '../../../schema/grant';
import { signJws, verifyJws } from '../../../schema/keys/jws';
import { createSigningKey, verifyingKeysOf } from '../../../schema/keys/SigningKey';
import { operationDigest } from '../../../schema/operationRegister';
import { openEnvelope } from '../../../subgraphs/hubCaller';
import { statementOf } from '../../fixtures/hubKeys';
import { testKeys } from '../../harness/tokenFor';

const text = 'query GuidanceFacts($families: [ID!]!) { familiesByIds(ids: $families) { id } }';
const registered = parse(text);
const operation = operationDigest(registered);
const key = createSigningKey();
const [one, other] = [randomUUID(), randomUUID()];

const caller: VerifiedCaller = parseClaims({
  iss: demoIdentity.issuer,
  ...personaNamed('case-manager').claims,
});
const errand: Errand = {
  purpose: 'CASE_COORDINATION',
  caseReference: 'KIM-OB-2026-00001',
  breakGlass: null,
};

let now = 0;
const open = (more: { readonly operation?: string | null; readonly hub?: string } = {}) => {
  const grants = new Grants({
    hub: 'lotse',
    key,
    operation,
    digest: operationDigest,
    now: () => now,
    ...more,
  });
  grants.openAt('http://127.0.0.1:4000/graphql');
  return grants;
};
beforeEach(() => {
  now = Date.parse('2026-11-23T10:00:00Z');
});

const request = randomUUID();
const given = (grants: Grants, more: Partial<Parameters<Grants['give']>[0]> = {}): string =>
  grants.give({ caller, errand, families: [one, other], request, ...more })?.token ?? 'nothing was given';
const asking = (token: string, more: Readonly<Record<string, unknown>> = {}) => ({
  headers: new Map([['authorization', `Grant ${token}`]]),
  document: registered,
  variables: { families: [one] },
  ...more,
});
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code;
    throw problem;
  }
  return 'accepted';
};
const claimsOf = (token: string): GrantClaims =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as GrantClaims;

describe('a grant as it should be', () => {
  it('restores the same caller, purpose and case, and names the request that it was given for', () => {
    const grants = open();
    expect(grants.accept(asking(given(grants)))).toEqual({ caller, errand, parent: request });
  });

  it('is taken by every instance of the same hub', () => {
    expect(open().accept(asking(given(open())))).toMatchObject({ parent: request });
  });

  it('lives thirty seconds and names at most a hundred families', () => {
    const families = Array.from({ length: 130 }, () => randomUUID());
    const claims = claimsOf(given(open(), { families }));
    expect(claims.exp - claims.iat).toBe(30);
    expect(claims.families).toEqual(families.slice(0, 100));
  });

  it('restores whatever role asks, the emergency it was asked under too', () => {
    const breakGlass = randomUUID();
    const emergency: Errand = { purpose: 'CHILD_PROTECTION', caseReference: null, breakGlass };
    const grants = open();
    expect(grants.accept(asking(given(grants, { errand: emergency }))).errand).toEqual(emergency);
    for (const name of [
      'block-3-officer',
      'job-center-adviser',
      'amal',
      'data-protection-officer',
      'analyst',
    ]) {
      const persona = parseClaims({ iss: demoIdentity.issuer, ...personaNamed(name).claims });
      const purpose = purposeFor(persona.role);
      const token = given(grants, { caller: persona, errand: { ...errand, purpose } });
      expect(grants.accept(asking(token)).caller).toEqual(persona);
    }
  });

  it('is not given when the operation is not registered, or before the hub has an address', () => {
    expect(open({ operation: null }).give({ caller, errand, families: [one], request })).toBeNull();
    const closed = new Grants({ hub: 'lotse', key, operation, digest: operationDigest });
    expect(closed.give({ caller, errand, families: [one], request })).toBeNull();
  });
});

const purposeFor = (role: VerifiedCaller['role']): Errand['purpose'] => {
  switch (role) {
    case 'IMMIGRATION_OFFICER':
      return 'RESIDENCE_PROCEDURE_SUPPORT';
    case 'DATA_SUBJECT':
      return 'DATA_SUBJECT_ACCESS';
    case 'DATA_PROTECTION_OFFICER':
      return 'DATA_PROTECTION_CONTROL';
    case 'ANALYST':
      return 'RESEARCH';
    default:
      return 'CASE_COORDINATION';
  }
};

describe('a grant is worth nothing', () => {
  const attacks: readonly (readonly [
    what: string,
    code: string,
    attack: (grants: Grants, token: string) => unknown,
  ])[] = [
    [
      'for another operation',
      'GRANT_NOT_FOR_THIS',
      (grants, token) =>
        grants.accept(asking(token, { document: parse(text.replace('{ id }', '{ id reference }')) })),
    ],
    [
      'for the registered operation with another one beside it',
      'GRANT_NOT_FOR_THIS',
      (grants, token) =>
        grants.accept(asking(token, { document: parse(`${text} query All { __typename }`) })),
    ],
    [
      'for a family that it does not name',
      'GRANT_NOT_FOR_THIS',
      (grants, token) => grants.accept(asking(token, { variables: { families: [one, randomUUID()] } })),
    ],
    [
      'for no family at all',
      'GRANT_NOT_FOR_THIS',
      (grants, token) => grants.accept(asking(token, { variables: { families: [] } })),
    ],
    [
      'when families are not a list',
      'GRANT_NOT_FOR_THIS',
      (grants, token) => grants.accept(asking(token, { variables: { families: one } })),
    ],
    [
      'when families are no texts',
      'GRANT_NOT_FOR_THIS',
      (grants, token) => grants.accept(asking(token, { variables: { families: [{ id: one }] } })),
    ],
    [
      'for another purpose',
      'GRANT_NOT_FOR_THIS',
      (grants, token) =>
        grants.accept(asking(token, withHeader(token, 'x-lotse-purpose', 'HOUSING_SUPPORT'))),
    ],
    [
      'for another case',
      'GRANT_NOT_FOR_THIS',
      (grants, token) => grants.accept(asking(token, withHeader(token, 'x-lotse-case', 'KIM-OB-2026-00002'))),
    ],
    [
      'under an emergency that it was not given for',
      'GRANT_NOT_FOR_THIS',
      (grants, token) => grants.accept(asking(token, withHeader(token, 'x-lotse-break-glass', randomUUID()))),
    ],
    [
      'a second time for the same family',
      'GRANT_USED',
      (grants, token) => [grants.accept(asking(token)), grants.accept(asking(token))],
    ],
    [
      'when its time is over',
      'GRANT_EXPIRED',
      (grants, token) => {
        now += 36_000;
        return grants.accept(asking(token));
      },
    ],
    ['at another hub', 'GRANT_INVALID', (_, token) => open({ hub: 'elsewhere' }).accept(asking(token))],
    [
      'where another text is registered',
      'GRANT_NOT_FOR_THIS',
      (_, token) => open({ operation: 'another-digest' }).accept(asking(token)),
    ],
    ['cut short', 'GRANT_INVALID', (grants, token) => grants.accept(asking(token.slice(0, -4)))],
    ['empty', 'GRANT_INVALID', (grants) => grants.accept(asking(''))],
    [
      'without its signature',
      'GRANT_INVALID',
      (grants, token) => grants.accept(asking(`${token.split('.').slice(0, 2).join('.')}.`)),
    ],
  ];
  it.each(attacks)('%s (%s)', (_, code, attack) => {
    const grants = open();
    expect(codeOf(() => attack(grants, given(grants)))).toBe(code);
  });

  const withHeader = (token: string, name: string, value: string) => ({
    headers: new Map([
      ['authorization', `Grant ${token}`],
      [name, value],
    ]),
  });

  it('signed by anybody else, though it bears the name of the hub’s key', () => {
    const forger = { ...createSigningKey(), kid: key.kid };
    const claims = claimsOf(given(open()));
    expect(codeOf(() => open().accept(asking(signJws(claims, forger, grantType))))).toBe('GRANT_INVALID');
  });

  it('as soon as one letter of it is another', () => {
    const grants = open();
    const token = given(grants);
    const signed = token.lastIndexOf('.');
    for (let at = 0; at < signed; at += 7) {
      if (token[at] === '.') continue;
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(codeOf(() => grants.accept(asking(changed)))).toBe('GRANT_INVALID');
    }
  });

  const contradictions: readonly (readonly [what: string, changes: object])[] = [
    ['with a life longer than thirty seconds', { exp: Date.parse('2026-11-23T11:00:00Z') / 1000 }],
    ['from the future', { iat: Date.parse('2026-11-23T10:01:00Z') / 1000 }],
    ['without an end', { exp: undefined }],
    ['for another audience', { aud: 'guidance' }],
    ['without families', { families: undefined }],
    ['with a purpose that its caller may not state', { purpose: 'RESEARCH' }],
    ['with a purpose that does not exist', { purpose: 'CURIOSITY' }],
    ['without a caller', { caller: null }],
    ['with a caller without a role', { caller: { subject: 'x', issuer: 'y', scopes: [] } }],
    ['with an emergency for another purpose', { breakGlass: { id: randomUUID(), ground: 'VITAL_INTEREST' } }],
    ['given for no request', { request: 'anything' }],
    ['without a number', { jti: 7 }],
  ];
  it.each(contradictions)('%s, even under the hub’s own signature', (_, changes) => {
    const claims = { ...claimsOf(given(open())), ...changes };
    expect(codeOf(() => open().accept(asking(signJws(claims, key, grantType))))).toBe('GRANT_INVALID');
  });

  it('with a role that its unit does not have, even under the hub’s own signature', () => {
    const claims = claimsOf(given(open()));
    const officer = { ...claims, caller: { ...claims.caller, role: 'IMMIGRATION_OFFICER' } };
    expect(codeOf(() => open().accept(asking(signJws(officer, key, grantType))))).toBe('GRANT_INVALID');
  });
});

describe('what the hub signs for one thing', () => {
  it('is not taken for another: an envelope or a receipt is no grant', () => {
    const grants = open();
    const claims = claimsOf(given(grants));
    for (const type of [null, 'JWT', 'at+jwt', 'lotse-grant'])
      expect(codeOf(() => grants.accept(asking(signJws(claims, key, type))))).toBe('GRANT_INVALID');
    const sealing = { issuer: 'lotse', key, receiptKeysOf: () => verifyingKeysOf(key) };
    const sealed = openSealer(sealing, 'guidance')(statementOf(), text);
    expect(codeOf(() => grants.accept(asking(sealed?.headers[1] ?? '')))).toBe('GRANT_INVALID');
  });

  it('is not taken for another: a grant is no envelope, whatever it claims', () => {
    const claims = claimsOf(given(open()));
    const trust = { issuer: 'lotse', hubKeys: verifyingKeysOf(key), receiptKey: key };
    const envelope = { ...statementOf(), ...claims, aud: 'casework', bodyHash: 'x' };
    const headers = new Map([['lotse-envelope', signJws(envelope, key, grantType)]]);
    const at = { trust, agency: 'casework', hubOwned: true, now: claims.iat };
    expect(openEnvelope({ headers, text: '' }, at)).toEqual({ kind: 'refused', flaw: 'ENVELOPE_INVALID' });
    expect(verifyJws(signJws(envelope, key, grantType), verifyingKeysOf(key))).toEqual({
      kind: 'flawed',
      flaw: 'TYPE',
    });
  });

  it('is not taken for another: a grant is no access token', async () => {
    const { issuer, audience } = demoIdentity;
    const identity = openIdentity({ issuer, audience, demo: true, keys: await testKeys() });
    const headers = new Map([['authorization', `Bearer ${given(open())}`]]);
    await expect(identity.identify(headers, '::1')).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });
});

it('a grant is remembered no longer than it could be used', () => {
  const grants = open();
  const token = given(grants);
  grants.accept(asking(token));
  expect(codeOf(() => grants.accept(asking(token, { variables: { families: [other] } })))).toBe('accepted');
  now += 30_000;
  expect(codeOf(() => grants.accept(asking(token)))).toBe('GRANT_USED');
});
