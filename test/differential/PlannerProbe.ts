import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { PlannerTask } from './plannerChild';
import type { Asked } from './World';

const hook = path.join(__dirname, '../harness/swcRequire.cjs');
const program = path.join(__dirname, 'plannerChild.ts');

/** How planning an operation ended: `died` took the whole process along, `late` had not ended after the patience. */
export type Planning =
  | { readonly kind: 'planned' }
  | { readonly kind: 'refused' | 'died'; readonly why: string }
  | { readonly kind: 'late' };

/**
 * Plans operations in another process first. The planner is native code: where it panics it takes its process along,
 * where it does not end nobody can stop it, and a search for such operations has to survive finding one.
 */
export class PlannerProbe {
  #child: ChildProcess | null = null;
  #supergraphSdl = '';
  /** The supergraph the child has read. */
  #read = '';

  /** @param patienceMs honest plans take a few milliseconds */
  constructor(readonly patienceMs = 5_000) {}

  use(supergraphSdl: string): void {
    this.#supergraphSdl = supergraphSdl;
  }

  async plan({ operation, variables }: Asked): Promise<Planning> {
    if (this.#read !== this.#supergraphSdl || this.#child === null) {
      const read = await this.#tell({ supergraphSdl: this.#supergraphSdl });
      if (read.kind !== 'planned') return read;
      this.#read = this.#supergraphSdl;
    }
    return this.#tell({ operation, variables });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // It holds nothing, and one that is deep in a plan hears nothing else.
    child.kill('SIGKILL');
    await ended;
  }

  async #tell(task: PlannerTask): Promise<Planning> {
    const isNew = this.#child === null;
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
    let patience: NodeJS.Timeout | undefined;
    const planning = await new Promise<Planning>((resolve) => {
      // Starting a process is no planning: it may take as long as the machine is busy.
      patience = setTimeout(() => resolve({ kind: 'late' }), this.patienceMs + (isNew ? 30_000 : 0));
      child.once('message', (why) =>
        resolve(why === 'planned' ? { kind: 'planned' } : { kind: 'refused', why: String(why) }),
      );
      child.once('close', () => resolve({ kind: 'died', why: panicIn(complaint) }));
      child.send(task);
    });
    clearTimeout(patience);
    child.removeAllListeners('message').removeAllListeners('close');
    child.stderr?.off('data', listen);
    if (planning.kind === 'died') this.#child = null;
    if (planning.kind === 'late') await this.stop();
    return planning;
  }
}

const panicIn = (complaint: string): string =>
  /panicked at ([^\n]*)/.exec(complaint)?.[1] ?? 'no word of why';
