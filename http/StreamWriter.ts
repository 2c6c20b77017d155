import type { ServerResponse } from 'node:http';
import type { GraphQLHttpStream } from './GraphQLHttp';

/** How long a client may take to read what it was sent, in milliseconds: longer than any pause of a network, shorter than a night. */
const patienceMs = 30_000;

/** Writes a stream to a client, each part when the one before has left. Ends when the stream does or the client is gone; never rejects. */
export class StreamWriter {
  #lastWrite: Promise<void> = Promise.resolve();

  constructor(
    private readonly response: ServerResponse,
    private readonly patience = patienceMs,
  ) {}

  /** Resolves when everything written so far has left this process, or the client is gone. */
  readonly flushed = (): Promise<void> => this.#lastWrite;

  async send({ status, headers, parts }: GraphQLHttpStream, always: readonly string[]): Promise<void> {
    const { response } = this;
    const end = (): void => void parts.return().catch(() => {});
    if (response.destroyed) return end();
    response.once('close', end);
    response.writeHead(status, [...always, ...[...headers].flat()]);
    response.flushHeaders();
    // What is sent are single small messages, each of them waited for.
    response.socket?.setNoDelay(true);
    response.socket?.setKeepAlive(true, patienceMs);
    try {
      for await (const part of parts) {
        if (response.destroyed) break;
        this.#lastWrite = this.#write(part);
        await this.#lastWrite;
      }
    } catch {
      // A stream tells its own failures; what comes here has no words for the client.
      response.destroy();
    }
    response.off('close', end);
    response.end();
  }

  /** A client that has stopped reading is cut: it would be told old things for ever, and what it does not read is kept here. */
  #write(part: string): Promise<void> {
    const { response } = this;
    return new Promise((resolve) => {
      const stalled = setTimeout(() => response.destroy(), this.patience);
      const done = (): void => {
        clearTimeout(stalled);
        response.off('close', done);
        resolve();
      };
      response.once('close', done);
      response.write(part, done);
    });
  }
}
