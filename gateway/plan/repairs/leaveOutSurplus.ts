import { print } from 'graphql';
import type { EntityFetch, EntityQuestion, PlanNode } from '../nodes';
import { parseFetch, topFields } from '../readFetch';

/**
 * Leaves out questions that one of their neighbours asks as well: about the same entities, by the same key, for nothing more. The planner
 * (0.0.38) asks every agency that can give a key on the way to another one; each surplus question would tell an agency that
 * somebody is being asked about.
 * @param nodes what runs side by side
 */
export function leaveOutSurplus(nodes: readonly PlanNode[]): readonly PlanNode[] {
  const kept: PlanNode[] = [...nodes];
  // From the end: of two that ask the same the first stays.
  for (let at = kept.length - 1; at >= 0; at--) {
    const node = kept[at];
    const isSurplus = kept.some((other, index) => index !== at && node !== undefined && covers(other, node));
    if (isSurplus) kept.splice(at, 1);
  }
  return kept;
}

function covers(other: PlanNode, node: PlanNode): boolean {
  if (other.kind !== 'entities' || node.kind !== 'entities') return false;
  return node.questions.every((question) =>
    other.questions.some((wider) => asksAll(wider, other, { question, fetch: node })),
  );
}

function asksAll(
  wider: EntityQuestion,
  widerFetch: EntityFetch,
  { question, fetch }: { readonly question: EntityQuestion; readonly fetch: EntityFetch },
): boolean {
  if (entitiesOf(wider) !== entitiesOf(question)) return false;
  const asked = askedBy(widerFetch, wider.alias);
  return [...askedBy(fetch, question.alias)].every((field) => asked.has(field));
}

/** Equal when two questions are about the same entities by the same key, and nothing is rewritten on the way. */
function entitiesOf({ paths, requires, inputRewrites, outputRewrites }: EntityQuestion): string {
  return JSON.stringify([paths, requires, inputRewrites, outputRewrites]);
}

/** What a question asks at the top of its entities: each field with the type it is asked of and all that stands below it. */
function askedBy({ operation }: EntityFetch, alias: string): ReadonlySet<string> {
  const { selectionSet, fragments } = parseFetch(operation);
  const meant = [...fragments.values()].map(print).join('\n');
  const written = new Set<string>();
  for (const { field } of topFields(selectionSet, fragments)) {
    if ((field.alias?.value ?? field.name.value) !== alias || field.selectionSet === undefined) continue;
    for (const one of topFields(field.selectionSet, fragments)) {
      const text = print(one.field);
      // Fragments of two texts may share a name and nothing else.
      written.add(`${one.type} ${text}${text.includes('...') ? meant : ''}`);
    }
  }
  return written;
}
