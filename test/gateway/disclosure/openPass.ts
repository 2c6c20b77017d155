import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';

/** A way to a database that can be cut, blocked and led elsewhere. */
export interface Pass {
  /** The database URL with this way in it. */
  through(url: string): string;
  leadTo(port: number): void;
  /** Ends all connections and, until it is opened again, refuses new ones. */
  cut(): void;
  open(): void;
  /** Swallows what the database says: it seems to hang. */
  mute(silent: boolean): void;
  stop(): Promise<void>;
}

export async function openPass(target: number): Promise<Pass> {
  let port = target;
  let closed = false;
  let silent = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (closed) return near.destroy();
    const far = dial(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (!silent) near.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    closed = true;
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    through(url) {
      const led = new URL(url);
      led.port = String((server.address() as AddressInfo).port);
      return led.href;
    },
    leadTo: (other) => {
      port = other;
    },
    cut,
    open: () => {
      closed = false;
    },
    mute: (now) => {
      silent = now;
    },
    async stop() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
