import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { InvalidOperation } from './InvalidOperation';

const none: Readonly<Record<string, unknown>> = Object.freeze({});

/**
 * Implements "CoerceVariableValues" (GraphQL §6.1.2): defaults filled in, omitted variables stay omitted.
 * An operation that declares none gets none, whatever was sent.
 * @throws InvalidOperation naming each variable that does not fit
 */
export function coerceVariables(
  publicSchema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return none;
  const { coerced, errors } = getVariableValues(publicSchema, variableDefinitions, variables, {
    maxErrors: 20,
  });
  if (errors) throw new InvalidOperation('BAD_USER_INPUT', errors);
  return coerced ?? {};
}
