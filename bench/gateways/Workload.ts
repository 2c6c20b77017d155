import type { Question } from './askInWindow';

/** What is asked, by name on the command line. */
export const workloadNames = ['shop', 'trivial', 'family-view'] as const;
export type WorkloadName = (typeof workloadNames)[number];

/** One kind of question, measured on its own. */
export interface Workload {
  readonly name: WorkloadName;
  readonly title: string;
  /** Asked in turn. Their data is what a right answer holds. */
  readonly questions: readonly Question[];
}

/** A supergraph with its recorded subgraphs, and what is asked of it. */
export interface Stage {
  readonly supergraphSdl: string;
  /** Where the recorded subgraphs answer. */
  readonly urls: Readonly<Record<string, string>>;
  readonly workloads: readonly Workload[];
  /** An operation nobody has asked before; null when new ones are not measured here. */
  readonly newQuestion: ((number: number) => Question) | null;
  /** To be called when every contestant's answers have been recorded. */
  recorded(): Promise<void>;
}
