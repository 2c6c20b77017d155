import type { EntityQuestion, KeyField, Requirement } from '../plan/nodes';
import type { TypeFacts } from '../registry/typeFacts';
import type { IdTranslator } from './Gate';
import { type JsonObject, ownValue } from './jsonObject';
import { isSubjectType } from './subjectType';

/** The plain case of a representation, which nearly all are: a few fields with one value each. */
export interface KeyReader {
  /** How many values a representation has. */
  readonly size: number;
  /** Puts the values there, in the order of the representation. False when one is missing or is no plain value. */
  read(object: JsonObject, values: unknown[]): boolean;
  /**
   * The JSON text of the representation with these values.
   * @param translator writes ids of persons and families as the agency's own
   * @returns null when an id cannot be written so: there can be nobody under it
   */
  text(values: readonly unknown[], translator: IdTranslator | null): string | null;
}

/**
 * Compiles the quick way from an object of a type to its representation for a question. Null, when the representation needs
 * more than plain values of its own: then it is built field by field.
 */
export function readsKeyOf(typename: string, question: EntityQuestion, types: TypeFacts): KeyReader | null {
  if (question.inputRewrites.length > 0) return null;
  const fields = plainFields(typename, question.requires, types);
  if (fields === null || fields.length === 0) return null;
  const names = new Set(fields.map(({ name }) => name));
  if (names.size < fields.length || !someKeyIn(names, question.keys[typename] ?? [])) return null;
  const locals = fields.map(({ local }) => local);
  const starts = fields.map(({ name }) => `,${JSON.stringify(name)}:`);
  const id = isSubjectType(typename) ? fields.findIndex(({ name }) => name === 'id') : -1;
  const start = `{"__typename":${JSON.stringify(typename)}`;
  return {
    size: locals.length,
    read(object, values) {
      for (let index = 0; index < locals.length; index++) {
        const value = ownValue(object, locals[index] as string);
        // A null may stand for a failure, and lists may hide one: the careful way knows.
        if (value === null || value === undefined || typeof value === 'object') return false;
        values[index] = value;
      }
      return true;
    },
    text(values, translator) {
      let text = start;
      for (let index = 0; index < starts.length; index++) {
        let value = values[index];
        if (translator !== null && index === id) {
          value = translator.toAgency(String(value));
          if (value === null) return null;
        }
        text += starts[index] + JSON.stringify(value);
      }
      return `${text}}`;
    },
  };
}

type Field = Extract<Requirement, { kind: 'field' }>;

function plainFields(
  typename: string,
  requirements: readonly Requirement[],
  types: TypeFacts,
): readonly Field[] | null {
  const fields: Field[] = [];
  for (const requirement of requirements) {
    if (requirement.kind === 'field') {
      if (requirement.selections !== null) return null;
      if (requirement.name !== '__typename') fields.push(requirement);
      else if (requirement.local !== '__typename') return null;
    } else if (types.satisfies(typename, requirement.type)) {
      const inner = plainFields(typename, requirement.selections, types);
      if (inner === null) return null;
      fields.push(...inner);
    }
  }
  return fields;
}

/** Claim: with these fields present the entity can be looked up. */
function someKeyIn(names: ReadonlySet<string>, keys: readonly (readonly KeyField[])[]): boolean {
  return (
    keys.length === 0 ||
    keys.some((key) => key.every(({ name, fields }) => fields.length === 0 && names.has(name)))
  );
}
