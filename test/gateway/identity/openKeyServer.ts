import { createServer } from 'node:http';
import type { JWK } from 'jose';
import { bindTo } from '../../../http/bindTo';

/** An issuer's JWKS behind real HTTP that counts who asks and can fail. */
export interface KeyServer {
  readonly url: string;
  keys: readonly JWK[];
  /** What it answers: keys, status 500, something else than JWKS, or nothing at all. */
  answers: 'keys' | 'failure' | 'nonsense' | 'flood' | 'silence' | 'redirect';
  asked: number;
  close(): Promise<void>;
}

export async function openKeyServer(keys: readonly JWK[]): Promise<KeyServer> {
  const server = createServer((request, response) => {
    request.resume();
    one.asked++;
    const body = JSON.stringify({ keys: one.keys });
    if (one.answers === 'keys') response.end(body);
    if (one.answers === 'failure') response.writeHead(500).end('database password is hunter2');
    if (one.answers === 'nonsense') response.end('[{"keys": 1}');
    if (one.answers === 'flood') response.end(`{"keys": [], "x": "${'x'.repeat(300_000)}"}`);
    if (one.answers === 'redirect') response.writeHead(302, { location: '/other' }).end();
  });
  const door = await bindTo(server, { name: 'the test issuer', host: '127.0.0.1', port: 0 });
  const one: KeyServer = {
    url: `${door.url}/jwks`,
    keys,
    answers: 'keys',
    asked: 0,
    close: () => door.stop(100),
  };
  return one;
}
