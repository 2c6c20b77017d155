import type { Purpose } from '../schema/accessTerms';

/** What a GraphQL server answers. */
export interface GraphQLAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
  readonly extensions?: { readonly disclosure?: Disclosure };
}

/** How complete an answer is and who contributed (design.md §6). */
export interface Disclosure {
  readonly complete: boolean;
  readonly agencies: readonly { readonly name: string; readonly status: string }[];
  readonly withheld: readonly {
    readonly path: readonly (string | number)[];
    readonly reason: string;
    readonly remedy: string;
  }[];
}

/** The headers that say who asks and what for. @param token of an issuer the hub believes */
export const callerHeaders = (token: string, purpose: Purpose): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${token}`,
  'x-lotse-purpose': purpose,
});

/**
 * Asks a GraphQL endpoint as any client would, over HTTP.
 * @throws when it cannot be reached or does not answer GraphQL
 */
export async function askHub<Data>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<GraphQLAnswer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphQLAnswer<Data>;
}
