import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLHttpAnswer } from './GraphQLHttp';

/** Answers a request to speak another protocol with a refusal, and closes (RFC 9110 §7.8): there is no response object to do it. */
export function refuseUpgrade(socket: Duplex, { status, headers, body }: GraphQLHttpAnswer): void {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'connection: close',
    'cache-control: no-store',
    `content-length: ${Buffer.byteLength(body)}`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
