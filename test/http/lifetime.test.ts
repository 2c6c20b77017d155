import { getMaxListeners } from 'node:events';
import { serveGraphQL } from '../../http/serveGraphQL';

describe('the signal of a request', () => {
  it('may be waited for by thousands of questions without a warning on stderr', async () => {
    let most: number | null = null;
    const door = await serveGraphQL({
      name: 'a test',
      host: '127.0.0.1',
      port: 0,
      bodyLimit: 1_024,
      answer: async ({ signal }) => {
        most = getMaxListeners(signal);
        return { status: 200, headers: [['content-type', 'application/json']], body: '{}' };
      },
      health: () => ({ ready: true }),
    });
    try {
      const response = await fetch(`${door.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ a }"}',
      });
      expect(response.status).toBe(200);
      expect(most).toBeGreaterThanOrEqual(10_000);
    } finally {
      await door.stop(1_000);
    }
  });
});
