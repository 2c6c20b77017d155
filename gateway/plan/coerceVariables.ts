import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { InvalidOperation } from './InvalidOperation';

const none: Readonly<Record<string, unknown>> = Object.freeze({});

interface Given {
  /** As the client sent them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Whether what is wrong may be told with "Did you mean …?". */
  readonly suggestions: boolean;
}

/**
 * Implements "CoerceVariableValues" (GraphQL §6.1.2): defaults filled in, omitted variables stay omitted.
 * An operation that declares none gets none, whatever was sent.
 * @throws InvalidOperation naming each variable that does not fit
 */
export function coerceVariables(
  publicSchema: GraphQLSchema,
  operation: OperationDefinitionNode,
  { values, suggestions }: Given,
): Readonly<Record<string, unknown>> {
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return none;
  const { coerced, errors } = getVariableValues(publicSchema, variableDefinitions, values, {
    maxErrors: 20,
    hideSuggestions: !suggestions,
  });
  if (errors) throw new InvalidOperation('BAD_USER_INPUT', errors);
  return coerced ?? {};
}
