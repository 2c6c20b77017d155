import type { Requirement } from '../../plan/nodes';
import type { TypeFacts } from '../../registry/typeFacts';
import type { CompiledQuestion } from '../compileFetch';
import type { Subject } from '../Gate';
import { type JsonObject, ownValue } from '../jsonObject';
import { isSubjectType } from '../subjectType';

/** Whom a question is about when it is asked about this object; null when the hub can name nobody. */
export function subjectOf(
  question: Pick<CompiledQuestion, 'requires'>,
  object: JsonObject,
  types: TypeFacts,
): Subject | null {
  const type = ownValue(object, '__typename');
  if (typeof type !== 'string' || !isSubjectType(type)) return null;
  const key = localId(question.requires, type, types);
  const id = key === null ? undefined : ownValue(object, key);
  return typeof id === 'string' || typeof id === 'number' ? { type, id: String(id) } : null;
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
