import { createServer } from 'node:net';

/**
 * Speaks just enough of PostgreSQL's wire protocol (version 3, "Message Formats") to be a server that cannot be installed here:
 * one that is too old. It lets everybody in and answers every simple query with one row: its version, as in `SHOW server_version_num`.
 */
export async function answerAsPostgres(versionNumber: string): Promise<{ port: number; close(): void }> {
  const server = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (!greeted) socket.write(Buffer.concat([message('R', int32(0)), idle]));
      else if (chunk.toString('latin1', 0, 1) === 'Q') socket.write(rowOf(versionNumber));
      greeted = true;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => server.close() };
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

const idle = message('Z', Buffer.from('I'));

function rowOf(text: string): Buffer {
  // One column of type text (25): name, table, attribute, type, size, modifier, format.
  const column = Buffer.concat([
    cString('server_version_num'),
    int32(0),
    int16(0),
    int32(25),
    int16(-1),
    int32(-1),
    int16(0),
  ]);
  return Buffer.concat([
    message('T', Buffer.concat([int16(1), column])),
    message('D', Buffer.concat([int16(1), int32(text.length), Buffer.from(text)])),
    message('C', cString('SHOW')),
    idle,
  ]);
}

function cString(text: string): Buffer {
  return Buffer.from(`${text}\0`);
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}

function int16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
}
