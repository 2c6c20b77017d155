import { type FieldNode, Kind, print, type ValueNode } from 'graphql';

/** A field's name and arguments as text, equal where GraphQL calls them equal: neither arguments nor input fields have an order. */
export function askedText({ name, arguments: given = [] }: FieldNode): string {
  const texts = given.map((argument) => `${argument.name.value}:${valueText(argument.value)}`);
  return `${name.value}(${texts.sort().join()})`;
}

function valueText(value: ValueNode): string {
  switch (value.kind) {
    case Kind.OBJECT: {
      const texts = value.fields.map((field) => `${field.name.value}:${valueText(field.value)}`);
      return `{${texts.sort().join()}}`;
    }
    case Kind.LIST:
      return `[${value.values.map(valueText).join()}]`;
    default:
      return print(value);
  }
}
