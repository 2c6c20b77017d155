import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';

/** A subscriber that is told its first answer and can go in two ways. */
export interface VanishingClient {
  /** Ends its subscription as the protocols say. */
  leave(): void;
  /** Its connection is gone without a word. */
  vanish(): void;
}

interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly family: string;
}

const query = 'subscription ($family: ID!) { familyChanged(id: $family) { id } }';

/** Opens many subscriptions, every other one by each protocol; resolves when each has had its first answer. */
export async function vanishingClients(count: number, target: Target): Promise<readonly VanishingClient[]> {
  const clients: VanishingClient[] = [];
  // In waves: a thousand handshakes at once would test the patience of a busy machine.
  for (let wave = 0; clients.length < count; wave++) {
    const opened = Array.from({ length: Math.min(50, count - clients.length) }, (_, index) =>
      // In pairs, so that both protocols have some of both endings.
      Math.floor(index / 2) % 2 === wave % 2 ? eventClient(target) : socketClient(target),
    );
    clients.push(...(await Promise.all(opened)));
  }
  return clients;
}

async function eventClient({ url, headers, family }: Target): Promise<VanishingClient> {
  const { hostname, port, pathname } = new URL(url);
  const body = JSON.stringify({ query, variables: { family } });
  const socket: Socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  const head = {
    host: `${hostname}:${port}`,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    accept: 'text/event-stream',
    ...headers,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  socket.write(`POST ${pathname}/stream HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  await firstAnswer(socket, (found) =>
    socket.on('data', (bytes) => found(String(bytes).includes('event: next'))),
  );
  return { leave: () => void socket.end(), vanish: () => void socket.resetAndDestroy() };
}

async function socketClient({ url, headers, family }: Target): Promise<VanishingClient> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  socket.on('error', () => {});
  socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: headers })));
  await firstAnswer(socket, (found) =>
    socket.on('message', (bytes) => {
      const { type } = JSON.parse(String(bytes)) as { type: string };
      if (type === 'connection_ack')
        socket.send(
          JSON.stringify({ type: 'subscribe', id: '1', payload: { query, variables: { family } } }),
        );
      found(type === 'next');
    }),
  );
  return { leave: () => socket.close(1000), vanish: () => socket.terminate() };
}

const firstAnswer = (
  connection: { once(event: 'close', listener: () => void): unknown },
  listen: (found: (is: boolean) => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.once('close', () => reject(new Error('the connection ended before the first answer')));
    listen((is) => is && resolve());
  });
