import { type DocumentNode, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import { InvalidOperation } from './InvalidOperation';

/** Enough for a person to work with; more would only cost time. */
const maxErrors = 20;

/**
 * Implements "Validation" (GraphQL §5) against the public schema: what is inaccessible does not exist for a client.
 * @throws InvalidOperation
 */
export function validateDocument(publicSchema: GraphQLSchema, document: DocumentNode): void {
  const errors = validate(publicSchema, document, specifiedRules, { maxErrors });
  if (errors.length > 0) throw new InvalidOperation('GRAPHQL_VALIDATION_FAILED', errors);
}
