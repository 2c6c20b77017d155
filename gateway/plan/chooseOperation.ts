import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { Refusal } from '../refusals';

/**
 * Implements "Get Operation" (GraphQL §6.1): the named operation, or the only one.
 * Subscriptions are refused here: the hub gives one answer per request.
 * @throws Refusal OPERATION_UNKNOWN or OPERATION_UNSUPPORTED
 */
export function chooseOperation(
  document: DocumentNode,
  operationName: string | null,
): OperationDefinitionNode {
  const chosen = findOperation(document, operationName);
  if (chosen.operation === 'subscription') {
    throw new Refusal(
      'OPERATION_UNSUPPORTED',
      'A subscription was sent; a protected hub answers it at /graphql/stream or over a WebSocket.',
    );
  }
  return chosen;
}

/** The same of any kind. @throws Refusal OPERATION_UNKNOWN */
export function findOperation(document: DocumentNode, operationName: string | null): OperationDefinitionNode {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return operationName === null ? onlyOne(operations) : named(operations, operationName);
}

function onlyOne(operations: readonly OperationDefinitionNode[]): OperationDefinitionNode {
  const [operation] = operations;
  if (operation === undefined) throw new Refusal('OPERATION_UNKNOWN', 'It holds fragments only.');
  if (operations.length > 1) {
    throw new Refusal('OPERATION_UNKNOWN', `It holds ${operations.length} operations: send "operationName".`);
  }
  return operation;
}

function named(operations: readonly OperationDefinitionNode[], name: string): OperationDefinitionNode {
  const operation = operations.find((candidate) => candidate.name?.value === name);
  if (operation === undefined) throw new Refusal('OPERATION_UNKNOWN', `No operation is called "${name}".`);
  return operation;
}
