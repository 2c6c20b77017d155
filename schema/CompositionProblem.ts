/** Why schemas cannot be published together: where, what and what would be right. */
export interface CompositionProblem {
  /** The subgraph or subgraphs (separated by ", ") where it has to be put right; null when it is nobody's in particular. */
  readonly subgraph: string | null;
  /** Schema coordinate such as `Person.jobs` or `Query.person(id:)`; null when it is about a whole schema. */
  readonly coordinate: string | null;
  /** The composer's code, or the code of one of Lotse's own rules. */
  readonly code: string;
  /** What is wrong, as a sentence. */
  readonly cause: string;
  /** What would be right, as a sentence. */
  readonly remedy: string;
}

/** A problem as an operator reads it: place and code, what is wrong, what would be right. */
export function describeProblem(problem: CompositionProblem): string {
  const place = [problem.subgraph, problem.coordinate].filter((part) => part !== null).join(' · ');
  return [
    `${place === '' ? 'all subgraphs' : place} (${problem.code})`,
    ...problem.cause.split('\n').map((line) => `    ${line}`),
    `    → ${problem.remedy}`,
  ].join('\n');
}
