import type { AnswerType } from './answerTypeFor';

/** One GraphQL-over-HTTP request as plain data, before any GraphQL library has seen it. */
export interface GraphQLHttpRequest {
  readonly method: 'GET' | 'POST';
  /** Query string with its question mark, or the empty string. */
  readonly search: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** What the client sent, parsed from JSON; undefined for GET. */
  readonly body: unknown;
  /** The body as it was sent, for whoever verifies that it is what somebody has signed; the empty string for GET. */
  readonly text: string;
  /** The media type the client takes its answer in. */
  readonly answerType: AnswerType;
  /** The client's address as the socket knows it, or the empty string when it is gone. */
  readonly clientAddress: string;
  /** Aborted when the client goes away (reason: 'client gone') or the request's time is over ('deadline'). */
  readonly signal: AbortSignal;
}

/** The answer to it; `body` is sent as it is. */
export interface GraphQLHttpAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  readonly body: string;
}

/** An answer that goes on until one side has had enough. */
export interface GraphQLHttpStream {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  /** Sent as they come. Its `return` is called when the client is gone. */
  readonly parts: AsyncGenerator<string, void, void>;
}

/** What a client waits for while its answer goes on. */
export interface StreamFlow {
  /** Resolves when everything that was sent has left this process: whoever waits for it before the next part hoards nothing. */
  readonly flushed: () => Promise<void>;
}

/** An answer of the door itself, which needs no GraphQL to say what is wrong. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: readonly (readonly [string, string])[] = [],
): GraphQLHttpAnswer {
  return {
    status,
    headers: [['content-type', 'application/json; charset=utf-8'], ...headers],
    body: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
  };
}
