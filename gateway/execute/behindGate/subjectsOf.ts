import type { Requirement } from '../../plan/nodes';
import type { TypeFacts } from '../../registry/typeFacts';
import type { CompiledQuestion } from '../compileFetch';
import type { Subject } from '../Gate';
import { type JsonObject, ownValue } from '../jsonObject';
import { isSubjectType } from '../subjectType';

/** Whom a question is about: one for each list of objects that share a representation; null where the hub can name nobody. */
export function subjectsOf(
  question: CompiledQuestion,
  objects: readonly (readonly JsonObject[])[],
  types: TypeFacts,
): readonly (Subject | null)[] {
  const keys = idKeysOf(question, types);
  return objects.map(([object]) => {
    const type = object && ownValue(object, '__typename');
    if (typeof type !== 'string' || !isSubjectType(type)) return null;
    const key = keys[type];
    const id = key === null || object === undefined ? undefined : ownValue(object, key);
    return typeof id === 'string' || typeof id === 'number' ? { type, id: String(id) } : null;
  });
}

interface IdKeys {
  readonly Person: string | null;
  readonly Family: string | null;
}

const idKeys = new WeakMap<CompiledQuestion, IdKeys>();

/** Where objects keep their ids does not change with the request. */
function idKeysOf(question: CompiledQuestion, types: TypeFacts): IdKeys {
  const known = idKeys.get(question);
  if (known) return known;
  const { requires } = question;
  const keys = { Person: localId(requires, 'Person', types), Family: localId(requires, 'Family', types) };
  idKeys.set(question, keys);
  return keys;
}

/** The key of the merged answer under which the representation's id stands. */
function localId(requirements: readonly Requirement[], typename: string, types: TypeFacts): string | null {
  for (const requirement of requirements) {
    if (requirement.kind === 'field') {
      if (requirement.name === 'id') return requirement.local;
    } else if (types.satisfies(typename, requirement.type)) {
      const inner = localId(requirement.selections, typename, types);
      if (inner !== null) return inner;
    }
  }
  return null;
}
