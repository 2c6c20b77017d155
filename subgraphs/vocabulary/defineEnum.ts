import { registerEnumType } from 'type-graphql';

/**
 * Declares a GraphQL enum once, as data: its values with their German terms.
 * @param name the GraphQL name
 * @param description what it says, with the German term in brackets
 * @param terms each value with the German term that becomes its description
 * @returns the values, each equal to its name; take the type with `keyof typeof`
 */
export function defineEnum<Value extends string>(
  name: string,
  description: string,
  terms: Readonly<Record<Value, string>>,
): Readonly<{ [V in Value]: V }> {
  const values = Object.keys(terms) as Value[];
  const members = Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V };
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map((value) => [value, { description: terms[value] }])) as {
      [V in Value]: { description: string };
    },
  });
  return Object.freeze(members);
}
