import { jwtVerify } from 'jose';
import type { AgencyRequest } from '../../../gateway/agencies/Agency';
import { openSealer, type Sealing } from '../../../gateway/agencies/envelope';
import { openAgency } from '../../../gateway/agencies/openAgency';
import { envelopeHeader, type ReceiptClaims, receiptHeader } from '../../../schema/envelope';
import { hashOf, signJws } from '../../../schema/keys/jws';
import { createSigningKey, type SigningKey } from '../../../schema/keys/SigningKey';
import { statementOf, testSealing, testTrust } from '../../fixtures/hubKeys';
import { never, query, unfit } from './heldAsk';
import { listenTo } from './listenTo';
import { type Arrived, type Behaviour, startAgency, type TestAgency } from './startAgency';

const answered = '{"data":{"a":1}}';

let social: TestAgency;
afterEach(() => social.stop());

const tuning = {
  patienceMs: 5_000,
  slots: 4,
  queue: 4,
  breakerRestMs: null,
  answerLimit: 10_000,
  messages: new Set<string>(),
};

/** The hub's view of an agency that behaves so. */
async function open(behave: Behaviour, sealing: Sealing = testSealing) {
  social = await startAgency(behave);
  return openAgency({ name: 'social', url: social.url, tuning: { ...tuning, sealing } });
}

const question = (): AgencyRequest & { readonly statement: ReturnType<typeof statementOf> } => ({
  ...query,
  statement: statementOf(),
});

/** What the hub has sealed, as it arrived. */
function claimsOf({ headers }: Arrived) {
  const [, payload = ''] = String(headers[envelopeHeader]).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as { jti: string; bodyHash: string };
}

const receiptFor = (arrived: Arrived, body: string): ReceiptClaims => ({
  iss: 'social',
  requestId: claimsOf(arrived).jti,
  requestHash: claimsOf(arrived).bodyHash,
  answerHash: hashOf(body),
  withheld: [],
});

const receiptKey = testTrust('social').receiptKey;

/** Answers with a receipt that may be spoilt. */
const sealedAnswer =
  (
    spoil: (receipt: ReceiptClaims) => object = (receipt) => receipt,
    key: SigningKey = receiptKey,
  ): Behaviour =>
  (response, arrived) => {
    const receipt = signJws(spoil(receiptFor(arrived, answered)), key);
    response.writeHead(200, { 'content-type': 'application/json', [receiptHeader]: receipt });
    response.end(answered);
  };

describe('a question under seal', () => {
  it('states what it is about, for this agency, this body and half a minute, as any library reads it', async () => {
    const agency = await open(sealedAnswer());
    const asked = question();
    await agency.ask(asked, never());
    const [arrived] = social.arrived;
    const { payload, protectedHeader } = await jwtVerify(
      String(arrived?.headers[envelopeHeader]),
      testSealing.key.publicKey,
      { algorithms: ['EdDSA'], audience: 'social', issuer: testSealing.issuer, maxTokenAge: 60 },
    );
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: testSealing.key.kid });
    const { iat = 0 } = payload;
    expect(payload).toEqual({
      ...asked.statement,
      iss: testSealing.issuer,
      aud: 'social',
      iat,
      exp: iat + 30,
      bodyHash: hashOf(asked.body),
    });
    await agency.close();
  });

  it('brings back what the agency has kept to itself', async () => {
    const withheld = [{ controller: 'HOUSING_OFFICE', category: 'HOUSING', reason: 'RELEASE_PENDING' }];
    const agency = await open(sealedAnswer((receipt) => ({ ...receipt, withheld })));
    expect(await agency.ask(question(), never())).toEqual({
      kind: 'answered',
      data: { a: 1 },
      errors: [],
      withheld,
    });
    await agency.close();
  });

  it('that is asked again because nobody heard it goes under the same message id', async () => {
    const agency = await open((response, arrived, number) => {
      if (number === 0) response.destroy();
      else sealedAnswer()(response, arrived, number);
    });
    const asked = question();
    expect(await agency.ask(asked, never())).toMatchObject({ kind: 'answered' });
    expect(social.arrived.map((arrived) => claimsOf(arrived).jti)).toEqual([
      asked.statement.jti,
      asked.statement.jti,
    ]);
    await agency.close();
  });

  it('does not leave without a statement', async () => {
    const agency = await open(sealedAnswer());
    expect(await agency.ask(query, never())).toEqual({ kind: 'failed', code: 'AGENCY_UNAVAILABLE' });
    expect(social.arrived).toEqual([]);
    await agency.close();
  });

  it('does not leave for an agency whose answer could not be believed', async () => {
    const agency = await open(sealedAnswer(), { ...testSealing, receiptKeysOf: () => new Map() });
    expect(await agency.ask(question(), never())).toEqual({ kind: 'failed', code: 'AGENCY_UNAVAILABLE' });
    expect(social.arrived).toEqual([]);
    await agency.close();
  });
});

describe('an answer', () => {
  it.each<[string, string, Behaviour]>([
    [
      'without a receipt',
      'MISSING',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(answered),
    ],
    ['with a receipt of another key', 'UNKNOWN_KEY', sealedAnswer(undefined, createSigningKey())],
    [
      'with a receipt of another agency’s key',
      'UNKNOWN_KEY',
      sealedAnswer(undefined, testTrust('health').receiptKey),
    ],
    [
      'with a receipt of a forger under the agency’s name',
      'SIGNATURE',
      sealedAnswer(undefined, { ...createSigningKey(), kid: receiptKey.kid }),
    ],
    [
      'in the name of another agency',
      'OTHER_AGENCY',
      sealedAnswer((receipt) => ({ ...receipt, iss: 'health' })),
    ],
    [
      'to another message',
      'OTHER_REQUEST',
      sealedAnswer((receipt) => ({ ...receipt, requestId: statementOf().jti })),
    ],
    [
      'to another body',
      'OTHER_REQUEST',
      sealedAnswer((receipt) => ({ ...receipt, requestHash: hashOf('other') })),
    ],
    [
      'that was changed under way',
      'OTHER_ANSWER',
      sealedAnswer((receipt) => ({ ...receipt, answerHash: hashOf('{"data":{"a":2}}') })),
    ],
    [
      'whose receipt says nothing of what was withheld',
      'MALFORMED',
      sealedAnswer(({ withheld: _, ...receipt }) => receipt),
    ],
    [
      'without an algorithm',
      'ALGORITHM',
      (response, arrived) => {
        const [, claims, signature] = signJws(receiptFor(arrived, answered), receiptKey).split('.');
        const none = Buffer.from('{"alg":"none"}').toString('base64url');
        const receipt = `${none}.${claims}.${signature}`;
        response
          .writeHead(200, { 'content-type': 'application/json', [receiptHeader]: receipt })
          .end(answered);
      },
    ],
  ])('%s is not used', async (_, flaw, behave) => {
    const agency = await open(behave);
    const told = listenTo('answerForged');
    expect(await agency.ask(question(), never())).toEqual(unfit);
    told.stop();
    expect(told.heard).toEqual([{ agency: 'social', flaw }]);
    await agency.close();
  });

  it('swapped with that to another question at the same moment is not used, nor is the other', async () => {
    const held: (readonly [response: Parameters<Behaviour>[0], receipt: string])[] = [];
    const agency = await open((response, arrived) => {
      held.push([response, signJws(receiptFor(arrived, answered), receiptKey)]);
      const [first, second] = held;
      if (first === undefined || second === undefined) return;
      for (const [to, receipt] of [
        [first[0], second[1]],
        [second[0], first[1]],
      ] as const) {
        to.writeHead(200, { 'content-type': 'application/json', [receiptHeader]: receipt }).end(answered);
      }
    });
    const both = await Promise.all([agency.ask(question(), never()), agency.ask(question(), never())]);
    expect(both).toEqual([unfit, unfit]);
    await agency.close();
  });

  it('in several pieces is believed as a whole', async () => {
    const agency = await open((response, arrived) => {
      const receipt = signJws(receiptFor(arrived, answered), receiptKey);
      response.writeHead(200, { 'content-type': 'application/json', [receiptHeader]: receipt });
      response.write(answered.slice(0, 7));
      setTimeout(() => response.end(answered.slice(7)), 5);
    });
    expect(await agency.ask(question(), never())).toMatchObject({ kind: 'answered', data: { a: 1 } });
    await agency.close();
  });
});

describe('a sealer', () => {
  it('makes a new time for each question, never a longer life', () => {
    social = { stop: async () => {} } as TestAgency;
    let now = 1_000_000;
    const seal = openSealer(testSealing, 'social', () => now);
    const times = [0, 45_000].map((wait) => {
      now += wait;
      const [, envelope] = seal(statementOf(), '{}')?.headers ?? ['', ''];
      const claims = JSON.parse(Buffer.from(envelope.split('.')[1] ?? '', 'base64url').toString());
      return [claims.iat, claims.exp];
    });
    expect(times).toEqual([
      [1_000, 1_030],
      [1_045, 1_075],
    ]);
  });
});
