import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';
import { chooseOperation } from './chooseOperation';
import { validateDocument } from './validateDocument';

/** What is worked out once per document, however often it is asked. */
export interface PreparedDocument {
  /** @throws Refusal when it does not say which operation */
  operation(name: string | null): PreparedOperation;
}

/** One operation of a valid document. */
export interface PreparedOperation {
  readonly chosen: OperationDefinitionNode;
  /** The variables that decide `@skip` and `@include`: no others have a say in the plan. */
  readonly conditions: readonly string[];
  /** By the values of its conditions. */
  readonly variants: Map<string, PreparedVariant>;
}

/** An operation with its conditions decided. One object however often it is asked, so that what follows from it can be kept with it. */
export interface PreparedVariant {
  /** Normalised. */
  readonly operation: OperationDefinitionNode;
}

/**
 * Validates a document against the public schema.
 * @param suggestions whether what is wrong may be told with "Did you mean …?"
 * @throws InvalidOperation
 */
export function prepareDocument(
  publicSchema: GraphQLSchema,
  document: DocumentNode,
  suggestions: boolean,
): PreparedDocument {
  // An unvalidated fragment cycle ends the planner's process: nothing goes past this line unchecked.
  validateDocument(publicSchema, document, suggestions);
  const operations = new Map<string | null, PreparedOperation>();
  return {
    operation(name) {
      const known = operations.get(name);
      if (known) return known;
      const chosen = chooseOperation(document, name);
      const prepared = { chosen, conditions: conditionsOf(document, chosen), variants: new Map() };
      operations.set(name, prepared);
      return prepared;
    },
  };
}

/** Names of the variables that stand in conditions of the operation or of any fragment. */
function conditionsOf(document: DocumentNode, chosen: OperationDefinitionNode): readonly string[] {
  const found = new Set<string>();
  const note = ({ directives = [] }: SelectionNode): void => {
    for (const { name, arguments: given = [] } of directives) {
      if (name.value !== 'skip' && name.value !== 'include') continue;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) found.add(value.name.value);
    }
  };
  for (const definition of document.definitions) {
    if (definition !== chosen && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    visit(definition, { Field: note, InlineFragment: note, FragmentSpread: note });
  }
  const declared = (chosen.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  return declared.filter((name) => found.has(name));
}
