import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const program = path.resolve(__dirname, '../../cli/lotse.cjs');

export interface CommandOptions {
  /** Folder of the embedded databases (`LOTSE_DATA`). */
  readonly data?: string;
  /** Beside what every command needs; every port is a free one unless given here. */
  readonly env?: NodeJS.ProcessEnv;
}

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly complaint: string;
}

const freePorts = Object.fromEntries(
  [
    'LOTSE',
    'CASEWORK',
    'IMMIGRATION',
    'SOCIAL',
    'HEALTH',
    'SCHOOLS',
    'EMPLOYMENT',
    'TRANSPARENCY',
    'GUIDANCE',
  ].map((name) => [`${name}_PORT`, '0']),
);

const running = new Set<LotseCommand>();

/** `npx lotse …` in a process of its own, as a user runs it: compiled, with nothing of our environment but the search path. */
export class LotseCommand {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  #output = '';
  #complaint = '';

  constructor(args: readonly string[], { data, env = {} }: CommandOptions = {}) {
    this.#child = spawn(process.execPath, [program, ...args], {
      cwd: '/',
      env: {
        PATH: process.env.PATH,
        ...freePorts,
        ...(data === undefined ? {} : { LOTSE_DATA: data }),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { stdout, stderr } = this.#child;
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
      this.#child.emit('said');
    });
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#complaint += text;
      this.#child.emit('said');
    });
    running.add(this);
    this.#ended = once(this.#child, 'close').then(([code, signal]) => {
      running.delete(this);
      return { code, signal, output: this.#output, complaint: this.#complaint };
    });
  }

  /** What it printed so far, standard output and standard error. */
  get said(): string {
    return `${this.#output}${this.#complaint}`;
  }

  get complaint(): string {
    return this.#complaint;
  }

  /** Waits until it has printed something that matches. @throws with what it said when it ends first */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.said);
      if (match !== null) return match;
      const end = await Promise.race([once(this.#child, 'said').then(() => null), this.#ended]);
      if (end !== null && !pattern.test(this.said)) {
        throw new Error(`It ended (${end.code ?? end.signal}) without saying ${pattern}:\n${this.said}`);
      }
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Stops reading its output, as `head` does. */
  stopReading(): void {
    this.#child.stdout?.destroy();
  }

  ended(): Promise<Ended> {
    return this.#ended;
  }
}

/** Runs a command to its end. */
export const lotse = (args: readonly string[], options?: CommandOptions): Promise<Ended> =>
  new LotseCommand(args, options).ended();

/** Ends what a failed test left running. For afterAll. */
export async function endAll(): Promise<void> {
  for (const command of running) {
    command.signal('SIGKILL');
    await command.ended();
  }
}
