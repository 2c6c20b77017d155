import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { PlannerTask } from './plannerChild';
import type { Asked } from './World';

const hook = path.join(__dirname, '../harness/swcRequire.cjs');
const program = path.join(__dirname, 'plannerChild.ts');

/**
 * Plans operations in another process first. The planner is native code: where it panics it takes its process along,
 * and a search for such operations has to survive finding one.
 */
export class PlannerProbe {
  #child: ChildProcess | null = null;
  #supergraphSdl = '';
  /** The supergraph the child has read. */
  #read = '';

  use(supergraphSdl: string): void {
    this.#supergraphSdl = supergraphSdl;
  }

  /** What is wrong with planning it, or null. A refusal in words is the hub's own business and no problem here. */
  async problemWith(asked: Asked): Promise<string | null> {
    if (this.#read !== this.#supergraphSdl || this.#child === null) {
      const outcome = await this.#tell({ supergraphSdl: this.#supergraphSdl });
      if (outcome !== 'planned') return `the planner cannot read the supergraph: ${outcome}`;
      this.#read = this.#supergraphSdl;
    }
    const outcome = await this.#tell({ operation: asked.operation, variables: asked.variables });
    return outcome.startsWith('planning ended the process') ? outcome : null;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  }

  async #tell(task: PlannerTask): Promise<string> {
    this.#child ??= fork(program, {
      execArgv: ['--require', hook],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const child = this.#child;
    let complaint = '';
    const listen = (chunk: Buffer) => {
      complaint += chunk.toString();
    };
    child.stderr?.on('data', listen);
    const outcome = await new Promise<string>((resolve) => {
      child.once('message', (message) => resolve(String(message)));
      child.once('close', () => resolve(`planning ended the process: ${panicIn(complaint)}`));
      child.send(task);
    });
    child.removeAllListeners('message').removeAllListeners('close');
    child.stderr?.off('data', listen);
    if (outcome.startsWith('planning ended')) this.#child = null;
    return outcome;
  }
}

const panicIn = (complaint: string): string =>
  /panicked at ([^\n]*)/.exec(complaint)?.[1] ?? 'no word of why';
