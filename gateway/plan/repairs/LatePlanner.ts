import { PlannerProcess, type PlannerProcessOptions } from '../PlannerProcess';

/** A planner of a variant of the supergraph. Most supergraphs never need one, so it is opened by the first who does. */
export class LatePlanner {
  readonly #sdl: () => string;
  readonly #options: PlannerProcessOptions;
  #process: PlannerProcess | null = null;
  #opened: Promise<PlannerProcess | null> | null = null;
  #isClosed = false;

  /** @param sdl writes the variant */
  constructor(sdl: () => string, options: PlannerProcessOptions) {
    this.#sdl = sdl;
    this.#options = options;
  }

  /** Null when the planner does not understand the variant. */
  process(): Promise<PlannerProcess | null> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#process?.close();
  }

  async #open(): Promise<PlannerProcess | null> {
    if (this.#isClosed) return null;
    this.#process = new PlannerProcess(this.#sdl(), this.#options);
    return this.#process.opened.then(
      () => this.#process,
      () => null,
    );
  }
}
