import { createClient as createEventClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What a subscriber is told. */
export interface Told<Data = Record<string, unknown>> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly extensions?: {
    readonly disclosure: {
      readonly complete: boolean;
      readonly withheld: readonly {
        readonly path: readonly (string | number)[];
        readonly reason: string;
      }[];
    };
  };
}

/** Somebody who has subscribed. */
export interface Subscriber {
  /** The next thing that is told; null when the stream has ended. */
  next<Data = Record<string, unknown>>(): Promise<Told<Data> | null>;
  /** Everything that is told until the end. */
  rest(): Promise<readonly Told[]>;
  /** What has arrived and was not taken yet. */
  readonly waiting: number;
  leave(): Promise<void>;
}

export interface Subscribing {
  /** `http://…/graphql`. */
  readonly url: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly headers: Readonly<Record<string, string>>;
}

export type Transport = (subscribing: Subscribing) => Subscriber;

/** By the client library of GraphQL over server-sent events. */
export const overEvents: Transport = ({ url, query, variables, headers }) => {
  const client = createEventClient({ url: `${url}/stream`, headers: { ...headers }, retryAttempts: 0 });
  return subscriber((sink) => client.subscribe({ query, variables }, sink));
};

/** By the client library of GraphQL over WebSocket. */
export const overSocket: Transport = ({ url, query, variables, headers }) => {
  const client = createSocketClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { ...headers },
    retryAttempts: 0,
    lazy: true,
  });
  return subscriber((sink) => client.subscribe({ query, variables }, sink));
};

interface Sink {
  next(told: unknown): void;
  error(problem: unknown): void;
  complete(): void;
}

function subscriber(subscribe: (sink: Sink) => () => void): Subscriber {
  const arrived: (Told | null)[] = [];
  let wake: () => void = () => {};
  const put = (told: Told | null): void => {
    arrived.push(told);
    wake();
  };
  const leave = subscribe({
    next: (told) => put(told as Told),
    error: (problem) => {
      // Both libraries hand refusals on as they came.
      const errors = Array.isArray(problem)
        ? problem
        : [{ message: String(problem), extensions: { code: '' } }];
      put({ errors });
      put(null);
    },
    complete: () => put(null),
  });
  const next = async (): Promise<Told | null> => {
    while (arrived.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    const told = arrived.shift() ?? null;
    // The end stays the end.
    if (told === null) arrived.unshift(null);
    return told;
  };
  return {
    next: next as Subscriber['next'],
    async rest() {
      const all: Told[] = [];
      for (let told = await next(); told !== null; told = await next()) all.push(told);
      return all;
    },
    get waiting() {
      return arrived.length;
    },
    leave: async () => leave(),
  };
}
