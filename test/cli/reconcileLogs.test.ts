import { compare } from '../../cli/reconcileLogs';
import type { DisclosureEntry, DisclosureLog } from '../../gateway/disclosure/DisclosureLog';
import { openLog } from '../../gateway/disclosure/openLog';
import type { EnvelopeStatement } from '../../schema/envelope';
import { requesterTokenFor } from '../../schema/requesterToken';
import { social } from '../../subgraphs/social/agency';
import { cityOf, personId } from '../fixtures/blankCity';
import { allGrounds, postSealed, statementOf } from '../fixtures/hubKeys';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';
import { personsOf, socialFamily } from '../fixtures/socialFamily';
import { requestOf } from '../gateway/disclosure/facts';
import { logDatabase } from '../gateway/disclosure/logDatabase';

const [mother] = personsOf('family 0').map(personId) as [string];
const query =
  'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Person { benefits { type } } } }';
const body = JSON.stringify({ query, variables: { keys: [{ __typename: 'Person', id: mother }] } });

let office: SeededAgency;
let log: DisclosureLog;
let logUrl: string;
beforeAll(async () => {
  office = await serveSeeded(social, cityOf([socialFamily('family 0')]), 'social_reconcile');
  logUrl = await logDatabase('reconcile');
  log = await openLog({ url: logUrl, hub: 'hub-a' });
});
afterAll(async () => {
  await log.close();
  await office.stop();
});

const request = requestOf();

/** What the hub writes down before and after it asks. */
const disclosure = (messageId: string, fieldPaths: readonly string[]): DisclosureEntry => ({
  kind: 'DISCLOSURE',
  subject: mother,
  agency: 'social',
  source: 'ASYLUM_BENEFITS_UNIT',
  decision: 'PERMIT',
  reason: null,
  legalBasis: 'CONSENT_GDPR_6_9',
  consentId: null,
  provision: null,
  fieldPaths,
  messageId,
});
const outcome = (messageId: string): DisclosureEntry => ({
  kind: 'OUTCOME',
  messages: [{ messageId, agency: 'social', outcome: 'ANSWERED', records: 1 }],
  subjects: [mother],
  withheld: 0,
  answerDigest: 'digest',
  salt: 'salt',
});

const statement = (): EnvelopeStatement =>
  statementOf({
    grounds: { _entities: allGrounds },
    purpose: request.purpose,
    requester: { organisation: 'ob-kim', token: requesterTokenFor(request.requester.token, 'social') },
  });

async function ask(asked: EnvelopeStatement): Promise<void> {
  const response = await postSealed(office.url, 'social', { body, statement: asked });
  expect(response.status).toBe(200);
}

const differences = async () =>
  (await compare(['social'], (name) => (name === 'social' ? office.databaseUrl : logUrl))).differences;

describe('the hub’s log and an agency’s record', () => {
  it('tell the same of a question that both have written down; what one has alone is named', async () => {
    const told = statement();
    await log.append(request, [disclosure(told.jti, ['Benefit.type', 'Person.benefits'])]);
    await ask(told);
    await log.append(request, [outcome(told.jti)]);
    // Outcomes are compared from the next moment on.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await differences()).toEqual([]);

    const secret = statement();
    await ask(secret);
    expect(await differences()).toEqual([{ messageId: secret.jti, agency: 'social', kind: 'NOT_AT_HUB' }]);

    const lost = statement();
    await log.append(request, [disclosure(lost.jti, ['Person.benefits']), outcome(lost.jti)]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await differences()).toContainEqual({
      messageId: lost.jti,
      agency: 'social',
      kind: 'NOT_AT_AGENCY',
    });

    const more = statement();
    await log.append(request, [disclosure(more.jti, ['Person.benefits'])]);
    await ask(more);
    expect(await differences()).toContainEqual({
      messageId: more.jti,
      agency: 'social',
      kind: 'MORE_FIELDS',
      fields: ['Benefit.type'],
    });
  });
});
