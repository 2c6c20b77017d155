import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { InvalidOperation } from './InvalidOperation';

/**
 * Implements "CoerceVariableValues" (GraphQL §6.1.2): defaults filled in, omitted variables stay omitted.
 * @throws InvalidOperation naming each variable that does not fit
 */
export function coerceVariables(
  publicSchema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { coerced, errors } = getVariableValues(
    publicSchema,
    operation.variableDefinitions ?? [],
    variables,
    {
      maxErrors: 20,
    },
  );
  if (errors) throw new InvalidOperation('BAD_USER_INPUT', errors);
  return coerced ?? {};
}
