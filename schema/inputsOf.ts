import {
  type ConstDirectiveNode,
  type InputValueDefinitionNode,
  Kind,
  type NamedTypeNode,
  type TypeNode,
} from 'graphql';
import type { ReadContract } from './readContract';

/** A place where a caller hands in a value: an argument of a field, or a field of an input object. */
export interface InputContract {
  /** `Type.field(argument:)` or `Input.field`, as the GraphQL specification writes schema coordinates. */
  readonly coordinate: string;
  readonly node: InputValueDefinitionNode;
  readonly label: ConstDirectiveNode | null;
}

/** All places of a contract where values are handed in, in the order in which they are written. */
export function inputsOf({ document, types }: ReadContract): readonly InputContract[] {
  const ofFields = [...types].flatMap(([type, { fields }]) =>
    [...fields].flatMap(([field, { node }]) =>
      (node.arguments ?? []).map((argument) =>
        inputContract(`${type}.${field}(${argument.name.value}:)`, argument),
      ),
    ),
  );
  const ofInputs = document.definitions.flatMap((definition) =>
    definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION
      ? (definition.fields ?? []).map((field) =>
          inputContract(`${definition.name.value}.${field.name.value}`, field),
        )
      : [],
  );
  return [...ofFields, ...ofInputs];
}

const inputContract = (coordinate: string, node: InputValueDefinitionNode): InputContract => ({
  coordinate,
  node,
  label: node.directives?.find(({ name }) => name.value === 'data') ?? null,
});

/** The named type inside lists and non-nulls. */
export function innermost(type: TypeNode): NamedTypeNode {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner;
}
