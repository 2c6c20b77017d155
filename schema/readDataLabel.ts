import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';
import type { DataLabel } from './directives';

/**
 * Reads a label as it is written in SDL. A single controller may stand without brackets (list coercion, GraphQL specification 3.11).
 * @param directive one that the rule `fieldsAreLabelled` has nothing against: the words are not checked again here
 */
export function readDataLabel(directive: ConstDirectiveNode): DataLabel {
  const given = Object.fromEntries(
    (directive.arguments ?? [])
      .map(({ name, value }) => [name.value, valueFromASTUntyped(value)] as const)
      .filter(([, value]) => value !== null && value !== false),
  );
  if (given.controller !== undefined) given.controller = [given.controller].flat();
  return given as unknown as DataLabel;
}
