import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { StreamWriter } from '../../http/StreamWriter';

/** Serves one stream to whoever comes; resolves when it has ended on the hub's side. */
async function serve(parts: AsyncGenerator<string, void, void>, patienceMs?: number) {
  let ended: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const server = createServer(async (_request, response: ServerResponse) => {
    await new StreamWriter(response, patienceMs).send({ status: 200, headers: [['a', 'b']], parts }, [
      'c',
      'd',
    ]);
    ended();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    done,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('a stream is written', () => {
  it('part by part, with its headers, to the end', async () => {
    const door = await serve(
      (async function* () {
        yield 'one ';
        yield 'two';
      })(),
    );
    const response = await fetch(`http://127.0.0.1:${door.port}/`);
    expect([response.headers.get('a'), response.headers.get('c'), await response.text()]).toEqual([
      'b',
      'd',
      'one two',
    ]);
    await door.done;
    await door.stop();
  });

  it('to a client that does not read only until its patience is over, and no further than it has read', async () => {
    let made = 0;
    let returned = false;
    const door = await serve(
      (async function* () {
        try {
          for (;;) {
            made++;
            yield 'x'.repeat(1 << 20);
          }
        } finally {
          returned = true;
        }
      })(),
      200,
    );
    const client = connect(door.port, '127.0.0.1');
    client.on('error', () => {});
    client.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await door.done;
    expect(returned).toBe(true);
    // What the network takes in is not ours; after that nothing more is made.
    expect(made).toBeLessThan(100);
    client.destroy();
    await door.stop();
  });

  it('to a client that is gone no longer', async () => {
    let returned = false;
    let gone: () => void = () => {};
    const parts: AsyncGenerator<string, void, void> = {
      next: () =>
        returned
          ? Promise.resolve({ value: undefined, done: true })
          : new Promise((resolve) => {
              gone = () => resolve({ value: undefined, done: true });
            }),
      return: async () => {
        returned = true;
        gone();
        return { value: undefined, done: true };
      },
      throw: (problem) => Promise.reject(problem),
      [Symbol.asyncIterator]() {
        return this;
      },
      [Symbol.asyncDispose]: async () => {},
    };
    const door = await serve(parts);
    const client = connect(door.port, '127.0.0.1');
    client.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await new Promise((resolve) => client.once('data', resolve));
    client.resetAndDestroy();
    await door.done;
    expect(returned).toBe(true);
    await door.stop();
  });
});
