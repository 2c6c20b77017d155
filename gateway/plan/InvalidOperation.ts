import type { GraphQLError } from 'graphql';

/** The document or its variables break the GraphQL specification. The errors are standard ones, made for the caller. */
export class InvalidOperation extends Error {
  constructor(
    readonly code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT',
    readonly errors: readonly GraphQLError[],
  ) {
    super(errors.map((error) => error.message).join('\n'));
  }
}
