import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const hook = path.join(__dirname, 'swcRequire.cjs');

/** How a child differs from us: the account it runs as, its environment. */
export interface ChildOptions {
  readonly uid?: number;
  readonly gid?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** A TypeScript program in a real process and process group of its own, spoken to by lines: for tests that kill it. */
export class ChildProgram {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<unknown>;
  #complaints = '';

  constructor(program: string, args: readonly string[], options: ChildOptions = {}) {
    this.#child = spawn(process.execPath, ['--require', hook, program, ...args], {
      ...options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#ended = once(this.#child, 'exit');
    const { stdout, stderr } = this.#child;
    if (stdout === null || stderr === null) throw new Error('the child has no pipes');
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
    stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.#complaints += chunk;
    });
  }

  get pid(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('the child did not start');
    return pid;
  }

  /** The next line it prints; rejects with what it complained about when it ends first. */
  async line(): Promise<string> {
    const { done, value } = await this.#lines.next();
    if (done) {
      await this.#ended;
      throw new Error(`the child ended without another line: ${this.#complaints}`);
    }
    return value;
  }

  /** All lines from here to its end. */
  async rest(): Promise<string[]> {
    const lines: string[] = [];
    for (let next = await this.#lines.next(); !next.done; next = await this.#lines.next())
      lines.push(next.value);
    return lines;
  }

  /** Signals the process alone; resolves once it has ended. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill(signal);
    return this.ended();
  }

  /** Signals its whole process group, as a terminal does on Ctrl-C. */
  interruptGroup(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  /** Its exit code, once it has ended. */
  async ended(): Promise<number | null> {
    await this.#ended;
    return this.#child.exitCode;
  }
}
