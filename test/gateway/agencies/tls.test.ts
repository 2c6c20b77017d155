import { openAgency } from '../../../gateway/agencies/openAgency';
import type { ClientTls } from '../../../gateway/agencies/transport';
import type { Door } from '../../../http/bindTo';
import { type ServerTls, serveGraphQL } from '../../../http/serveGraphQL';
import { type Authority, createAuthority } from '../../fixtures/certificates';
import { never, query } from './heldAsk';

const city = createAuthority('authority of the city');
const stranger = createAuthority('authority of somebody else');
const office = city.certify('office');
const hub = city.certify('hub');

const answered = { kind: 'answered', data: { a: 1 }, errors: [] };

let door: Door;
let asked = 0;
async function open(tls: ServerTls | undefined, client: ClientTls | undefined, httpsOnly = false) {
  asked = 0;
  door = await serveGraphQL({
    name: 'an agency',
    host: '127.0.0.1',
    port: 0,
    bodyLimit: 1_000,
    tls,
    answer: async () => {
      asked++;
      return { status: 200, headers: [['content-type', 'application/json']], body: '{"data":{"a":1}}' };
    },
    health: () => ({ ready: true }),
  });
  return openAgency({
    name: 'social',
    url: `${door.url}/graphql`,
    tuning: {
      patienceMs: 5_000,
      slots: 2,
      queue: 2,
      breakerRestMs: null,
      answerLimit: 1_000,
      messages: new Set(),
      tls: client,
      httpsOnly,
    },
  });
}
afterEach(() => door.stop());

const caOf = ({ cert }: Authority) => cert;

describe('an agency behind TLS', () => {
  it('is asked when the authority that the hub believes has certified it', async () => {
    const agency = await open(office, { ca: caOf(city) });
    expect(door.url).toMatch(/^https:/);
    expect(await agency.ask(query, never())).toEqual(answered);
    await agency.close();
  });

  it.each([
    ['another authority has certified it', { ca: caOf(stranger) }],
    ['only its own word speaks for it', undefined],
  ])('is not asked when %s', async (_, tls) => {
    const agency = await open(office, tls);
    expect(await agency.ask(query, never())).toMatchObject({ kind: 'failed', code: 'AGENCY_UNAVAILABLE' });
    expect(asked).toBe(0);
    await agency.close();
  });

  it('that wants a certificate answers the hub that has one', async () => {
    const agency = await open({ ...office, ca: caOf(city) }, { ca: caOf(city), ...hub });
    expect(await agency.ask(query, never())).toEqual(answered);
    await agency.close();
  });

  it.each([
    ['none', {}],
    ['one of another authority', stranger.certify('hub')],
  ])('that wants a certificate does not read the question of a client with %s', async (_, own) => {
    const agency = await open({ ...office, ca: caOf(city) }, { ca: caOf(city), ...own });
    expect(await agency.ask(query, never())).toMatchObject({ kind: 'failed' });
    expect(asked).toBe(0);
    await agency.close();
  });
});

describe('a hub that speaks https only', () => {
  it('does not ask an agency at an http address', async () => {
    const agency = await open(undefined, undefined, true);
    expect(await agency.ask(query, never())).toEqual({ kind: 'failed', code: 'AGENCY_UNAVAILABLE' });
    expect(asked).toBe(0);
    await agency.close();
  });

  it('asks one at an https address', async () => {
    const agency = await open(office, { ca: caOf(city) }, true);
    expect(await agency.ask(query, never())).toEqual(answered);
    await agency.close();
  });
});
