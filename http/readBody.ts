import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** The body is larger than this door takes. The message is made for the caller. */
export class BodyTooLarge extends Error {
  constructor(limit: number) {
    super(`The request body is larger than ${limit} bytes.`);
  }
}

/** The body is packed. It is not unpacked: a few bytes would become as many as the sender likes. */
export class BodyPacked extends Error {
  constructor() {
    super('The request body is packed (Content-Encoding), which is not supported here. Send it as it is.');
  }
}

/** The body is no text. Reading it with replacement characters would ask something nobody wrote. */
export class BodyNotText extends Error {
  constructor() {
    super('The request body is not valid UTF-8.');
  }
}

/**
 * Reads a request body as UTF-8 text.
 * @param limit largest size in bytes; beyond it the rest is thrown away.
 * @throws BodyTooLarge, BodyPacked, BodyNotText
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume();
    throw new BodyTooLarge(limit);
  }
  if ((request.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
    request.resume();
    throw new BodyPacked();
  }
  const bytes = await readBytes(request, limit);
  if (!isUtf8(bytes)) throw new BodyNotText();
  return bytes.toString('utf8');
}

/** By events: an async iterator over a request costs more than everything else that is done to read it. */
function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // Still listened to, so that the client can finish sending and read why it was refused.
      if (size > limit) reject(new BodyTooLarge(limit));
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Error('the client hung up before its request was read'));
    });
  });
}
