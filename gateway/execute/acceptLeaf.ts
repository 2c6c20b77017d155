import { type GraphQLLeafType, isEnumType } from 'graphql';

/**
 * Implements "Result Coercion" (GraphQL §3.5) for values that were serialised once already, by the agency.
 * The returned function gives undefined for a value the type does not allow and null for a hidden enum value. Custom
 * scalars pass: their form is between the agency and the client.
 */
export function acceptLeaf(type: GraphQLLeafType, hidden: ReadonlySet<string>): (value: unknown) => unknown {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => {
      if (typeof value !== 'string') return undefined;
      if (names.has(value)) return value;
      return hidden.has(value) ? null : undefined;
    };
  }
  return builtIn[type.name] ?? ((value) => value);
}

const builtIn: Readonly<Record<string, (value: unknown) => unknown>> = {
  // 32 bits, as §3.5.1 defines; 5.0 is the integer 5 in JSON.
  Int: (value) =>
    Number.isInteger(value) && (value as number) === ((value as number) | 0) ? value : undefined,
  Float: (value) => (typeof value === 'number' ? value : undefined),
  String: (value) => (typeof value === 'string' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  // Servers send numeric ids as numbers; clients always get text (§3.5.5).
  ID: (value) => {
    if (typeof value === 'string') return value;
    return Number.isInteger(value) ? String(value) : undefined;
  },
};
