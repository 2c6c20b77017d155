import {
  type DocumentNode,
  type GraphQLSchema,
  OverlappingFieldsCanBeMergedRule,
  specifiedRules,
  validate,
} from 'graphql';
import { findFieldConflict } from './findFieldConflict';
import { InvalidOperation } from './InvalidOperation';

/** Enough for a person to work with; more would only cost time. */
const maxErrors = 20;

/** All rules but one, which takes seconds for some documents; it comes last, in a form of our own. */
const rules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/**
 * Implements "Validation" (GraphQL §5) against the public schema: what is inaccessible does not exist for a client.
 * @param suggestions whether messages may say "Did you mean …?", which names parts of the schema to whoever tries around
 * @throws InvalidOperation; Refusal when fields of one key are more than can be compared
 */
export function validateDocument(
  publicSchema: GraphQLSchema,
  document: DocumentNode,
  suggestions: boolean,
): void {
  const errors = validate(publicSchema, document, rules, { maxErrors, hideSuggestions: !suggestions });
  if (errors.length > 0) throw new InvalidOperation('GRAPHQL_VALIDATION_FAILED', errors);
  const conflict = findFieldConflict(publicSchema, document);
  if (conflict) throw new InvalidOperation('GRAPHQL_VALIDATION_FAILED', [conflict]);
}
