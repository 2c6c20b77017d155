import { randomUUID } from 'node:crypto';
import { storyIds } from '../../../city/stories/storyIds';
import { openSealer } from '../../../gateway/agencies/envelope';
import type { EnvelopeStatement } from '../../../schema/envelope';
import { createSigningKey } from '../../../schema/keys/SigningKey';
import { roster } from '../../../subgraphs/roster';
import { allGrounds, postSealed, sealedBy, statementOf, testSealing } from '../../fixtures/hubKeys';
import { pseudonymsOf } from '../../harness/sectorKeys';
import { agencies, openWatchedCity, type WatchedCity } from './City';

/** I11: `_entities` with forged keys, foreign pseudonyms or without an envelope brings nothing. */

let city: WatchedCity;
beforeAll(async () => {
  city = await openWatchedCity();
}, 120_000);
afterAll(() => city.stop());

const facts: Readonly<Record<string, string>> = {
  immigration: 'immigration { source }',
  social: 'benefits { source }',
  health: 'health { coverage { source } }',
  schools: 'education { source }',
  employment: 'employment { source }',
};

const pseudonym = (agency: string, hubId: string): string => {
  const found = roster.find(({ name }) => name === agency);
  return (found && pseudonymsOf(found)?.of(hubId)) ?? '';
};

const everybody = Object.values(storyIds.rahimi);

const bodyFor = (agency: string, ids: readonly string[]): string =>
  JSON.stringify({
    query: `query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id ${facts[agency]} } } }`,
    variables: { r: ids.map((id) => ({ __typename: 'Person', id })) },
  });

const statement = () => statementOf({ grounds: { _entities: allGrounds }, pseudonymKey: 'test' });
const urlOf = (agency: string): string => city.hub.agencies.get(agency)?.url ?? '';

async function post(
  agency: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const response = await fetch(urlOf(agency), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return response.text();
}

describe.each(agencies)('forged_questions_bring_nothing: %s', (agency) => {
  const right = everybody.map((id) => pseudonym(agency, id));

  it('tells the hub what is asked in order, so that the silence below means something', async () => {
    const response = await postSealed(urlOf(agency), agency, {
      body: bodyFor(agency, right),
      statement: statement(),
    });
    expect(await response.text()).toContain('"source":"');
  });

  it('knows nobody by the hub’s ids, by another agency’s pseudonyms, or by ids made up', async () => {
    const foreign = agencies
      .filter((one) => one !== agency)
      .map((one) => everybody.map((id) => pseudonym(one, id)));
    for (const ids of [
      everybody,
      ...foreign,
      everybody.map(() => randomUUID()),
      everybody.map((_, at) => `${at}`),
    ]) {
      const response = await postSealed(urlOf(agency), agency, {
        body: bodyFor(agency, ids),
        statement: statement(),
      });
      expect(await response.text()).not.toContain('"source":"');
    }
  });

  it('answers nothing without an envelope, to another’s, to another body’s, to another key’s, and to one a second time', async () => {
    const body = bodyFor(agency, right);
    const other = agencies.find((one) => one !== agency) ?? '';
    const stranger = { ...testSealing, key: createSigningKey() };
    const forged = openSealer(stranger, agency)(statement(), body)?.headers ?? ['', ''];
    const once = sealedBy(agency, { body, statement: statement() });
    expect(await post(agency, body, once)).toContain('"source":"');
    const refused = [
      {},
      sealedBy(other, { body, statement: statement() }),
      sealedBy(agency, { body: `${body} `, statement: statement() }),
      { [forged[0]]: forged[1] },
      once,
    ];
    for (const headers of refused) expect(await post(agency, body, headers)).not.toContain('"source":"');
    expect(await post(agency, '{"query":"{ _service { sdl } }"}', {})).not.toContain('type Person');
  });

  it('tells nobody about whom the envelope states no ground', async () => {
    const body = bodyFor(agency, right);
    const none = { permitted: [], basis: null, consents: [] };
    const stated: readonly EnvelopeStatement['grounds'][] = [{}, { _entities: none }, { other: allGrounds }];
    for (const grounds of stated) {
      const response = await postSealed(urlOf(agency), agency, {
        body,
        statement: { ...statement(), grounds },
      });
      expect(await response.text()).not.toContain('"source":"');
    }
  });
});
