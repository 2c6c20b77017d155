import { serverAudits } from 'graphql-http';
import type { GatewayMode } from '../../gateway/config';
import { type FixtureHub, startHub } from '../fixtures/startHub';

/**
 * The audits of the package graphql-http, which its authors, who also edit the specification "GraphQL over HTTP", run
 * against every known server. All that a server must and should do is done.
 */

/** What a server may do and this one does not, by the id of its audit. When a verdict changes, so must this list. */
const notOffered: Readonly<Record<string, string>> = {
  // Another site's page could send these GET requests with the reader's rights, so they need a header that no page can
  // send elsewhere without asking first (CSRF prevention); the audits send none.
  '5A70': 'a GET request without a header that shows it comes from no other site',
  D6D5: 'variables in such a GET request',
  '6A70': 'variables in such a GET request',
};

const modes: readonly GatewayMode[] = ['unprotected', 'plain'];

describe.each(modes)('GraphQL over HTTP in the mode %s', (mode) => {
  let hub: FixtureHub;
  beforeAll(async () => {
    hub = await startHub(
      { a: { sdl: 'type Query { me: String } type Mutation { tell: String }' } },
      { mode },
    );
  });
  afterAll(() => hub.stop());

  const audits = serverAudits({ url: () => `${hub.gateway.url}/graphql` });

  it('is audited in full', () => {
    const kinds = audits.map(({ name }) => name.split(' ')[0]);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect({ must: count('MUST'), should: count('SHOULD'), may: count('MAY') }).toEqual({
      must: 13,
      should: 23,
      may: 25,
    });
    expect(Object.keys(notOffered).filter((id) => !audits.some((audit) => audit.id === id))).toEqual([]);
  });

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    if (audit.id in notOffered) expect(result.status).not.toBe('ok');
    else expect(result).toMatchObject({ status: 'ok' });
  });
});
