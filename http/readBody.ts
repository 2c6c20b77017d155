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
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge(limit);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw new BodyNotText();
  return bytes.toString('utf8');
}
