import { parse } from 'graphql';
import { NotPlanned } from '../../gateway/plan/NotPlanned';
import { type Planning as Opened, openPlanning } from '../../gateway/registry/openPlanning';
import type { Asked } from './World';

/** How planning an operation ended; all but `planned` is what the hub calls OPERATION_NOT_PLANNED. */
export type Planning =
  | { readonly kind: 'planned' }
  | { readonly kind: NotPlanned['why'] | 'unreadable'; readonly why: string };

/** Plans operations without asking anybody. */
export class PlannerProbe {
  #opened: Promise<Opened> | null = null;

  /** @param patienceMs honest plans take a few milliseconds */
  constructor(readonly patienceMs = 5_000) {}

  use(supergraphSdl: string): void {
    const former = this.#opened;
    this.#opened = openPlanning(supergraphSdl, { patienceMs: this.patienceMs });
    this.#opened.catch(() => {});
    void former?.then(({ planner }) => planner.close());
  }

  async plan({ operation, variables }: Asked): Promise<Planning> {
    const deadline = new AbortController().signal;
    const document = parse(operation, { noLocation: true });
    try {
      const planner = (await this.#opened)?.planner;
      const question = await planner?.prepare({ document, operationName: null, variables });
      if (question) await planner?.plan(question.prepared.operation, '', deadline);
      return { kind: 'planned' };
    } catch (problem) {
      const why = problem instanceof Error ? problem.message : String(problem);
      return { kind: problem instanceof NotPlanned ? problem.why : 'unreadable', why };
    }
  }

  async stop(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    await (await opened)?.planner.close();
  }
}
