import type { Server as PlainServer, ServerResponse } from 'node:http';
import { Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

type Server = PlainServer | TlsServer;

/** An open port. */
export interface Door {
  readonly port: number;
  /** `http://host:port` without a trailing slash. */
  readonly url: string;
  /** Takes no new requests, lets running ones finish for `patienceMs` at most, then cuts what is left. */
  stop(patienceMs?: number): Promise<void>;
}

/** The port could not be bound. The message says which, for whom and what to do. */
export class PortUnavailable extends Error {}

/** Where a server is to listen, for whom, and which setting says so. */
interface Place {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly setting?: string;
}

/**
 * Binds a server and resolves when it listens.
 * @throws PortUnavailable with a sentence for the operator when the port is taken or not allowed.
 */
export async function bindTo(server: Server, at: Place): Promise<Door> {
  const unanswered = new Set<ServerResponse>();
  server.on('request', (_request: unknown, response: ServerResponse) => {
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
    if (!server.listening) response.shouldKeepAlive = false;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (problem: NodeJS.ErrnoException) =>
      reject(new PortUnavailable(reason(problem, at))),
    );
    server.listen({ host: at.host, port: at.port }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${server instanceof TlsServer ? 'https' : 'http'}://${at.host}:${port}`,
    stop: (patienceMs = 5_000) => drain(server, unanswered, patienceMs),
  };
}

function reason(problem: NodeJS.ErrnoException, { name, host, port, setting }: Place): string {
  const place = `${host}:${port}`;
  const where = setting === undefined ? '' : ` with ${setting}`;
  if (problem.code === 'EADDRINUSE') {
    return `Port ${port} is taken, so ${name} cannot listen on ${place}. End the other process or choose another port${where}.`;
  }
  if (problem.code === 'EACCES')
    return `This user may not open port ${port} for ${name}. Choose a port above 1023${where}.`;
  return `${capital(name)} cannot listen on ${place} (${problem.code ?? 'unknown reason'}).`;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

async function drain(
  server: Server,
  unanswered: ReadonlySet<ServerResponse>,
  patienceMs: number,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Keep-alive connections without a request would hold the server open until their own timeout, and so would those that
  // become idle when their running request is answered.
  server.closeIdleConnections();
  for (const response of unanswered) response.shouldKeepAlive = false;
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(cut);
}
