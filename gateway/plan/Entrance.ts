import { PlannerProcess, type PlannerProcessOptions } from './PlannerProcess';

/** The agency that nobody runs and where a plan may begin at any entity: see `planInParts`. */
export const entranceAgency = 'lotse__entrance';

/** Its root field for an entity. */
export const entranceField = (type: string): string => `lotse__entrance_${type}`;

/** A planner of a supergraph with an entrance. Most supergraphs never need one, so it is opened by the first who does. */
export class Entrance {
  readonly #sdl: () => string;
  readonly #options: PlannerProcessOptions;
  #process: PlannerProcess | null = null;
  #opened: Promise<PlannerProcess | null> | null = null;
  #isClosed = false;

  constructor(sdl: () => string, options: PlannerProcessOptions) {
    this.#sdl = sdl;
    this.#options = options;
  }

  /** Null when the planner does not understand the supergraph with the entrance. */
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
